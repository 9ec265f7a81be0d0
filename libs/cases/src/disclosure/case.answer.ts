import type { AgencyKind, ComingOfAge, IdKind } from '@center/kernel';
import type {
  CaseStatus,
  ChildCategory,
  ClosureReason,
  DeclineReason,
  Harm,
  IdentityStatus,
  InformWay,
  MandatorySituation,
  RiskLevel,
  Sex,
  Source,
  Urgency,
} from '../domain/codes';
import type { CaseCommandName } from '../domain/process';
import { BarAnswer } from './bars.answer';
import { PoliceReportAnswer, ReopenedAnswer, RecordsAnswer } from './records.answer';
import { DisputeAnswer, RescueAnswer, TransferAnswer } from './work.answer';
import { BreakGlassAnswer, ListedOfficerAnswer } from './access.answer';
import { NextStepAnswer } from './deadlines.answer';
import { DuplicateAnswer } from './duplicate.answer';

/** `***` is a sealed text that is fully masked; `null` means there is none, or it was erased. */
export class UnitAnswer {
  /** @example "0190163d-8694-7398-9f3c-1f6f4d2a6b10" */
  agencyId!: string;
  kind!: AgencyKind;
  name!: string;
}

export class HandlerAnswer extends UnitAnswer {
  officerId!: string | null;
}

export class AreaOfCaseAnswer {
  areaCode!: string;
  name!: string;
}

export class GuardianAnswer {
  name!: string | null;
  phone!: string | null;
  relation!: string | null;
  /** the person was erased: fields that are null may have had a value */
  forgotten?: boolean;
}

export class AgeAtAnswer {
  /** the age band on that day */
  age!: string | null;
  /** @example "2024-08-06" */
  on!: string;
}

export class ChildAnswer {
  childId!: string;
  name!: string | null;
  idNumber!: string | null;
  /** the kind of the number; `null` in records from before kinds were recognised */
  idKind!: IdKind | null;
  identityStatus!: IdentityStatus;
  /** the age band */
  birthDate!: string | null;
  /** the age band, or the two that are possible, if only the year is known */
  birthYear!: string | null;
  birthMonth!: string | null;
  /** if only an age is known */
  ageAt!: AgeAtAnswer | null;
  sex!: Sex;
  categories!: ChildCategory[];
  /** the town's name */
  address!: string | null;
  risk!: RiskLevel | null;
  /** the 18th birthday is near, while the case is open */
  turns18?: ComingOfAge | null;
  /** the merged lead this child comes from */
  joinedFrom!: string | null;
  guardian!: GuardianAnswer | null;
  /** the person was erased: fields that are null may have had a value */
  forgotten?: boolean;
}

export class InformedAnswer {
  how!: InformWay | 'NOT_REACHABLE';
  at!: string;
  text!: string | null;
}

export class ReporterAnswer {
  reporterId!: string;
  wantsAnswer!: boolean;
  waitsForAnswer!: boolean;
  /** the merged lead this reporter comes from */
  joinedFrom!: string | null;
  /** the name, for the dispatcher only */
  anonymous?: boolean;
  name?: string | null;
  phone?: string | null;
  informed?: InformedAnswer | null;
  forgotten?: boolean;
}

export class DeclinedAnswer {
  reason!: DeclineReason;
  advice!: string | null;
}

export class PerpetratorAnswer {
  name!: string | null;
  relation!: string | null;
  agencyId!: string | null;
  forgotten?: boolean;
}

export class JudgementsAnswer {
  safeNow!: boolean | null;
  childViewNoted!: boolean | null;
  childViewNotApplicableNote!: string | null;
}

export class ProposalAnswer {
  by!: string;
  at!: string;
  reason!: ClosureReason;
  status!: 'PROPOSED' | 'REJECTED' | 'CLOSED';
  judgements!: JudgementsAnswer;
  note!: string | null;
  rejected!: string | null;
}

export class RecurrenceAnswer {
  caseId!: string;
}

/** A case, masked. Submitters get only the required fields: the report, status and result. */
export class CaseAnswer extends RecordsAnswer {
  caseId!: string;
  caseNumber!: string | null;
  status!: CaseStatus;
  source!: Source;
  sourceRef!: string | null;
  discoveredAt!: string;
  occurredAt!: string | null;
  registeredAt!: string;
  area!: AreaOfCaseAnswer | null;
  urgency!: Urgency | null;
  harms!: Harm[];
  narrative!: string | null;
  mandatorySituations!: MandatorySituation[];
  children!: ChildAnswer[];
  reporters!: ReporterAnswer[];
  declined!: DeclinedAnswer | null;
  closedAs!: ClosureReason | null;
  risk?: RiskLevel | null;
  secrecy?: 'SECRET' | 'CONFIDENTIAL';
  accountable?: UnitAnswer;
  handler?: HandlerAnswer;
  assigned?: boolean;
  submittedBy?: UnitAnswer;
  opinion?: string | null;
  allegedPerpetrators?: PerpetratorAnswer[];
  policeReports?: PoliceReportAnswer[];
  notReportedNote?: string | null;
  policeReportMissing?: boolean;
  transfers?: TransferAnswer[];
  disputes?: DisputeAnswer[];
  rescues?: RescueAnswer[];
  /** the handling officer has left: the case is in the queue of the unit */
  handlerLeft?: string | null;
  /** for the center and the auditor only: the unit that handled the case is barred from it */
  handlerBarred?: boolean;
  /** for the center and the auditor only: the agencies that may not see the case */
  bars?: BarAnswer[];
  /** leads merged into this one */
  mergedLeads?: string[];
  mergedInto?: string | null;
  /** for the center only, as of now: cases that may be of the same matter */
  duplicates?: DuplicateAnswer[];
  /** a step that somebody must take is past its due time */
  overdue!: boolean;
  /** when the next step is due */
  dueAt!: string | null;
  /** the step that is due next, of those that the reader may know of */
  nextStep!: NextStepAnswer | null;
  /** the closed case with the same child that this one repeats within six months; for those who see both */
  recurrence?: RecurrenceAnswer | null;
  reopened?: ReopenedAnswer | null;
  proposal?: ProposalAnswer | null;
  /** the list of a SECRET case; for dispatchers, leaders and auditors only */
  accessList?: ListedOfficerAnswer[];
  /** for dispatchers, leaders and auditors only */
  breakGlasses?: BreakGlassAnswer[];
  /** the commands that the caller may give now */
  actions!: CaseCommandName[];
  version!: number;
  position!: string;
}
