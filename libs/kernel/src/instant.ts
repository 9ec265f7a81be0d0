declare const brand: unique symbol;

/** A UTC timestamp with milliseconds, `2024-08-06T01:02:03.004Z`: one format, so that text order is time order. */
export type Instant = string & { readonly [brand]: 'instant' };

/** RFC 3339 date and time with an offset; no leap second, at most nanoseconds (truncated to milliseconds). */
const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/;

/** RFC 3339 has years of four digits; with an offset a text may be in a later one. */
const END_OF_TIME = Date.UTC(10_000, 0);

/** Parses an RFC 3339 text; `undefined` if it is malformed or does not exist (30 February). */
export const parseInstant = (text: string): Instant | undefined => {
  const parts = RFC3339.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts.map(Number) as [number, ...number[]];
  const wall = new Date(Date.UTC(year!, month! - 1, day, hour, minute, second));
  const exists =
    wall.getUTCMonth() === month! - 1 && wall.getUTCDate() === day && hour! < 24 && minute! < 60 && second! < 60;
  const moment = Date.parse(text.toUpperCase());
  return exists && moment < END_OF_TIME && year! >= 1900 ? instant(moment) : undefined;
};

/** The instant of a number of milliseconds since 1970 (UTC). */
export const instant = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;

/** Milliseconds since 1970 (UTC) of an instant. */
export const milliseconds = (moment: Instant): number => Date.parse(moment);

const SHANGHAI_OFFSET = 8 * 3_600_000; // no daylight saving since 1991

/** The calendar date in Shanghai at an instant, `YYYY-MM-DD`. */
export const shanghaiDate = (moment: Instant): string =>
  new Date(milliseconds(moment) + SHANGHAI_OFFSET).toISOString().slice(0, 10);

const DAY_MS = 86_400_000;

/** The last instant of a calendar date in Shanghai, `YYYY-MM-DD`, at which stocks of the day are counted. */
export const endOfShanghaiDate = (date: string): Instant =>
  instant(Date.parse(`${date}T00:00:00Z`) - SHANGHAI_OFFSET + DAY_MS - 1);

/** A clock. The log's clock may be a scenario's; identity, keys and rate limits use the system clock. */
export interface Clock {
  now(): Instant;
}
