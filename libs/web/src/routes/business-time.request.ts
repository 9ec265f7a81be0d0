import { LATE_ENTRY_REASONS, type Instant, type LateEntryReason } from '@center/kernel';
import { IsInstant, IsOneOf } from '../fields';

/** What every command body may carry: when it happened, and why it is entered later than it happened. */
export class BusinessTimeRequest {
  @IsInstant({ optional: true, description: '业务时间，缺省为现在 · when it happened; now when left out' })
  at?: Instant;

  @IsOneOf(LATE_ENTRY_REASONS, { optional: true, description: '补录原因 · why it is entered late' })
  lateEntryReason?: LateEntryReason;
}
