import type {
  AgencyId,
  AgencyRef,
  BarId,
  BreakGlassId,
  CaseId,
  ChildId,
  DisputeId,
  Instant,
  LocatedSealed,
  OfficerId,
  PersonId,
  ReporterId,
  RescueId,
  TransferId,
  CommandContext,
  EventContext,
  Sealed,
} from '@center/kernel';
import type * as codes from './codes';
import type { EventField } from './event-field';
import type { Area, CaseEvents, CaseEventType, Party, RecordEvents } from './events';

/** A sealed text of a case, with its location in the log (see `locate`) and the field that decides who may see it. */
export interface CaseText extends LocatedSealed {
  readonly governedBy: EventField | undefined;
}

/** A record read from the log: every sealed text in it has its location and its rule. */
export type Governed<T> = T extends Sealed
  ? CaseText
  : T extends string | number | boolean | undefined
    ? T
    : { readonly [K in keyof T]: Governed<T[K]> };

/** The facts of an event as read from the log. */
export type Fact<T extends CaseEventType> = Governed<CaseEvents[T]>;

/** A correction of what a survivor has returned of a child. */
export interface CorrectedPart {
  readonly correction: Fact<'RecordCorrected'>;
}

/** Another case that recorded something about the people of this one: as of a revision, or as it is. */
export interface RecordedIn {
  readonly caseId: CaseId;
  readonly revision?: number;
}

export interface Child extends Governed<CaseEvents['LeadRegistered']['children'][number]> {
  readonly risk?: codes.RiskLevel;
  /** where the grade was given, if not here */
  readonly gradedIn?: RecordedIn;
  /** as whom, and with which grade, the child of a merged lead was added */
  readonly joinedAs?: { readonly personId: PersonId; readonly risk: codes.RiskLevel | undefined };
  /** what was recorded about the child, in order, once a survivor has returned some of it: facts, or where they are */
  readonly recorded?: readonly (Partial<Child> | RecordedIn | CorrectedPart)[];
  /** the merged lead this child belongs to; the child's facts are in that lead's stream */
  readonly joinedFrom?: CaseId;
}

/** A child that was voided, and the merged lead that it belongs to. */
export interface VoidedChild extends Omit<Fact<'ChildVoided'>, 'note'> {
  readonly joinedFrom?: CaseId;
}

export interface Reporter extends Omit<Governed<CaseEvents['LeadRegistered']['reporters'][number]>, 'personId'> {
  /** the person in the vault; absent for a reporter of a merged lead */
  readonly personId?: PersonId;
  /** how the reporter was last informed, or that the reporter is unreachable */
  readonly informed?: Omit<Fact<'ReporterInformed'>, 'text'> & {
    readonly text?: CaseText;
    /** where the text is, if not here */
    readonly recordedIn?: RecordedIn;
  };
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
  /** issued or confirmed by a ruling, so it cannot be returned */
  readonly ruled: boolean;
  readonly signedForAt?: Instant;
  readonly acceptedAt?: Instant;
  readonly acceptedBy?: OfficerId;
  readonly materialRequested?: Fact<'MaterialRequested'>;
  readonly supplemented?: Fact<'MaterialSupplemented'>;
  readonly returned?: Fact<'TransferReturned'>;
  /** the revision of the return */
  readonly returnedAt?: number;
  /** the issuer's request to withdraw an accepted transfer */
  readonly withdrawalRequested?: Fact<'WithdrawalRequested'>;
  readonly withdrawn?: Fact<'TransferWithdrawn'>;
  readonly feedbacks: readonly Fact<'TransferFedBack'>[];
  /** why the last final feedback was rejected; cleared by the next one */
  readonly feedbackRejected?: CaseText;
}

/** Two agencies in one chain claimed not to be competent; the center must rule. */
export interface Dispute {
  readonly id: DisputeId;
  readonly transferIds: readonly TransferId[];
  readonly raisedAt: Instant;
  readonly ruling?: Fact<'DisputeRuled'>;
}

export interface Rescue extends Fact<'RescueStarted'> {
  readonly ended?: Fact<'RescueEnded'>;
  /** where its texts are, if it was not started here */
  readonly recordedIn?: RecordedIn;
  readonly voided?: Omit<Fact<'RescueVoided'>, 'note'> & { readonly note?: CaseText };
}

/** An agency that may not see the case, because one of its people is accused. */
export interface Bar {
  /** for a bar that the leader did not add, the id of the agency */
  readonly barId: BarId;
  readonly agencyId: AgencyId;
  /** the merged lead that accuses the agency */
  readonly lead?: CaseId;
  /** the case into which this lead is merged, from which the agency is barred */
  readonly survivor?: CaseId;
  /** how the leader added it */
  readonly added?: Fact<'AgencyBarred'>;
}

/** A proposal to close, and its outcome. */
export interface Proposal {
  readonly by: OfficerId;
  readonly at: Instant;
  readonly reason: codes.ClosureReason;
  readonly judgements: Governed<CaseEvents['ClosureProposed']['judgements']>;
  readonly note?: CaseText;
  readonly status: 'PROPOSED' | 'REJECTED' | 'CLOSED';
  readonly rejected?: CaseText;
}

