import type { AreaCode } from '@center/kernel';
import { type WrittenDay, writtenDay } from '@center/tables';
import { isPlaceholder } from '@center/vault';
import { writtenBirth } from '../intake/written-birth';

/** What cells are read against. */
export interface CellContext {
  /** the township with a name; `undefined` if there is none, or several */
  readonly areaNamed: (name: string) => AreaCode | undefined;
  /** whether the serial numbers of dates count from 1904, as in some workbooks */
  readonly from1904?: boolean;
}

/** A cell whose content cannot be used; the lead is registered without it, with a warning. */
export class UnusableCell {
  constructor(
    readonly code: 'number-cut-off' | 'unknown-area' | 'birth-not-understood' | 'police-report-without-time',
    /** the text that the narrative keeps */
    readonly kept?: string,
  ) {}
}

/**
 * Parsers from cells to the values in a lead's body; `undefined` for a cell without content. Unparsable cells are passed
 * through, and the body's validation rejects them.
 */
export type ReadCell = (cell: string, context: CellContext) => unknown;

/** Characters without width that spreadsheets and web pages leave in cells, and control characters, such as an end of file. */
const INVISIBLE = /[\p{Cc}\u200b\u2060\ufeff]/gu;
const BREAKS = /[\t\n\v\f\r]/;
/** The content of a cell without characters that are not seen. */
export const visible = (cell: string): string =>
  cell.replace(INVISIBLE, (sign) => (BREAKS.test(sign) ? sign : '')).trim();

const orNothing = (cell: string): string | undefined => (isPlaceholder(cell) ? undefined : cell);

/** A number that a spreadsheet cut off for its display: `9.99999E+17`. */
const CUT_OFF = /^\d(?:\.\d+)?E\+\d+$/i;

/** Free text, to the letter. */
export const aText: ReadCell = (cell) => cell;

/** A name, number or relation. */
export const aName: ReadCell = (cell) => (CUT_OFF.test(cell) ? new UnusableCell('number-cut-off') : orNothing(cell));

/** A township by its code or its name. */
export const anArea: ReadCell = (cell, { areaNamed }) => {
  const name = orNothing(cell);
  if (name === undefined || /^\d+$/.test(name)) return name;
  return areaNamed(name) ?? new UnusableCell('unknown-area', name);
};

/** Chinese labels of codes. */
export type CellWords<Code extends string = string> = Readonly<Partial<Record<Code, readonly string[]>>>;

const wordOf = (cell: string): string => cell.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

/** A code, or one of its Chinese labels. */
export const aCode = (words: CellWords): ReadCell => {
  const codes = codesOf(words);
  return (cell) => codes.get(wordOf(cell)) ?? orNothing(cell)?.toUpperCase();
};

const codesOf = (words: CellWords): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(words).flatMap(([code, names]) => [code, ...(names ?? [])].map((name) => [wordOf(name), code])),
  );

/** Several codes in one cell, separated by any of `;；、,，/|` or whitespace. */
export const someCodes = (words: CellWords): ReadCell => {
  const codes = codesOf(words);
  return (cell) => {
    const whole = codes.get(wordOf(cell));
    if (whole !== undefined) return [whole];
    if (orNothing(cell) === undefined) return undefined;
    return cell
      .split(/[;；、,，/|\s]+/)
      .filter((part) => part !== '')
      .map((part) => codes.get(wordOf(part)) ?? part.toUpperCase());
  };
};

/** The names of one or several agencies, each by its registered name if the table knows another one. */
export const agencyNames = (words: CellWords): ReadCell => {
  const names = codesOf(words);
  return (cell) => orNothing(cell)?.replace(ONE_OF_SEVERAL, (name) => names.get(wordOf(name).replace(OWN, '')) ?? name);
};
const ONE_OF_SEVERAL = /[^、,，;；/\n]+/g;
/** 市检察院, 我市公安局 */
const OWN = /^[本我]?[市县区]/;

const flags = codesOf({
  true: ['是', '有', '已', 'Y', 'YES', '1', '√', '✓', '已报', '已报警', '已报案', '需要', '需', '要', '要求'],
  false: [
    '否',
    '无',
    '未',
    '没有',
    'N',
    'NO',
    '0',
    '×',
    'X',
    '未报',
    '未报警',
    '未报案',
    '不需要',
    '不需',
    '不要',
    '不要求',
    '无需',
  ],
});

export const aFlag: ReadCell = (cell) => {
  const flag = flags.get(wordOf(cell));
  return flag === undefined ? orNothing(cell) : flag === 'true';
};

const SERIAL = /^[2-6]\d{4}(?:\.\d+)?$/;
const DAYS_TO_1904 = 1462;

/** The date and time of day of a cell; a serial number counts as in the file. */
const dayIn = (cell: string, { from1904 = false }: CellContext): WrittenDay | undefined =>
  writtenDay(from1904 && SERIAL.test(cell) ? String(Number(cell) + DAYS_TO_1904) : cell);

/** Whether it was reported to the police; words of another kind are kept in the narrative. */
export const aPoliceReport: ReadCell = (cell, context) => {
  const flag = aFlag(cell, context);
  return typeof flag === 'string' ? new UnusableCell('police-report-without-time', flag) : flag;
};

/**
 * A time in a local format (`2019-03-04`, `2019/3/4 9:30`, `2019年3月4日 下午3点`, `20190304`, or the serial number of a
 * spreadsheet), in the Shanghai time zone; midnight if there is no time of day. RFC 3339 is passed through.
 */
export const aMoment: ReadCell = (cell, context) => {
  const written = dayIn(cell, context);
  return written ? `${written.date}T${written.time}+08:00` : orNothing(cell);
};

/** Separators between times; a blank and a slash may also be within one. */
const BETWEEN_MOMENTS = [/[;；、,，\n]+/, /\s+/, /\//];

/** One time, or several in one cell. */
export const someMoments: ReadCell = (cell, context) => {
  if (dayIn(cell, context)) return aMoment(cell, context);
  const divided = BETWEEN_MOMENTS.map((separator) => cell.split(separator).filter((part) => part.trim() !== ''));
  const moments = divided.find((parts) => parts.length > 1 && parts.every((part) => writtenDay(part)));
  return moments ? moments.map((part) => aMoment(part, context)) : aMoment(cell, context);
};

/**
 * A date, year or age, which the body's validation understands; several in one cell are a list. Other texts are kept in the
 * narrative.
 */
export const aBirth: ReadCell = (cell, context) => {
  const text = orNothing(cell);
  if (text === undefined) return undefined;
  if (context.from1904 && SERIAL.test(text)) return dayIn(text, context)?.date;
  if (writtenBirth(text)) return text;
  const births = text.split(/[、,，;；\n\r]+/).map((part) => part.trim());
  const areSeveral = births.length > 1 && births.every((birth) => isPlaceholder(birth) || writtenBirth(birth));
  return areSeveral ? births : new UnusableCell('birth-not-understood', text);
};

/** What a spreadsheet shows instead of a value: the error of a formula, or number signs in a column that is too narrow. */
const ERROR_VALUE = /^#(?:DIV\/0!|N\/A|[A-Z_]+[!?]|GETTING_DATA|#+)$/i;
export const isErrorValue = (cell: string): boolean => ERROR_VALUE.test(cell.trim());
