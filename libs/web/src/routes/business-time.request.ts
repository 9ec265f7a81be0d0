import { LATE_ENTRY_REASONS, type Instant, type LateEntryReason } from '@center/kernel';
import { IsInstant, IsOneOf } from '../fields';

/** The fields of every command body: the business time, and the reason for a late entry. */
export class BusinessTimeRequest {
  @IsInstant({ optional: true, description: '业务时间，缺省为现在 · business time; defaults to now' })
  at?: Instant;

  @IsOneOf(LATE_ENTRY_REASONS, { optional: true, description: '补录原因 · reason for a late entry' })
  lateEntryReason?: LateEntryReason;
}
