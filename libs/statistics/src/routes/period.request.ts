import type { Instant } from '@center/kernel';
import { IsCalendarDate, IsInstant, IsOneOf, IsQueryNumber } from '@center/web';
import { WINDOWS, type Window } from '../period/period';

/** The period, the instant and the version of the definitions of a query. */
export class PeriodRequest {
  @IsCalendarDate({ optional: true, description: '起始日（上海），含当日 · first day, inclusive' })
  from?: string;

  @IsCalendarDate({ optional: true, description: '截止日（上海），含当日 · last day, inclusive' })
  to?: string;

  @IsOneOf(WINDOWS, {
    optional: true,
    description: '今年以来、去年以来、中心成立以来，代替 from 和 to · a named window, instead of from and to',
  })
  window?: Window;

  @IsInstant({ optional: true, description: '按此刻所知 · figures as of this time' })
  asOf?: Instant;

  @IsQueryNumber({
    min: 1,
    max: 1_000,
    optional: true,
    description: '口径版本，缺省为现行 · version of the definitions; current by default',
  })
  definition?: number;
}
