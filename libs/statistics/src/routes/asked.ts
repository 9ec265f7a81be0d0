import { type FieldFault, invalidRequest } from '@center/web';
import type { Definitions } from '../definitions/definitions';
import { type Definition, type Indicator, canGroup } from '../definitions/indicator';
import { type Period, windowOn } from '../period/period';
import { firstOfMonth, lastOfMonth } from '../period/whole-months';
import type { PeriodRequest } from './period.request';

/** The part of a request that contains a query. */
export type AskedIn = 'query' | 'body';

const wrong = (place: AskedIn, pointer: string, code: string, message?: string): ReturnType<typeof invalidRequest> =>
  invalidRequest({ in: place, pointer, code, ...(message !== undefined && { message }) } satisfies FieldFault);

/** The requested version of the definitions. Throws 400 for one that was never released. */
export const askedDefinition = (
  definitions: Definitions,
  { definition }: Pick<PeriodRequest, 'definition'>,
  place: AskedIn = 'query',
): Definition => {
  const known = definition === undefined ? definitions.current : definitions.of(definition);
  if (!known) throw wrong(place, '/definition', 'must-be-one-of');
  return known;
};

/**
 * The requested indicators; by default all that have the dimensions of `groupBy`. Throws 400 for an indicator that the
 * version does not have, and for a dimension that a named indicator, or every indicator, does not have.
 */
export const askedIndicators = (
  { indicators: all }: Definition,
  { indicators: names, groupBy }: { readonly indicators?: readonly string[]; readonly groupBy: readonly string[] },
  place: AskedIn = 'query',
): Indicator[] => {
  const groupable = (indicator: Indicator): boolean => canGroup(indicator, groupBy);
  const named = all.filter(({ name }) => names?.includes(name) ?? true);
  if (names && named.length < names.length) throw wrong(place, '/indicators', 'must-be-one-of');
  const asked = named.filter(groupable);
  if (asked.length === 0 || (names && asked.length < named.length))
    throw wrong(place, '/groupBy', 'group-not-available');
  return asked;
};

/** Validates that a period does not end before it begins. Throws 400. */
export const requireInOrder = ({ from, to }: Period, place: AskedIn = 'query'): Period => {
  if (from !== undefined && to !== undefined && to < from) throw wrong(place, '/to', 'out-of-range');
  return { from, to };
};

/**
 * The period of a reader who sees only figures: whole months that have ended, up to the last one by default. `lastDay` is the
 * last day of that month. Throws 400 for other days: two answers that differ by a day or two would disclose its figures.
 */
export const wholeMonths = ({ from, to: asked }: Period, lastDay: string): Period => {
  const to = asked ?? lastDay;
  if (to !== lastOfMonth(to) || to > lastDay) throw wrong('query', '/to', 'whole-months-required');
  if (from !== undefined && (from !== firstOfMonth(from) || from > to))
    throw wrong('query', '/from', 'whole-months-required');
  return { ...(from !== undefined && { from }), to };
};

/** The requested days. Throws 400 for a window combined with a day, and for an end before the start. */
export const askedPeriod = async (
  { from, to, window }: Pick<PeriodRequest, 'from' | 'to' | 'window'>,
  today: string,
  founded: () => Promise<string>,
  place: AskedIn = 'query',
): Promise<Period> => {
  if (window === undefined) return requireInOrder({ from, to }, place);
  if (from !== undefined || to !== undefined) {
    throw wrong(place, '/window', 'invalid', '不能与 from、to 同用 · cannot be combined with from or to');
  }
  return windowOn(window, today, window === 'since-founding' ? await founded() : today);
};

/** As `askedPeriod`, for a reader who sees only figures: see `wholeMonths`. A named window begins with the month of its first day. */
export const askedMonths = async (
  asked: Pick<PeriodRequest, 'from' | 'to' | 'window'>,
  lastDay: string,
  founded: () => Promise<string>,
): Promise<Period> => {
  const { from, to } = await askedPeriod(asked, lastDay, founded);
  return wholeMonths({ from: asked.window && from ? firstOfMonth(from) : from, to }, lastDay);
};
