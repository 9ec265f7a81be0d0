import { BusinessTimeRequest, IsOneOf, IsText } from '@center/web';
import { VOID_REASONS, type VoidReason } from '../domain/codes';

/** The body of a command that voids what was recorded in error. */
export class VoidRequest extends BusinessTimeRequest {
  @IsOneOf(VOID_REASONS)
  reason!: VoidReason;

  @IsText({ optional: true })
  note?: string;
}
