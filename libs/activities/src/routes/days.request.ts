import type { Instant } from '@center/kernel';
import { invalidRequest, IsCalendarDate, PageRequest } from '@center/web';
import { IsAsOf } from './as-of';

/** A page of what was on days of Shanghai, both included. */
export class DaysRequest extends PageRequest {
  @IsCalendarDate({ optional: true, description: '自此日（上海），含当日 · on or after' })
  from?: string;

  @IsCalendarDate({ optional: true, description: '至此日（上海），含当日 · on or before' })
  to?: string;

  @IsAsOf()
  asOf?: Instant;
}

/** Throws a 400 for days that are not in order. */
export const requireDays = (
  { from, to }: Pick<DaysRequest, 'from' | 'to'>,
  place: 'query' | 'body' = 'query',
): void => {
  if (from !== undefined && to !== undefined && to < from)
    throw invalidRequest({ pointer: '/to', code: 'not-in-order', in: place });
};
