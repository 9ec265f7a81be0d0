import { isLive } from '@center/deadlines';
import type { StoredEventOf } from '@center/kernel';
import type { CaseEvent, CaseEvents, CaseEventType } from '../../domain/events';
import { caseStream } from '../../domain/streams';
import { type Clock, keptAfter, clockOf, earliest, overdueFrom } from '../clocks';

/** A transfer, with the column names of the table. */
export interface TransferRow {
  readonly transfer_id: string;
  readonly case_id: string;
  /** position of the issue: sorts transfers in log order */
  readonly position: string;
  /** position of the last event that changed the row */
  readonly known_from: string;
  readonly from_agency: string;
  readonly from_name: string;
  readonly to_agency: string;
  readonly to_name: string;
  readonly reason: string;
  readonly status: string;
  readonly issued_at: string;
  readonly due_at: string | null;
  readonly signed_for_at: string | null;
  readonly accepted_at: string | null;
  readonly fed_back_at: string | null;
  readonly completed_at: string | null;
  readonly returned_at: string | null;
  readonly withdrawal_requested_at: string | null;
  readonly withdrawn_at: string | null;
  readonly material_requested_at: string | null;
  readonly supplemented_at: string | null;
  readonly replaces: string | null;
  readonly ruled: boolean;
  /** its deadlines; `null`: none */
  readonly clocks: readonly Clock[] | null;
  /** when its next step is due; `null`: none is */
  readonly next_due: string | null;
  /** since when it is overdue, if nothing is done */
  readonly overdue_from: string | null;
}

/** The row after an event; `undefined` if the event does not change it. */
type Change = (row: TransferRow | undefined) => TransferRow | undefined;

/** What an event does to one transfer. */
export interface TransferChange {
  readonly transferId: string;
  readonly change: Change;
}

type Time = Extract<keyof TransferRow, `${string}_at`>;

const changed =
  (changes: (row: TransferRow) => Partial<TransferRow>): Change =>
  (row) =>
    row && { ...row, ...changes(row) };

/** Sets the status and its time. */
const set =
  (status: string, column: Time) =>
  ({ at }: { readonly at: string }): Change =>
    changed(() => ({ status, [column]: at }));

const issued = (data: CaseEvents['TransferIssued'], caseId: string, position: string): TransferRow => ({
  transfer_id: data.transferId,
  case_id: caseId,
  position,
  known_from: position,
  from_agency: data.from.id,
  from_name: data.from.name,
  to_agency: data.to.id,
  to_name: data.to.name,
  reason: data.reason,
  status: 'ISSUED',
  issued_at: data.at,
  due_at: data.dueAt ?? null,
  signed_for_at: null,
  accepted_at: null,
  fed_back_at: null,
  completed_at: null,
  returned_at: null,
  withdrawal_requested_at: null,
  withdrawn_at: null,
  material_requested_at: null,
  supplemented_at: null,
  replaces: data.replaces ?? null,
  ruled: data.ruled ?? false,
  ...{ clocks: null, next_due: null, overdue_from: null },
});

type TransferEventType =
  | Extract<CaseEventType, `Transfer${string}` | `Material${string}`>
  | 'FeedbackRejected'
  | 'WithdrawalRequested'
  | 'DisputeRuled';

const CHANGES: { readonly [T in Exclude<TransferEventType, 'TransferIssued'>]: (data: CaseEvents[T]) => Change } = {
  TransferSignedFor: set('SIGNED_FOR', 'signed_for_at'),
  TransferAccepted: set('ACCEPTED', 'accepted_at'),
  TransferFedBack: (data) => (data.kind === 'FINAL' ? set('FED_BACK', 'fed_back_at')(data) : () => undefined),
  FeedbackRejected: () => changed(() => ({ status: 'ACCEPTED', fed_back_at: null })),
  TransferCompleted: set('COMPLETED', 'completed_at'),
  TransferReturned: set('RETURNED', 'returned_at'),
  TransferWithdrawn: set('WITHDRAWN', 'withdrawn_at'),
  WithdrawalRequested: set('WITHDRAWAL_REQUESTED', 'withdrawal_requested_at'),
  MaterialRequested: set('MATERIAL_REQUESTED', 'material_requested_at'),
  MaterialSupplemented: set('SIGNED_FOR', 'supplemented_at'),
  DisputeRuled: () => changed(() => ({ ruled: true })), // the transfer that a ruling issues is not there yet
  TransferSucceeded: ({ from, to }) =>
    changed((row) => ({
      from_agency: from?.id ?? row.from_agency,
      from_name: from?.name ?? row.from_name,
      to_agency: to?.id ?? row.to_agency,
      to_name: to?.name ?? row.to_name,
    })),
};

/** What a case event does to a transfer; `undefined` for events of other processes. */
export const transferChangeIn = ({
  type,
  data,
  stream,
  position: at,
}: StoredEventOf<CaseEvent>): TransferChange | undefined => {
  const position = at.toString();
  if (type === 'TransferIssued') {
    const row = issued(data, caseStream.keyOf(stream), position);
    return { transferId: data.transferId, change: () => row };
  }
  if (!Object.hasOwn(CHANGES, type)) return undefined;
  const change = CHANGES[type as keyof typeof CHANGES] as (data: object) => Change;
  return { transferId: (data as CaseEvents['TransferSignedFor']).transferId, change: change(data) };
};

/** A transfer after what an event did to its deadlines; `undefined` if it did nothing. */
export const withClocks = (row: TransferRow, event: StoredEventOf<CaseEvent>): TransferRow | undefined => {
  const deadlines = keptAfter(row.clocks, event, ({ transferId }) => transferId === row.transfer_id);
  if (!deadlines) return undefined;
  const live = deadlines.filter(isLive);
  return {
    ...row,
    clocks: deadlines.map(clockOf),
    next_due: earliest(live.map(({ dueAt }) => dueAt)),
    overdue_from: earliest(live.map(overdueFrom)),
  };
};
