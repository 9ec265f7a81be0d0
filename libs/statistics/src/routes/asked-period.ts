import { type FieldFault, invalidRequest } from '@center/web';
import { CURRENT_DEFINITION, definitionOf } from '../definitions/definitions';
import type { Definition } from '../definitions/indicator';
import { type Period, windowOn } from '../period/period';
import type { PeriodRequest } from './period.request';

const wrong = (pointer: string, code: string): ReturnType<typeof invalidRequest> =>
  invalidRequest({ in: 'query', pointer, code } satisfies FieldFault);

/** The version of the definitions that is asked for. Throws a 400 for one that was never released. */
export const askedDefinition = ({ definition }: PeriodRequest): Definition => {
  const known = definition === undefined ? CURRENT_DEFINITION : definitionOf(definition);
  if (!known) throw wrong('/definition', 'must-be-one-of');
  return known;
};

/** A period that does not end before it begins. Throws a 400. */
export const requireInOrder = ({ from, to }: Period): Period => {
  if (from !== undefined && to !== undefined && to < from) throw wrong('/to', 'out-of-range');
  return { from, to };
};

/** The days that are asked for. Throws a 400 for a window beside a day, and for an end before the beginning. */
export const askedPeriod = async (
  { from, to, window }: PeriodRequest,
  today: string,
  founded: () => Promise<string>,
): Promise<Period> => {
  if (window === undefined) {
    return requireInOrder({ from, to });
  }
  if (from !== undefined || to !== undefined) throw wrong('/window', 'invalid');
  return windowOn(window, today, window === 'since-founding' ? await founded() : today);
};