/** Whether the case is SECRET, why, and the entries of its list that the center has added and ended. */
export interface Secrecy {
  readonly secret: boolean;
  /** everything recorded so far that sets SECRET, each once */
  readonly grounds: readonly codes.SecretGround[];
  /** the leader has lifted it at some time */
  readonly lifted: boolean;
  /** the leads that had been merged into the case when it was lifted last */
  readonly liftedWith: readonly CaseId[];
  readonly added: readonly OfficerId[];
  readonly ended: readonly OfficerId[];
}

/** An opening of the case by break-glass, and its review. */
export interface BreakGlass extends Fact<'BreakGlassOpened'> {
  readonly review?: Fact<'BreakGlassReviewed'>;
}

/** An event of the case: its author, its facts, and its sealed texts by JSON pointer. */
export type CaseRecord = {
  [T in CaseEventType]: {
    readonly type: T;
    readonly by: OfficerId;
    readonly at: Instant;
    readonly texts: readonly CaseText[];
    readonly data: Fact<T>;
  };
}[CaseEventType];

/** What was recorded about a case: one list for each entry of `RecordEvents`. */
export type RecordLists = { readonly [List in keyof RecordEvents]: readonly Fact<RecordEvents[List]>[] };

/** The state of a case, folded from its events. */
export interface Case extends RecordLists {
  readonly id: CaseId;
  readonly status: codes.CaseStatus;
  readonly registered: Fact<'LeadRegistered'>;
  readonly submitted: { readonly by: OfficerId; readonly agency: AgencyRef };
  readonly accountable: AgencyRef;
  readonly handler: Party;
  /** assigned by a dispatcher or supervisor; before that it is at the center's intake */
  readonly assigned: boolean;
  readonly area?: Area;
  readonly urgency?: codes.Urgency;
  readonly harms: readonly codes.Harm[];
  /** accepted by the center, and not reverted */
  readonly accepted: boolean;
  readonly declined?: Fact<'LeadDeclined'>;
  readonly triaged?: Fact<'LeadTriaged'>;
  /** why the case was not reported to the police */
  readonly notReportedNote?: CaseText;
  /** whether a transfer must be issued, by the last triage that said so */
  readonly needsTransfer?: boolean;
  readonly children: ReadonlyMap<ChildId, Child>;
  readonly voidedChildren: readonly ChildId[];
  /** why and by whom each of them was voided */
  readonly childVoids: readonly VoidedChild[];
  readonly reporters: ReadonlyMap<ReporterId, Reporter>;
  readonly transfers: ReadonlyMap<TransferId, Transfer>;
  readonly disputes: ReadonlyMap<DisputeId, Dispute>;
  readonly rescues: ReadonlyMap<RescueId, Rescue>;
  /** the units that have carried out a rescue in the case */
  readonly rescuers: readonly AgencyId[];
  readonly grades: readonly Fact<'RiskGraded'>[];
  readonly corrections: readonly Fact<'RecordCorrected'>[];
  readonly proposal?: Proposal;
  /** the reason of the last closing */
  readonly closedAs?: codes.ClosureReason;
  /** reopened after a closing or declining, and not closed or declined since */
  readonly reopened?: Fact<'CaseReopened'>;
  /** merged into another lead; `before` is the status restored by unmerging */
  readonly merged?: Fact<'LeadMerged'> & { readonly before: codes.CaseStatus };
  /** was merged once and is unmerged now */
  readonly unmerged: boolean;
  /** the survivors that have returned work, in order, each at its revision then */
  readonly returnedBy: readonly RecordedIn[];
  /** leads merged into this one */
  readonly duplicates: readonly CaseId[];
  /** the running bars but those of merged leads: see `runningBars` */
  readonly bars: readonly Bar[];
  /** units accused by merged leads; they may not see the case while those leads are merged into it */
  readonly barredByJoined: readonly { readonly agencyId: AgencyId; readonly lead: CaseId }[];
  /** the bars that the leader has ended */
  readonly endedBars: readonly BarId[];
  /** the handling officer has left: the case is in the unit's queue until it is assigned */
  readonly handlerLeft?: OfficerId | AgencyId;
  /** the case was taken from a unit that is barred: only the center may know why it is flagged */
  readonly handlerBarred?: boolean;
  /** the agencies whose copy was ended before its time */
  readonly copiesEnded: readonly AgencyId[];
  readonly secrecy: Secrecy;
  readonly breakGlasses: ReadonlyMap<BreakGlassId, BreakGlass>;
  /** the events in order, with their authors; corrections refer to them */
  readonly records: readonly CaseRecord[];
}

/** Applies an event of one type to the case. */
export type Fold<T extends CaseEventType> = (state: Case, data: Governed<CaseEvents[T]>) => Case;
export type Folds<T extends CaseEventType> = { readonly [K in T]: Fold<K> };

/** The input of a command that writes an event of this type: the author, the time and the facts. */
export type Command<T extends CaseEventType> = CommandContext & Omit<CaseEvents[T], keyof EventContext>;

/** A copy of a map with one entry set. */
export const put = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> => new Map(map).set(key, value);

/** Whether the case is still being worked on. */
export const isOpen = (state: Case): boolean => ['REGISTERED', 'ACCEPTED', 'HANDLING'].includes(state.status);
