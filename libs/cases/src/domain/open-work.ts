import type { Case, Dispute, Rescue, Transfer } from './case';
import type { TransferStatus } from './codes';

const FINISHED: readonly TransferStatus[] = ['COMPLETED', 'RETURNED', 'WITHDRAWN'];

/** The transfers that are not finished: nobody may forget them, and the case cannot be closed over them. */
export const openTransfers = ({ transfers }: Case): Transfer[] =>
  [...transfers.values()].filter(({ status }) => !FINISHED.includes(status));

/** The disputes that nobody has ruled on yet. */
export const openDisputes = ({ disputes }: Case): Dispute[] => [...disputes.values()].filter(({ ruling }) => !ruling);

/** The rescues that go on. */
export const runningRescues = ({ rescues }: Case): Rescue[] => [...rescues.values()].filter(({ ended }) => !ended);

/** Whether anything is under way that a decision to stop would leave behind. */
export const hasOpenWork = (state: Case): boolean =>
  openTransfers(state).length + openDisputes(state).length + runningRescues(state).length > 0;
