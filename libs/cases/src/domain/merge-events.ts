import type {
  AgencyId,
  AgencyRef,
  CarriedDeadline,
  CaseId,
  ChildId,
  EventContext,
  Instant,
  OfficerId,
  PersonId,
  ReporterId,
  RescueId,
  Sealed,
} from '@center/kernel';
import type * as codes from './codes';
import type { ChildVoided } from './undoing-events';

export interface LeadMerged extends EventContext {
  readonly into: CaseId;
  readonly note?: Sealed;
}

/** What a merged lead adds to its survivor: the children and reporters that its checklist must cover. */
export interface DuplicateJoined extends EventContext {
  readonly duplicate: CaseId;
  /** the lead itself, and those that were merged into it earlier */
  readonly leads: readonly CaseId[];
  readonly children: readonly {
    readonly childId: ChildId;
    readonly personId: PersonId;
    readonly risk?: codes.RiskLevel;
    readonly lead: CaseId;
  }[];
  readonly reporters: readonly {
    readonly reporterId: ReporterId;
    readonly wantsAnswer: boolean;
    readonly lead: CaseId;
  }[];
  /** running rescues of the children; merging refuses them, but a lead may get one back after the merge was decided */
  readonly rescues?: readonly BroughtRescue[];
  /** those of the leads that were SECRET: the survivor becomes SECRET too */
  readonly secret?: readonly CaseId[];
  /** deadlines of the leads that go on in the survivor */
  readonly clocks?: readonly CarriedDeadline[];
  /** units of the alleged perpetrators in the leads: they may not see the survivor either */
  readonly barred?: readonly { readonly agencyId: AgencyId; readonly lead: CaseId }[];
}

/** A lead is unmerged: everything it added is removed. */
export interface DuplicateLeft extends EventContext {
  readonly duplicate: CaseId;
  readonly leads: readonly CaseId[];
  /** the children who leave each rescue; a rescue without other children leaves with them */
  readonly rescues?: readonly { readonly rescueId: RescueId; readonly childIds: readonly ChildId[] }[];
}

/** A rescue as another case has it. Its texts stay in the events that recorded it. */
export interface BroughtRescue extends EventContext {
  readonly rescueId: RescueId;
  readonly kind: codes.RescueKind;
  readonly unit: AgencyRef;
  readonly children: readonly { readonly childId: ChildId; readonly minorAtStart: boolean }[];
  readonly ended?: EventContext & { readonly outcome: codes.RescueOutcome };
  readonly voided?: EventContext & { readonly reason: codes.UndoingReason };
}

/** What a survivor recorded about the children and reporters of a lead, for the case that has them after the unmerge. */
export interface MergedWorkReturned extends EventContext {
  readonly survivor: CaseId;
  /** the last revision at which the survivor had the lead: its texts are read there */
  readonly revision: number;
  readonly children: readonly {
    readonly childId: ChildId;
    /** identified as this person */
    readonly personId?: PersonId;
    readonly risk?: codes.RiskLevel;
  }[];
  readonly reporters: readonly {
    readonly reporterId: ReporterId;
    readonly how: codes.InformWay | 'NOT_REACHABLE';
    readonly informedAt: Instant;
    readonly informedBy: OfficerId;
  }[];
  readonly rescues: readonly BroughtRescue[];
  /** when the follow-up visits were that the survivor recorded while it had the lead */
  readonly followUps?: readonly Instant[];
  /** children who were voided in the survivor */
  readonly voidedChildren?: readonly (EventContext & Omit<ChildVoided, keyof EventContext | 'note'>)[];
}
