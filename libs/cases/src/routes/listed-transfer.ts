import { type Deadline, deadlineAt } from '@center/deadlines';
import type { Instant } from '@center/kernel';
import { dueAnswer, NextStepAnswer } from '../disclosure/deadlines.answer';
import { TransferTimesAnswer } from '../disclosure/transfer.answer';
import { asDeadlines } from '../views/clocks';
import type { TransferEntry } from '../views/transfers/transfers.query';
import { ListAnswer } from './moment.request';

export class ListedTransferAnswer extends TransferTimesAnswer {
  caseId!: string;
  caseNumber!: string | null;
  fedBackAt!: string | null;
  completedAt!: string | null;
  returnedAt!: string | null;
  withdrawnAt!: string | null;
  /** its next step is past its due time */
  overdue!: boolean;
  nextStep!: NextStepAnswer | null;
}

export class ListedTransfersAnswer extends ListAnswer {
  items!: ListedTransferAnswer[];
}

const time = (moment: Date | null): string | null => moment?.toISOString() ?? null;

const deadlinesAt = (deadlines: readonly Deadline[], now: Instant): Deadline[] =>
  deadlines.map((deadline) => deadlineAt(deadline, now));

/** Maps a row of the transfers to the response of their list. */
export const listedTransfer = (
  entry: TransferEntry,
  numbers: ReadonlyMap<string, string>,
  now: Instant,
): ListedTransferAnswer => {
  const due = dueAnswer(deadlinesAt(asDeadlines(entry.clocks), now), now);
  return {
    transferId: entry.transfer_id,
    transferNumber: numbers.get(entry.transfer_id) ?? null,
    caseId: entry.case_id,
    caseNumber: numbers.get(entry.case_id) ?? null,
    from: entry.from_agency,
    fromName: entry.from_name,
    to: entry.to_agency,
    toName: entry.to_name,
    reason: entry.reason,
    status: entry.status,
    issuedAt: entry.issued_at.toISOString(),
    dueAt: due.dueAt ?? time(entry.due_at),
    overdue: due.overdue,
    nextStep: due.nextStep,
    signedForAt: time(entry.signed_for_at),
    acceptedAt: time(entry.accepted_at),
    fedBackAt: time(entry.fed_back_at),
    completedAt: time(entry.completed_at),
    returnedAt: time(entry.returned_at),
    withdrawnAt: time(entry.withdrawn_at),
    replaces: entry.replaces,
    ruled: entry.ruled,
  };
};
