import type { OfficerId, OperationId } from '@center/kernel';
import { refuse } from '@center/kernel';
import type { OfficerEvent } from './events';
import type { BusinessMoment } from './period';
import type { Service } from './service';

/** A reset of an officer's password. */
export interface PasswordResetInput {
  readonly resetId: OperationId;
  /** who asks for it */
  readonly by: OfficerId;
  readonly decided: BusinessMoment;
}

/** Resets an officer's password. Rejects with `unknown-officer`, `officer-ended`. */
export const resetPassword =
  ({ resetId, by, decided: { at, late } }: PasswordResetInput) =>
  (known: Service | undefined): OfficerEvent[] => {
    const { officerId, endedAt } = known ?? refuse('unknown-officer');
    if (endedAt !== undefined) refuse('officer-ended');
    return [{ type: 'PasswordReset', data: { officerId, resetId, by, at, ...(late && { late }) } }];
  };
