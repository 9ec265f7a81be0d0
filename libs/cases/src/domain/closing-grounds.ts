import { refuse } from '@center/kernel';
import type { Case } from './case';
import type { ClosureReason } from './codes';
import { gravestRisk } from './gravest-risk';

/** Reasons that do not say that the child is safe: with a HIGH grade they need a note, and the leader closes. */
const WITHOUT_SAFETY: readonly ClosureReason[] = ['DECEASED', 'MOVED_AWAY', 'UNFOUNDED'];

/** Whether only the leader may close the case for this reason. */
export const needsLeader = (state: Case, reason: ClosureReason): boolean =>
  WITHOUT_SAFETY.includes(reason) && gravestRisk(state) === 'HIGH';

interface Grounds {
  readonly reason: ClosureReason;
  /** whether the proposal has a note */
  readonly noted: boolean;
  /** whether any child is certainly a minor at the time of the command */
  readonly certainMinor: boolean;
}

/**
 * Refuses a reason that what is known of the case contradicts, unless the proposal's note says why: `child-under-18`,
 * `note-required`.
 */
export const requireGrounds = (state: Case, { reason, noted, certainMinor }: Grounds): void => {
  if (noted) return;
  if (reason === 'TURNED_18' && certainMinor) refuse('child-under-18');
  if (needsLeader(state, reason)) refuse('note-required');
};
