import type {
  AgencyId,
  AgencyRef,
  CaseId,
  ChildId,
  DeadlineEvents,
  DisputeId,
  FreeStrings,
  Instant,
  OfficerId,
  ReporterId,
  RescueId,
  Sealed,
  TransferId,
  EventContext,
} from '@center/kernel';
import { ACCESS_EVENTS, type AccessEvents } from './access-events';
import { DEADLINE_STEPS, type DeadlineSteps, SYSTEM_EVENTS } from './deadline-events';
import type { AgencyBarred, BarEnded, ReceiverBarred, SurvivorBarsChanged } from './bar-events';
import type { DuplicateJoined, DuplicateLeft, LeadMerged, MergedWorkReturned } from './merge-events';
import type * as codes from './codes';
import type { AllegedPerpetrator, Area, NamedReporter, Party, PoliceReport, ReportedChild } from './facts';
import type { ChildVoided, RecordCorrected, RescueVoided } from './undoing-events';

export type * from './facts';
export type { BroughtRescue } from './merge-events';
export type { RecordCorrected, ResealedFacts } from './undoing-events';

export interface LeadRegistered extends EventContext {
  readonly submittedBy: AgencyRef;
  readonly accountable: AgencyRef;
  readonly source: codes.Source;
  readonly sourceRef?: Sealed;
  readonly discoveredAt: Instant;
  readonly occurredAt?: Instant;
  readonly area?: Area;
  readonly urgency?: codes.Urgency;
  readonly harms: readonly codes.Harm[];
  readonly mandatorySituations: readonly codes.MandatorySituation[];
  readonly policeReport?: PoliceReport;
  readonly notReportedNote?: Sealed;
  readonly narrative?: Sealed;
  readonly reporters: readonly NamedReporter[];
  readonly children: readonly ReportedChild[];
  readonly allegedPerpetrators: readonly AllegedPerpetrator[];
}

export interface LeadDeclined extends EventContext {
  readonly reason: codes.DeclineReason;
  readonly advice: Sealed;
  readonly note?: Sealed;
}

export interface LeadTriaged extends EventContext {
  readonly urgency: codes.Urgency;
  readonly harms: readonly codes.Harm[];
  readonly opinion: Sealed;
  /** whether a transfer must be issued; if absent, as before */
  readonly needsTransfer?: boolean;
}

export interface CaseAssigned extends EventContext {
  readonly from: Party;
  readonly to: Party;
  readonly reason?: codes.AssignReason;
  readonly note?: Sealed;
}

export interface TransferIssued extends EventContext {
  readonly transferId: TransferId;
  readonly from: AgencyRef;
  readonly to: AgencyRef;
  readonly reason: codes.TransferReason;
  readonly letter: Sealed;
  /** the returned transfer that this one replaces, named by its issuer or found by the rule */
  readonly replaces?: TransferId;
  /** issued by a ruling, so it cannot be returned */
  readonly ruled?: true;
  readonly note?: Sealed;
  readonly dueAt?: Instant;
}

export interface TransferStep extends EventContext {
  readonly transferId: TransferId;
}

export interface TransferFedBack extends TransferStep {
  readonly kind: codes.FeedbackKind;
  readonly outcome: codes.FeedbackOutcome;
  readonly measures: readonly codes.Measure[];
  readonly text?: Sealed;
}

export interface TransferReturned extends TransferStep {
  readonly reason: codes.ReturnReason;
  /** the competent agency according to the receiver */
  readonly competentAgency?: AgencyRef;
  readonly childSafe?: boolean;
  readonly note?: Sealed;
}

export interface TransferWithdrawn extends TransferStep {
  readonly reason: codes.WithdrawReason;
  readonly note?: Sealed;
}

export interface DisputeRaised extends EventContext {
  readonly disputeId: DisputeId;
  /** the chain of returned transfers, oldest first */
  readonly transferIds: readonly TransferId[];
}

export interface DisputeRuled extends EventContext {
  readonly disputeId: DisputeId;
  readonly agency: AgencyRef;
  /** the transfer issued by the ruling, or the open one that the agency has already */
  readonly transferId: TransferId;
  readonly note: Sealed;
}

export interface RescueStarted extends EventContext {
  readonly rescueId: RescueId;
  readonly kind: codes.RescueKind;
  readonly unit: AgencyRef;
  readonly children: readonly { readonly childId: ChildId; readonly minorAtStart: boolean }[];
  readonly place?: Sealed;
  readonly note?: Sealed;
}

export interface RescueEnded extends EventContext {
  readonly rescueId: RescueId;
  readonly outcome: codes.RescueOutcome;
  readonly note?: Sealed;
}

export interface ChildIdentified extends EventContext, Partial<Omit<ReportedChild, 'childId'>> {
  readonly childId: ChildId;
}

export interface VisitRecorded extends EventContext {
  readonly kind: codes.VisitKind;
  readonly place?: Sealed;
  readonly finding: Sealed;
  readonly childrenSeen: readonly ChildId[];
}

export interface AssessmentRecorded extends EventContext {
  readonly kind: codes.AssessmentKind;
  readonly assessors: readonly OfficerId[];
  readonly finding: Sealed;
  readonly level?: codes.RiskLevel;
  readonly guardianshipCapacity?: codes.GuardianshipCapacity;
}

export interface RiskGraded extends EventContext {
  /** if absent, the grade applies to every child of the case */
  readonly childId?: ChildId;
  readonly level: codes.RiskLevel;
  readonly basis: Sealed;
  /** the first grade of a case that repeats a closed one is raised by one */
  readonly recurrence?: Recurrence;
}

