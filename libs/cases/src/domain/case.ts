import type {
  AgencyId,
  AgencyRef,
  CaseId,
  ChildId,
  DisputeId,
  Instant,
  LocatedSealed,
  OfficerId,
  ReporterId,
  RescueId,
  TransferId,
  CommandContext,
  Sealed,
} from '@center/kernel';
import type * as codes from './codes';
import type { EventField } from './event-field';
import type { Area, CaseEvents, CaseEventType, Party, RecordEvents } from './events';

/** A sealed text of a case: where it stands in the log (see `locate`), and the field that decides who may see it. */
export interface CaseText extends LocatedSealed {
  readonly governedBy: EventField | undefined;
}

/** A record read from the log: every sealed text in it knows its place and its rule. */
export type Governed<T> = T extends Sealed
  ? CaseText
  : T extends string | number | boolean | undefined
    ? T
    : { readonly [K in keyof T]: Governed<T[K]> };

/** The facts of an event as they are read back. */
export type Fact<T extends CaseEventType> = Governed<CaseEvents[T]>;

export interface Child extends Governed<CaseEvents['LeadRegistered']['children'][number]> {
  readonly risk?: codes.RiskLevel;
  /** the merged lead this child belongs to; its facts are in that lead's own stream */
  readonly joinedFrom?: CaseId;
}

export interface Reporter extends Omit<Governed<CaseEvents['LeadRegistered']['reporters'][number]>, 'personId'> {
  /** how the reporter was last answered, or that nobody could be reached */
  readonly informed?: Fact<'ReporterInformed'>;
  /** the merged lead this reporter belongs to */
  readonly joinedFrom?: CaseId;
}

export interface Transfer {
  readonly id: TransferId;
  readonly from: AgencyRef;
  readonly to: AgencyRef;
  readonly reason: codes.TransferReason;
  readonly letter: CaseText;
  readonly status: codes.TransferStatus;
  readonly issuedAt: Instant;
  readonly dueAt?: Instant;
  readonly replaces?: TransferId;
  /** issued by a ruling: it cannot be returned */
  readonly ruled: boolean;
  readonly signedForAt?: Instant;
  readonly acceptedAt?: Instant;
  readonly materialRequested?: Fact<'MaterialRequested'>;
  readonly supplemented?: Fact<'MaterialSupplemented'>;
  readonly returned?: Fact<'TransferReturned'>;
  /** the issuer's wish to withdraw an accepted transfer */
  readonly withdrawalRequested?: Fact<'WithdrawalRequested'>;
  readonly withdrawn?: Fact<'TransferWithdrawn'>;
  readonly feedbacks: readonly Fact<'TransferFedBack'>[];
  /** why the last final feedback was not taken, until the next one */
  readonly feedbackRejected?: CaseText;
}

/** Two agencies in one chain said that the matter is not theirs: the center rules. */
export interface Dispute {
  readonly id: DisputeId;
  readonly transferIds: readonly TransferId[];
  readonly raisedAt: Instant;
  readonly ruling?: Fact<'DisputeRuled'>;
}

export interface Rescue extends Fact<'RescueStarted'> {
  readonly ended?: Fact<'RescueEnded'>;
}

/** A proposal to close, and what became of it. */
export interface Proposal {
  readonly by: OfficerId;
  readonly at: Instant;
  readonly reason: codes.ClosureReason;
  readonly judgements: Governed<CaseEvents['ClosureProposed']['judgements']>;
  readonly status: 'PROPOSED' | 'REJECTED' | 'CLOSED';
  readonly rejected?: CaseText;
}

/** An event of the case: who wrote it, and the texts that were sealed in it, by their JSON pointers. */
export interface CaseRecord {
  readonly type: CaseEventType;
  readonly by: OfficerId;
  readonly at: Instant;
  readonly texts: readonly CaseText[];
}

/** What was recorded about a case: one list for each entry of `RecordEvents`. */
export type RecordLists = { readonly [List in keyof RecordEvents]: readonly Fact<RecordEvents[List]>[] };

/** A lead and all that was done about it, as its events up to now tell. */
export interface Case extends RecordLists {
  readonly id: CaseId;
  readonly status: codes.CaseStatus;
  readonly registered: Fact<'LeadRegistered'>;
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
  readonly declined?: Fact<'LeadDeclined'>;
  readonly triaged?: Fact<'LeadTriaged'>;
  readonly children: ReadonlyMap<ChildId, Child>;
  readonly reporters: ReadonlyMap<ReporterId, Reporter>;
  readonly transfers: ReadonlyMap<TransferId, Transfer>;
  readonly disputes: ReadonlyMap<DisputeId, Dispute>;
  readonly rescues: ReadonlyMap<RescueId, Rescue>;
  readonly grades: readonly Fact<'RiskGraded'>[];
  readonly corrections: readonly Fact<'RecordCorrected'>[];
  readonly proposal?: Proposal;
  /** opened again after a closing or declining, and not closed or declined since */
  readonly reopened?: Fact<'CaseReopened'>;
  /** merged into another lead; `before` is what it goes back to */
  readonly merged?: Fact<'LeadMerged'> & { readonly before: codes.CaseStatus };
  /** was merged once and is itself again */
  readonly unmerged: boolean;
  /** leads merged into this one */
  readonly duplicates: readonly CaseId[];
  /** units that merged leads accuse, which may not see the case while those are merged into it */
  readonly barredByJoined: readonly { readonly agencyId: AgencyId; readonly lead: CaseId }[];
  /** the officer who handled it has left: the case is in the unit's queue until somebody is named */
  readonly handlerLeft?: OfficerId | AgencyId;
  /** who wrote which event, in order: what a correction may refer to */
  readonly records: readonly CaseRecord[];
}

/** How an event of one type changes the case. */
export type Fold<T extends CaseEventType> = (state: Case, data: Governed<CaseEvents[T]>) => Case;
export type Folds<T extends CaseEventType> = { readonly [K in T]: Fold<K> };

/** What a command is given to write an event of this type: who, when, and the rest of its facts. */
export type Command<T extends CaseEventType> = CommandContext & Omit<CaseEvents[T], 'at' | 'by' | 'late'>;

/** A copy of a map with one entry set. */
export const put = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> => new Map(map).set(key, value);

/** Whether the case is still being worked on. */
export const isOpen = (state: Case): boolean => ['REGISTERED', 'ACCEPTED', 'HANDLING'].includes(state.status);
