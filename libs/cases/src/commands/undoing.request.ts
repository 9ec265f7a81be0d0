import { BusinessTimeRequest, IsOneOf, IsText } from '@center/web';
import { UNDOING_REASONS, type UndoingReason } from '../domain/codes';

/** The body of a command that voids or ends an entry. */
export class UndoingRequest extends BusinessTimeRequest {
  @IsOneOf(UNDOING_REASONS)
  reason!: UndoingReason;

  @IsText({ description: '理由 · why' })
  note!: string;
}
