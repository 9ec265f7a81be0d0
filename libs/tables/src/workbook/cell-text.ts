/** How the numbers of a workbook are shown. */
export interface NumberFormats {
  /** whether days are counted from 1904 */
  readonly from1904: boolean;
  /** the kind of each cell style, by its index */
  readonly styles: readonly NumberFormat[];
}
export type NumberFormat = 'date' | 'plain' | { readonly digits: number };

/** The built-in formats of dates and times, those of East Asian languages included. */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const NOT_LETTERS = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;

/** The kind of a number format, by its id and, for a custom one, its code. */
export const numberFormat = (id: number, code: string | undefined): NumberFormat => {
  if (code === undefined) return BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to) ? 'date' : 'plain';
  const shown = code.replace(NOT_LETTERS, '');
  if (/^0+$/.test(shown)) return { digits: shown.length };
  return /[ymdhs]/i.test(shown) || /\[[hms]+\]/i.test(code) ? 'date' : 'plain';
};

/** Spreadsheets keep 15 digits of a number: the further ones of a longer number are lost. */
const EXACT = 1e15;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1462;
/** 9999-12-31 */
const LAST_DAY = 2_958_465;

/** The text of a number as a spreadsheet shows it; a date as `2023-03-01` or `2023-03-01 09:30:00`. */
export const numberText = (value: string, style: number, { styles, from1904 }: NumberFormats): string => {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  const format = styles[style] ?? 'plain';
  if (format === 'date' && number >= 0 && number <= LAST_DAY) return dateText(number + (from1904 ? DAYS_TO_1904 : 0));
  if (Math.abs(number) >= EXACT) return number.toExponential(5).toUpperCase();
  const shown = String(Number(number.toPrecision(15)));
  return typeof format === 'object' && /^\d+$/.test(shown) ? shown.padStart(format.digits, '0') : shown;
};

const dateText = (serial: number): string => {
  const [date, time] = new Date(FIRST_DAY + Math.round((serial * DAY_MS) / 1000) * 1000).toISOString().split('T');
  const ofDay = time!.slice(0, 8);
  if (serial < 1) return ofDay;
  return ofDay === '00:00:00' ? date! : `${date} ${ofDay}`;
};

/** `_x000D_`: how a workbook writes characters that XML disallows. */
const ESCAPED = /_x([0-9A-F]{4})_/gi;

/** A text of a workbook without its escapes. */
export const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
