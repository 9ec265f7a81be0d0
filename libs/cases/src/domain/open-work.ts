import type { Case, Dispute, Rescue, Transfer } from './case';
import type { TransferStatus } from './codes';

const FINISHED: readonly TransferStatus[] = ['COMPLETED', 'RETURNED', 'WITHDRAWN'];

/** The unfinished transfers. The case cannot be closed while there are any. */
export const openTransfers = ({ transfers }: Case): Transfer[] =>
  [...transfers.values()].filter(({ status }) => !FINISHED.includes(status));

/** The disputes without a ruling. */
export const openDisputes = ({ disputes }: Case): Dispute[] => [...disputes.values()].filter(({ ruling }) => !ruling);

/** The running rescues. */
export const runningRescues = ({ rescues }: Case): Rescue[] =>
  [...rescues.values()].filter(({ ended, voided }) => !ended && !voided);

/** Whether anything is in progress that a decision to stop would abandon. */
export const hasOpenWork = (state: Case): boolean =>
  openTransfers(state).length + openDisputes(state).length + runningRescues(state).length > 0;
