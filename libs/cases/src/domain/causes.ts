import { heldAgainst, type Instant } from '@center/kernel';
import type { Case, Transfer } from './case';
import type { CaseEvent, CaseEventType, CaseEvents } from './events';

type CauseOf<T extends CaseEventType> = (state: Case, data: CaseEvents[T]) => Instant | undefined;

const registered = ({ registered: { at } }: Case): Instant => at;
const ofTransfer =
  (cause: (transfer: Transfer) => Instant | undefined) =>
  ({ transfers }: Case, { transferId }: Pick<CaseEvents['TransferSignedFor'], 'transferId'>): Instant | undefined => {
    const transfer = transfers.get(transferId);
    return transfer && cause(transfer);
  };
const issued = ofTransfer(({ issuedAt }) => issuedAt);
const signedFor = ofTransfer(({ signedForAt, issuedAt }) => signedForAt ?? issuedAt);
const fedBack = ofTransfer(({ feedbacks }) => feedbacks.at(-1)?.at);
/** When a supervision was issued. It is no part of the state. */
const supervised = (
  { records }: Case,
  { supervisionId }: Pick<CaseEvents['SupervisionAnswered'], 'supervisionId'>,
): Instant | undefined =>
  records.find(({ type, data }) => type === 'SupervisionIssued' && data.supervisionId === supervisionId)?.at;
const proposed = ({ proposal }: Case): Instant | undefined => proposal?.at;

/** The time of what must have happened before an event. */
const CAUSES: { readonly [T in CaseEventType]?: CauseOf<T> } = {
  LeadAccepted: registered,
  LeadDeclined: registered,
  LeadTriaged: registered,
  TransferIssued: registered,
  TransferSignedFor: issued,
  TransferAccepted: signedFor,
  MaterialRequested: signedFor,
  MaterialSupplemented: ofTransfer(({ materialRequested }) => materialRequested?.at),
  TransferReturned: signedFor,
  WithdrawalRequested: issued,
  TransferWithdrawn: ofTransfer(({ withdrawalRequested, issuedAt }) => withdrawalRequested?.at ?? issuedAt),
  TransferFedBack: ofTransfer(({ acceptedAt }) => acceptedAt),
  FeedbackRejected: fedBack,
  TransferCompleted: fedBack,
  DisputeRuled: ({ disputes }, { disputeId }) => disputes.get(disputeId)?.raisedAt,
  RescueEnded: ({ rescues }, { rescueId }) => rescues.get(rescueId)?.at,
  ClosureProposed: registered,
  ClosureRejected: proposed,
  CaseClosed: proposed,
  CaseReopened: ({ records }) => records.findLast(({ type }) => type === 'CaseClosed' || type === 'LeadDeclined')?.at,
  LeadUnmerged: ({ merged }) => merged?.at,
  SupervisionIssued: registered,
  SupervisionAnswered: supervised,
  SupervisionEnded: supervised,
};

/** The events that follow from the registration of the lead. */
export const FOLLOW_REGISTRATION: ReadonlySet<CaseEventType> = new Set(
  (Object.keys(CAUSES) as CaseEventType[]).filter((type) => CAUSES[type] === registered),
);

/** Whether the time of events of this type is held against that of another event of the case. */
export const hasCause = (type: CaseEventType): boolean => Object.hasOwn(CAUSES, type) || type === 'RecordCorrected';

const causeOf = (state: Case, { type, data }: CaseEvent): Instant | undefined =>
  (CAUSES[type] as CauseOf<CaseEventType> | undefined)?.(state, data);

/** The events of one command, held against what caused them. Refuses like `heldTo`. */
export const heldToCause = (state: Case, events: readonly CaseEvent[]): readonly CaseEvent[] => {
  const cause = events
    .flatMap((event) => causeOf(state, event) ?? [])
    .sort()
    .at(-1);
  return cause ? heldTo(cause, events) : events;
};

/**
 * Events of one time, held against the time of their cause. Up to five minutes before it they are taken as at its time:
 * clocks differ. Earlier ones are refused with `before-its-cause`, or flagged if they are a late entry with a reason.
 */
export const heldTo = <Event extends CaseEvent>(cause: Instant, events: readonly Event[]): readonly Event[] => {
  const [first] = events;
  if (!first || first.data.at >= cause) return events;
  const held = heldAgainst(cause, first.data);
  return events.map((event): Event => ({ ...event, data: { ...event.data, ...held } }));
};
