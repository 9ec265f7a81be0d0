import { type FieldFault, invalidRequest } from '@center/web';
import { CURRENT_DEFINITION, definitionOf } from '../definitions/definitions';
import type { Definition } from '../definitions/indicator';
import { type Period, windowOn } from '../period/period';
import type { PeriodRequest } from './period.request';

/** Where a question stands. */
export type AskedIn = 'query' | 'body';

const wrong = (place: AskedIn, pointer: string, code: string, message?: string): ReturnType<typeof invalidRequest> =>
  invalidRequest({ in: place, pointer, code, ...(message !== undefined && { message }) } satisfies FieldFault);

/** The version of the definitions that is asked for. Throws a 400 for one that was never released. */
export const askedDefinition = (
  { definition }: Pick<PeriodRequest, 'definition'>,
  place: AskedIn = 'query',
): Definition => {
  const known = definition === undefined ? CURRENT_DEFINITION : definitionOf(definition);
  if (!known) throw wrong(place, '/definition', 'must-be-one-of');
  return known;
};

/** A period that does not end before it begins. Throws a 400. */
export const requireInOrder = ({ from, to }: Period, place: AskedIn = 'query'): Period => {
  if (from !== undefined && to !== undefined && to < from) throw wrong(place, '/to', 'out-of-range');
  return { from, to };
};

/** The days that are asked for. Throws a 400 for a window beside a day, and for an end before the beginning. */
export const askedPeriod = async (
  { from, to, window }: Pick<PeriodRequest, 'from' | 'to' | 'window'>,
  today: string,
  founded: () => Promise<string>,
  place: AskedIn = 'query',
): Promise<Period> => {
  if (window === undefined) return requireInOrder({ from, to }, place);
  if (from !== undefined || to !== undefined) {
    throw wrong(place, '/window', 'invalid', '不能与 from、to 同用 · not together with from or to');
  }
  return windowOn(window, today, window === 'since-founding' ? await founded() : today);
};
