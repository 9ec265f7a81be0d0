import type {
  AgencyRef,
  CaseId,
  ChildId,
  Instant,
  LateEntryReason,
  LocatedSealed,
  Officer,
  OfficerId,
  ReporterId,
  Sealed,
  TransferId,
} from '@center/kernel';
import type * as codes from './codes';
import type { Area, CaseEvents, CaseEventType, Deed, Party } from './events';

/** A record read from the log: every sealed text in it knows its place (see `locate`). */
export type Located<T> = T extends Sealed
  ? LocatedSealed
  : T extends string | number | boolean | undefined
    ? T
    : { readonly [K in keyof T]: Located<T[K]> };

export interface Child extends Located<CaseEvents['LeadRegistered']['children'][number]> {
  readonly risk?: codes.RiskLevel;
}

export interface Reporter extends Located<CaseEvents['LeadRegistered']['reporters'][number]> {
  /** how the reporter was last answered, or that nobody could be reached */
  readonly informed?: Located<CaseEvents['ReporterInformed']>;
}

export interface Transfer {
  readonly id: TransferId;
  readonly from: AgencyRef;
  readonly to: AgencyRef;
  readonly reason: codes.TransferReason;
  readonly letter: LocatedSealed;
  readonly status: codes.TransferStatus;
  readonly issuedAt: Instant;
  readonly dueAt?: Instant;
  readonly signedForAt?: Instant;
  readonly acceptedAt?: Instant;
  readonly feedbacks: readonly Located<CaseEvents['TransferFedBack']>[];
  /** why the last final feedback was not taken, until the next one */
  readonly feedbackRejected?: LocatedSealed;
}

/** A proposal to close, and what became of it. */
export interface Proposal {
  readonly by: OfficerId;
  readonly at: Instant;
  readonly reason: codes.ClosureReason;
  readonly judgements: Located<CaseEvents['ClosureProposed']['judgements']>;
  readonly status: 'PROPOSED' | 'REJECTED' | 'CLOSED';
  readonly rejected?: LocatedSealed;
}

/** A lead and all that was done about it, as its events up to now tell. */
export interface Case {
  readonly id: CaseId;
  readonly status: codes.CaseStatus;
  readonly registered: Located<CaseEvents['LeadRegistered']>;
  readonly submitted: { readonly by: OfficerId; readonly agency: AgencyRef };
  readonly accountable: AgencyRef;
  readonly handler: Party;
  /** whether a dispatcher or supervisor has assigned it; before that it is at the center's intake */
  readonly assigned: boolean;
  readonly area?: Area;
  readonly urgency?: codes.Urgency;
  readonly harms: readonly codes.Harm[];
  /** the center has taken it on, and this was not undone */
  readonly accepted: boolean;
  readonly declined?: Located<CaseEvents['LeadDeclined']>;
  readonly triaged?: Located<CaseEvents['LeadTriaged']>;
  readonly children: ReadonlyMap<ChildId, Child>;
  readonly reporters: ReadonlyMap<ReporterId, Reporter>;
  readonly transfers: ReadonlyMap<TransferId, Transfer>;
  readonly grades: readonly Located<CaseEvents['RiskGraded']>[];
  readonly proposal?: Proposal;
}

/** How an event of one type changes the case. */
export type Fold<T extends CaseEventType> = (state: Case, data: Located<CaseEvents[T]>) => Case;
export type Folds<T extends CaseEventType> = { readonly [K in T]: Fold<K> };

/** Who does something, when it happened, and why it is told late (if it is). */
export interface Doing {
  readonly by: Officer;
  readonly at: Instant;
  readonly late?: LateEntryReason;
}

/** The part of an event's data that tells who did it and when. */
export const deed = ({ by, at, late }: Doing): Deed => ({ at, by: by.officerId, ...(late && { late }) });

/** A copy of a map with one entry set. */
export const put = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> => new Map(map).set(key, value);

/** Whether the case is still being worked on. */
export const isOpen = (state: Case): boolean => ['REGISTERED', 'ACCEPTED', 'HANDLING'].includes(state.status);
