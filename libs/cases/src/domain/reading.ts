import { type StoredEvent, isSealed } from '@center/kernel';
import type { CaseEvent, CaseEventType } from './events';

/** Today's shape of every event of a case; a later shape raises its number and adds an upcaster here. */
export const SCHEMA = 1;

const TYPES: Readonly<Record<CaseEventType, true>> = {
  LeadRegistered: true,
  LeadAccepted: true,
  LeadDeclined: true,
  LeadTriaged: true,
  CaseAssigned: true,
  CaseReassigned: true,
  TransferIssued: true,
  TransferSignedFor: true,
  TransferAccepted: true,
  TransferFedBack: true,
  FeedbackRejected: true,
  TransferCompleted: true,
  MaterialRequested: true,
  MaterialSupplemented: true,
  TransferReturned: true,
  TransferWithdrawn: true,
  WithdrawalRequested: true,
  TransferSucceeded: true,
  DisputeRaised: true,
  DisputeRuled: true,
  RiskGraded: true,
  PoliceReported: true,
  ChildAdded: true,
  ChildIdentified: true,
  ReporterAdded: true,
  NoteRecorded: true,
  CaseCopied: true,
  VisitRecorded: true,
  AssessmentRecorded: true,
  ConferenceHeld: true,
  RescueStarted: true,
  RescueEnded: true,
  HandlerLeft: true,
  ReporterInformed: true,
  ClosureProposed: true,
  ClosureRejected: true,
  CaseClosed: true,
  CaseReopened: true,
  LeadMerged: true,
  LeadUnmerged: true,
  DuplicateJoined: true,
  DuplicateLeft: true,
  RecordCorrected: true,
};

/** Every type of event that a case may have. */
export const CASE_EVENT_TYPES = Object.keys(TYPES) as readonly CaseEventType[];

/** The events of every case begin their stream's name so. */
const PREFIX = 'case-';

/** Whether an event belongs to a case, and not to another context. */
export const isOfCase = ({ stream }: StoredEvent): boolean => stream.startsWith(PREFIX);

/**
 * An event of a case as today's code understands it. Throws for a type or a shape that it does not know: neither a
 * decision nor a view may go on as if nothing had happened.
 */
export const readCaseEvent = (event: StoredEvent): StoredEvent<CaseEvent> => {
  if (!Object.hasOwn(TYPES, event.type)) throw new Error(`unknown event of a case: ${event.type}`);
  if (event.schema !== SCHEMA) throw new Error(`unknown shape ${event.schema} of ${event.type}`);
  return event as StoredEvent<CaseEvent>;
};

/** What is shown in the place of a sealed text: that there is one, and nothing of it. */
export const HIDDEN = '***';

/** The vault's ids of persons: equal ids in two leads would reveal that a child is known. */
const PERSON_ID = 'personId';

/** The facts of an event with `***` in the place of each sealed text, and without the vault's ids of persons. */
export const publicFacts = (data: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data)
      .filter(([name]) => name !== PERSON_ID)
      .map(([name, part]) => [name, publicValue(part)]),
  );

const publicValue = (value: unknown): unknown => {
  if (isSealed(value)) return HIDDEN;
  if (Array.isArray(value)) return value.map(publicValue);
  return typeof value === 'object' && value !== null ? publicFacts(value) : value;
};