/** A case that repeats one with the same child that was closed within six months before. */
export interface Recurrence {
  readonly caseId: CaseId;
  /** the grade that was given, before it was raised */
  readonly given: codes.RiskLevel;
}

export interface ReporterInformed extends EventContext {
  readonly reporterId: ReporterId;
  readonly how: codes.InformWay | 'NOT_REACHABLE';
  readonly text: Sealed;
}

export interface Judgements {
  readonly safeNow?: boolean;
  readonly childViewNoted?: boolean;
  readonly childViewNotApplicableNote?: Sealed;
}

export interface ClosureProposed extends EventContext {
  readonly reason: codes.ClosureReason;
  readonly judgements: Judgements;
  readonly note?: Sealed;
}

/** All case events by type. */
export interface CaseEvents extends AccessEvents, DeadlineEvents, DeadlineSteps {
  LeadRegistered: LeadRegistered;
  LeadAccepted: EventContext;
  LeadDeclined: LeadDeclined;
  LeadTriaged: LeadTriaged;
  CaseAssigned: CaseAssigned;
  CaseReassigned: CaseAssigned & {
    /** the handling unit has ended without an eligible successor */
    readonly unitEnded?: true;
    /** the handling unit is barred from the case */
    readonly unitBarred?: true;
  };
  TransferIssued: TransferIssued;
  TransferSignedFor: TransferStep;
  TransferAccepted: TransferStep;
  TransferFedBack: TransferFedBack;
  FeedbackRejected: TransferStep & { readonly note: Sealed };
  TransferCompleted: TransferStep;
  MaterialRequested: TransferStep & { readonly gaps: readonly Sealed[] };
  MaterialSupplemented: TransferStep & { readonly text: Sealed };
  TransferReturned: TransferReturned;
  TransferWithdrawn: TransferWithdrawn & ReceiverBarred;
  WithdrawalRequested: TransferWithdrawn;
  DisputeRaised: DisputeRaised;
  DisputeRuled: DisputeRuled;
  RiskGraded: RiskGraded;
  PoliceReported: EventContext & {
    readonly agencyId?: AgencyId;
    readonly receipt?: Sealed;
    readonly note?: Sealed;
    /** why it is not reported; then it is no report */
    readonly notReportedNote?: Sealed;
  };
  ChildAdded: EventContext & { readonly child: ReportedChild };
  ChildIdentified: ChildIdentified;
  ChildVoided: ChildVoided;
  ReporterAdded: EventContext & { readonly reporter: NamedReporter };
  NoteRecorded: EventContext & { readonly text: Sealed };
  CaseCopied: EventContext & { readonly agency: AgencyRef; readonly until?: Instant; readonly note?: Sealed };
  VisitRecorded: VisitRecorded;
  AssessmentRecorded: AssessmentRecorded;
  ConferenceHeld: EventContext & { readonly agencies: readonly AgencyRef[]; readonly minutes: Sealed };
  RescueStarted: RescueStarted;
  RescueEnded: RescueEnded;
  RescueVoided: RescueVoided;
  ReporterInformed: ReporterInformed;
  ClosureProposed: ClosureProposed;
  ClosureRejected: EventContext & { readonly note: Sealed };
  CaseClosed: EventContext & { readonly reason: codes.ClosureReason };
  CaseReopened: EventContext & { readonly reason: codes.ReopenReason; readonly note?: Sealed };
  LeadMerged: LeadMerged;
  LeadUnmerged: EventContext & { readonly note: Sealed };
  DuplicateJoined: DuplicateJoined;
  DuplicateLeft: DuplicateLeft;
  MergedWorkReturned: MergedWorkReturned;
  AgencyBarred: AgencyBarred;
  BarEnded: BarEnded;
  SurvivorBarsChanged: SurvivorBarsChanged;
  HandlerLeft: EventContext & { readonly officerId: OfficerId };
  TransferSucceeded: TransferStep & { readonly from?: AgencyRef; readonly to?: AgencyRef };
  RecordCorrected: RecordCorrected;
}

export { isBySystem } from './deadline-events';
export type CaseEventType = keyof CaseEvents;
export type CaseEvent = { [T in CaseEventType]: { readonly type: T; readonly data: CaseEvents[T] } }[CaseEventType];

/** What is recorded about a case: the name of its list in the case, and the type of event that adds to that list. */
export interface RecordEvents {
  readonly policeReports: 'PoliceReported';
  readonly notes: 'NoteRecorded';
  readonly copies: 'CaseCopied';
  readonly visits: 'VisitRecorded';
  readonly assessments: 'AssessmentRecorded';
  readonly conferences: 'ConferenceHeld';
}

/** Events that only record something: they change no status, party, child or figure. Views of those ignore them. */
export type RecordType =
  | Exclude<RecordEvents[keyof RecordEvents], 'CaseCopied'>
  | 'ReporterInformed'
  | keyof AccessEvents
  | keyof DeadlineEvents
  | keyof DeadlineSteps;

/** Events that leave a closing proposal in place. Every other event withdraws it. */
export const LEAVES_PROPOSAL: readonly CaseEventType[] = [
  'ClosureProposed',
  'ClosureRejected',
  'CaseClosed',
  'NoteRecorded',
  'CaseCopied',
  'RecordCorrected',
  'HandlerLeft',
  ...ACCESS_EVENTS,
  ...SYSTEM_EVENTS,
  ...DEADLINE_STEPS,
];

// Compile-time check: no event may contain a free string. The line below fails to compile and names the field.
const noFreeString: [FreeStrings<CaseEvent['data']>] extends [never] ? true : FreeStrings<CaseEvent['data']> = true;
void noFreeString;
