import type {
  AssessmentKind,
  CorrectableField,
  GuardianshipCapacity,
  ReopenReason,
  RiskLevel,
  VisitKind,
} from '../domain/codes';
import type { CaseEventType } from '../domain/events';

export class PoliceReportAnswer {
  at!: string;
  agencyId!: string | null;
  receipt!: string | null;
  note!: string | null;
}

export class GradeAnswer {
  childId!: string | null;
  level!: RiskLevel;
  at!: string;
  basis!: string | null;
}

export class NoteAnswer {
  at!: string;
  by!: string;
  text!: string | null;
}

export class CopyAnswer {
  at!: string;
  agencyId!: string;
  name!: string;
}

export class VisitAnswer {
  at!: string;
  kind!: VisitKind;
  place!: string | null;
  finding!: string | null;
  childrenSeen!: string[];
}

export class AssessmentAnswer {
  at!: string;
  kind!: AssessmentKind;
  assessorIds!: string[];
  finding!: string | null;
  level!: RiskLevel | null;
  guardianshipCapacity!: GuardianshipCapacity | null;
}

export class ConferenceAnswer {
  at!: string;
  agencyIds!: string[];
  minutes!: string | null;
}

export class CorrectionAnswer {
  at!: string;
  by!: string;
  revision!: number;
  field!: CorrectableField;
  value!: string | null;
  note!: string | null;
}

export class RecordTextAnswer {
  /** JSON pointer into the event */
  field!: string;
  text!: string | null;
}

export class RecordAnswer {
  revision!: number;
  type!: CaseEventType;
  at!: string;
  by!: string;
  texts!: RecordTextAnswer[];
}

/** What was recorded about a case; absent for readers who see only the lead that they submitted. */
export class RecordsAnswer {
  grades?: GradeAnswer[];
  notes?: NoteAnswer[];
  copies?: CopyAnswer[];
  visits?: VisitAnswer[];
  assessments?: AssessmentAnswer[];
  conferences?: ConferenceAnswer[];
  corrections?: CorrectionAnswer[];
  /** the texts of each event as first recorded, also of those that were corrected */
  records?: RecordAnswer[];
}

export class ReopenedAnswer {
  at!: string;
  reason!: ReopenReason;
}
