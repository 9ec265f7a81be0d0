import type {
  AgencyId,
  AgencyRef,
  AreaCode,
  ChildId,
  FreeStrings,
  Instant,
  Label,
  LateEntryReason,
  OfficerId,
  PersonId,
  ReporterId,
  Sealed,
  TransferId,
} from '@center/kernel';
import type * as codes from './codes';

/** What every event of a case tells: when it happened, who did it, and why it is told late (if it is). */
export interface Deed {
  readonly at: Instant;
  readonly by: OfficerId;
  readonly late?: LateEntryReason;
}

export interface Area {
  readonly code: AreaCode;
  readonly name: Label;
}

/** A unit, and the officer of it when one was named. */
export interface Party {
  readonly agency: AgencyRef;
  readonly officerId?: OfficerId;
}

export interface ReportedChild {
  readonly childId: ChildId;
  /** the person in the vault: the same for every lead about this child, and never told to an agency */
  readonly personId: PersonId;
  readonly name?: Sealed;
  readonly idNumber?: Sealed;
  readonly identityStatus: codes.IdentityStatus;
  readonly birthDate?: Sealed;
  readonly sex: codes.Sex;
  readonly categories: readonly codes.ChildCategory[];
  readonly address?: Sealed;
  readonly guardian?: {
    readonly personId: PersonId;
    readonly name?: Sealed;
    readonly phone?: Sealed;
    readonly relation?: Sealed;
  };
}

export interface NamedReporter {
  readonly reporterId: ReporterId;
  readonly personId: PersonId;
  readonly name?: Sealed;
  readonly phone?: Sealed;
  readonly anonymous: boolean;
  readonly wantsAnswer: boolean;
}

export interface AllegedPerpetrator {
  readonly personId: PersonId;
  readonly name?: Sealed;
  readonly relation?: Sealed;
  /** the unit this person belongs to: it cannot see the lead */
  readonly agencyId?: AgencyId;
}

export interface PoliceReport {
  readonly at: Instant;
  readonly agencyId?: AgencyId;
  readonly note?: Sealed;
}

export interface LeadRegistered extends Deed {
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

export interface LeadDeclined extends Deed {
  readonly reason: codes.DeclineReason;
  readonly advice: Sealed;
  readonly note?: Sealed;
}

export interface LeadTriaged extends Deed {
  readonly urgency: codes.Urgency;
  readonly harms: readonly codes.Harm[];
  readonly opinion: Sealed;
}

export interface CaseAssigned extends Deed {
  readonly from: Party;
  readonly to: Party;
  readonly reason?: codes.AssignReason;
  readonly note?: Sealed;
}

export interface TransferIssued extends Deed {
  readonly transferId: TransferId;
  readonly from: AgencyRef;
  readonly to: AgencyRef;
  readonly reason: codes.TransferReason;
  readonly letter: Sealed;
  readonly note?: Sealed;
  readonly dueAt?: Instant;
}

export interface TransferStep extends Deed {
  readonly transferId: TransferId;
}

export interface TransferFedBack extends TransferStep {
  readonly kind: codes.FeedbackKind;
  readonly outcome: codes.FeedbackOutcome;
  readonly measures: readonly codes.Measure[];
  readonly text?: Sealed;
}

export interface RiskGraded extends Deed {
  /** without it the grade is of every child of the case */
  readonly childId?: ChildId;
  readonly level: codes.RiskLevel;
  readonly basis: Sealed;
}

export interface ReporterInformed extends Deed {
  readonly reporterId: ReporterId;
  readonly how: codes.InformWay | 'NOT_REACHABLE';
  readonly text: Sealed;
}

export interface Judgements {
  readonly safeNow?: boolean;
  readonly childViewNoted?: boolean;
  readonly childViewNotApplicableNote?: Sealed;
}

export interface ClosureProposed extends Deed {
  readonly reason: codes.ClosureReason;
  readonly judgements: Judgements;
  readonly note?: Sealed;
}

/** Every event of a case, by its name. */
export interface CaseEvents {
  LeadRegistered: LeadRegistered;
  LeadAccepted: Deed;
  LeadDeclined: LeadDeclined;
  LeadTriaged: LeadTriaged;
  CaseAssigned: CaseAssigned;
  CaseReassigned: CaseAssigned;
  TransferIssued: TransferIssued;
  TransferSignedFor: TransferStep;
  TransferAccepted: TransferStep;
  TransferFedBack: TransferFedBack;
  FeedbackRejected: TransferStep & { readonly note: Sealed };
  TransferCompleted: TransferStep;
  RiskGraded: RiskGraded;
  ReporterInformed: ReporterInformed;
  ClosureProposed: ClosureProposed;
  ClosureRejected: Deed & { readonly note: Sealed };
  CaseClosed: Deed & { readonly reason: codes.ClosureReason };
}

export type CaseEventType = keyof CaseEvents;
export type CaseEvent = { [T in CaseEventType]: { readonly type: T; readonly data: CaseEvents[T] } }[CaseEventType];

// An event with room for a free string does not compile: the line below names the field.
const noFreeString: [FreeStrings<CaseEvent['data']>] extends [never] ? true : FreeStrings<CaseEvent['data']> = true;
void noFreeString;
