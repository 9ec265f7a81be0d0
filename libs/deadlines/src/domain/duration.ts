import { type Instant, instant, type Label, milliseconds } from '@center/kernel';

declare const duration: unique symbol;

/** An ISO 8601 duration of whole units, `PT15M` or `P1Y`. */
export type Duration = Label & { readonly [duration]: true };

const DURATION =
  /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const SHANGHAI_OFFSET = 8 * 3_600_000;
const DAY = 86_400_000;
const DAY_SECONDS = 86_400;
const LONGEST_SECONDS = 100 * 366 * DAY_SECONDS;

interface Parts {
  readonly months: number;
  readonly seconds: number;
}

const partsOf = (text: string): Parts | undefined => {
  const found = text.length <= 40 ? DURATION.exec(text) : null;
  if (!found) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0)) as [
    ...[number, number, number, number, number, number, number],
  ];
  return {
    months: 12 * years + months,
    seconds: (7 * weeks + days) * DAY_SECONDS + 3_600 * hours + 60 * minutes + seconds,
  };
};

/** An approximate length in seconds, to compare durations: a month counts as 30.44 days. */
export const lengthOf = (text: Duration): number => {
  const { months, seconds } = partsOf(text)!;
  return months * 30.44 * DAY_SECONDS + seconds;
};

/** Parses an ISO 8601 duration of at most a hundred years; `undefined` for any other text. */
export const parseDuration = (text: unknown): Duration | undefined => {
  if (typeof text !== 'string' || !partsOf(text)) return undefined;
  return lengthOf(text as Duration) <= LONGEST_SECONDS ? (text as Duration) : undefined;
};

/** An instant moved by a duration. Months and years are those of the calendar in Shanghai, at most its last day. */
export const later = (start: Instant, length: Duration): Instant => {
  const { months, seconds } = partsOf(length)!;
  const moved = months === 0 ? milliseconds(start) : monthsLater(milliseconds(start), months);
  return instant(moved + 1_000 * seconds);
};

/** The first instant, in UTC, of a month counted from year 0. */
const startOfMonth = (month: number): number => {
  const [year, nth] = [String(Math.floor(month / 12)).padStart(4, '0'), String((month % 12) + 1).padStart(2, '0')];
  return milliseconds(`${year}-${nth}-01T00:00:00.000Z` as Instant);
};

const monthsLater = (start: number, months: number): number => {
  const local = start + SHANGHAI_OFFSET;
  const [year, month] = instant(local).slice(0, 7).split('-').map(Number) as [number, number];
  const [before, after] = [12 * year + month - 1, 12 * year + month - 1 + months];
  const sinceFirst = local - startOfMonth(before);
  const days = (startOfMonth(after + 1) - startOfMonth(after)) / DAY;
  const day = Math.min(Math.floor(sinceFirst / DAY), days - 1);
  return startOfMonth(after) + day * DAY + (sinceFirst % DAY) - SHANGHAI_OFFSET;
};
