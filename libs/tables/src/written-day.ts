import { parseInstant } from '@center/kernel';

const BETWEEN = String.raw`(?:\s*[-/.,、\\]\s*|\s+)`;
const DAY = String.raw`(\d{4})(?:${BETWEEN}|\s*年\s*)(\d{1,2})(?:${BETWEEN}|\s*月\s*)(\d{1,2})(?:日|号)?`;
const HALF = String.raw`(上午|下午|[ap]\.?m\.?)`;
const TIME = String.raw`(?:[T\s]*${HALF}?\s*(\d{1,2})[:时点](?:(\d{1,2})分?)?(?::?(\d{1,2})秒?)?(?:\.0+)?\s*${HALF}?)?`;
const ON_PAPER = new RegExp(`^${DAY}${TIME}$`, 'i');
const EIGHT_DIGITS = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;
const AFTERNOON = /^(?:下午|p)/i;

/** Days since 1899-12-30, with the time of day as a fraction: how a spreadsheet stores a date. */
const SERIAL = /^[2-6]\d{4}(?:\.\d+)?$/;
const SERIAL_START = Date.UTC(1899, 11, 30);

const two = (digits: string | number = ''): string => `${digits}`.padStart(2, '0');

/** A date and time of day, and whether there is such a date. */
export interface WrittenDay {
  readonly date: string;
  readonly time: string;
  readonly exists: boolean;
}

/** The date and time of day of a text in a local format or as the serial number of a spreadsheet; `undefined` if it has none. */
export const writtenDay = (text: string): WrittenDay | undefined => {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Dash_Punctuation}/gu, '-')
    .trim();
  if (SERIAL.test(plain)) {
    const [date, time] = new Date(SERIAL_START + Math.round(Number(plain) * 86_400) * 1000).toISOString().split('T');
    return { date: date!, time: time!.slice(0, 8), exists: true };
  }
  const [, year, month, day, before, hour, minute, second, after] =
    ON_PAPER.exec(plain) ?? EIGHT_DIGITS.exec(plain) ?? [];
  if (year === undefined) return undefined;
  const date = `${year}-${two(month)}-${two(day)}`;
  const exists = parseInstant(`${date}T00:00:00Z`) !== undefined;
  return { date, time: `${two(hourOf(hour, before ?? after))}:${two(minute)}:${two(second)}`, exists };
};

/** The hour of a clock with 24 hours: 12 in the afternoon is noon, and in the morning midnight. */
const hourOf = (hour: string | undefined, half: string | undefined): string | number | undefined => {
  if (hour === undefined || half === undefined || Number(hour) > 12) return hour;
  return (Number(hour) % 12) + (AFTERNOON.test(half) ? 12 : 0);
};
