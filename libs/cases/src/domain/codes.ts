/** The enumerations of the case domain, as the glossary spells them. */
export const SOURCES = [
  'MANDATORY_REPORT',
  'HOTLINE_12345',
  'POLICE_110',
  'HOME_VISIT',
  'DATA_MATCH',
  'SCHOOL',
  'HOSPITAL',
  'SELF',
  'PUBLIC',
  'ONLINE',
  'OTHER_AREA',
  'OTHER',
] as const;
export type Source = (typeof SOURCES)[number];

export const HARMS = [
  'SEXUAL',
  'ABUSE',
  'NEGLECT',
  'ABANDONMENT',
  'TRAFFICKING',
  'FORCED_BEGGING',
  'BULLYING',
  'MISSING',
  'VAGRANCY',
  'DROPOUT',
  'SELF_HARM',
  'ONLINE_HARM',
  'CHILD_LABOUR',
  'MISCONDUCT',
  'EARLY_PREGNANCY',
  'NO_GUARDIAN',
  'OTHER',
] as const;
export type Harm = (typeof HARMS)[number];

export const CHILD_CATEGORIES = [
  'ORPHAN',
  'DE_FACTO_UNATTENDED',
  'IN_DIFFICULTY',
  'LEFT_BEHIND',
  'MIGRANT',
  'DISABLED',
  'SEVERELY_ILL',
  'LOW_INCOME',
  'KEY_MONITORED',
] as const;
export type ChildCategory = (typeof CHILD_CATEGORIES)[number];

/** The harms and situations that make a case SECRET. */
export const SECRET_GROUNDS = ['SEXUAL', 'MR1', 'MR2', 'MR3'] as const;
export type SecretGround = (typeof SECRET_GROUNDS)[number];

/** Situations in which the law requires an immediate report to the police (domain guide, MR1-MR9). */
export const MANDATORY_SITUATIONS = ['MR1', 'MR2', 'MR3', 'MR4', 'MR5', 'MR6', 'MR7', 'MR8', 'MR9'] as const;
export type MandatorySituation = (typeof MANDATORY_SITUATIONS)[number];

export const SEXES = ['MALE', 'FEMALE', 'UNKNOWN'] as const;
export type Sex = (typeof SEXES)[number];

/** Certainty of an identity: verified by the check digit, claimed without verification, or unknown. */
export type IdentityStatus = 'VERIFIED' | 'CLAIMED' | 'UNKNOWN';

/** Urgency of the lead. Independent of the child's risk. */
export const URGENCIES = ['EMERGENCY', 'URGENT', 'ORDINARY'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Risk of the child, highest first. */
export const RISK_LEVELS = ['HIGH', 'MEDIUM_HIGH', 'MEDIUM_LOW', 'LOW'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

export const CASE_STATUSES = ['REGISTERED', 'ACCEPTED', 'HANDLING', 'CLOSED', 'DECLINED', 'MERGED'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const DECLINE_REASONS = ['NOT_A_MINOR_MATTER', 'OUT_OF_AREA', 'UNFOUNDED', 'OTHER'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export const ASSIGN_REASONS = ['AREA', 'COMPETENCE', 'WORKLOAD', 'ABSENCE', 'CONFLICT_OF_INTEREST', 'OTHER'] as const;
export type AssignReason = (typeof ASSIGN_REASONS)[number];

export const TRANSFER_REASONS = [
  'SUSPECTED_CRIME',
  'GUARDIANSHIP',
  'SCHOOL_DUTY',
  'MEDICAL',
  'LEGAL_AID',
  'DISABILITY',
  'DOMESTIC_VIOLENCE',
  'YOUTH_SERVICE',
  'OTHER_AREA',
  'OTHER',
] as const;
export type TransferReason = (typeof TRANSFER_REASONS)[number];

export const TRANSFER_STATUSES = [
  'ISSUED',
  'SIGNED_FOR',
  'MATERIAL_REQUESTED',
  'ACCEPTED',
  'RETURNED',
  'WITHDRAWAL_REQUESTED',
  'WITHDRAWN',
  'FED_BACK',
  'COMPLETED',
] as const;
export type TransferStatus = (typeof TRANSFER_STATUSES)[number];

export const RETURN_REASONS = ['NOT_COMPETENT', 'OUT_OF_AREA', 'DUPLICATE', 'ALREADY_HANDLED'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

export const WITHDRAW_REASONS = ['ISSUED_IN_ERROR', 'RESOLVED', 'BETTER_AGENCY', 'OTHER'] as const;
export type WithdrawReason = (typeof WITHDRAW_REASONS)[number];

export const FEEDBACK_KINDS = ['INTERIM', 'FINAL'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

export const FEEDBACK_OUTCOMES = ['HANDLED', 'IN_PROGRESS', 'NOT_SUBSTANTIATED', 'HANDED_ON', 'OTHER'] as const;
export type FeedbackOutcome = (typeof FEEDBACK_OUTCOMES)[number];

export const RESCUE_KINDS = [
  'EMERGENCY_PLACEMENT',
  'TEMP_GUARDIANSHIP',
  'TEMP_CARE',
  'MEDICAL',
  'LIVING_AID',
  'FAMILY_TRACING',
  'PSYCH',
  'LEGAL_AID',
  'JUDICIAL_AID',
  'SCHOOL_RETURN',
  'HUKOU',
  'ENROLMENT',
] as const;
export type RescueKind = (typeof RESCUE_KINDS)[number];

export const RESCUE_OUTCOMES = [
  'SAFE_AT_HOME',
  'PLACED',
  'TREATED',
  'RETURNED_TO_SCHOOL',
  'ENROLLED',
  'HANDED_OVER',
  'NO_LONGER_NEEDED',
  'OTHER',
] as const;
export type RescueOutcome = (typeof RESCUE_OUTCOMES)[number];

/** Measures that an agency may report: the rescue kinds and guardianship measures of the glossary. */
export const MEASURES = [
  ...RESCUE_KINDS,
  'WARNING_LETTER',
  'PROTECTION_ORDER',
  'SUPERVISION_ORDER',
  'FAMILY_EDU_ORDER',
  'ENTRUSTED_CARE',
  'RETURNED_HOME',
  'REVOKED',
  'RESTORED',
  'LONG_TERM',
  'FOSTER',
  'ADOPTED',
] as const;
export type Measure = (typeof MEASURES)[number];

export const INFORM_WAYS = ['PHONE', 'LETTER', 'VISIT', 'ONLINE'] as const;
export type InformWay = (typeof INFORM_WAYS)[number];

export const VISIT_KINDS = ['VERIFICATION', 'FOLLOW_UP'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

export const ASSESSMENT_KINDS = ['SAFETY', 'FULL'] as const;
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];

/** Capacity of the guardian. A scale of its own, independent of urgency and risk. */
export const GUARDIANSHIP_CAPACITIES = ['GOOD', 'FAIR', 'POOR', 'NONE'] as const;
export type GuardianshipCapacity = (typeof GUARDIANSHIP_CAPACITIES)[number];

export const REOPEN_REASONS = ['NEW_FACT', 'WRONG_CLOSURE', 'FAILED_MEASURE'] as const;
export type ReopenReason = (typeof REOPEN_REASONS)[number];

export const CLOSURE_REASONS = [
  'RISK_REMOVED',
  'LONG_TERM_PLAN',
  'UNFOUNDED',
  'MOVED_AWAY',
  'TURNED_18',
  'DECEASED',
] as const;
export type ClosureReason = (typeof CLOSURE_REASONS)[number];

/** Why a case may concern the same matter or child as another, most certain first; `RECURRENCE` means it happened again. */
export const DUPLICATE_REASONS = [
  'IDENTITY',
  'SAME_NUMBER',
  'SAME_SOURCE_REF',
  'NAME_BIRTH_TOWNSHIP',
  'NAME_BIRTH',
  'NAME_NEAR_BIRTH',
  'SOUND_BIRTH',
  'SAME_REPORTER',
  'PLACE_TIME_HARM',
  'RECURRENCE',
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** Why an entry is corrected, voided or ended. */
/** Why a deadline is extended. */
export const EXTENSION_REASONS = ['COMPLEX', 'WAITING_FOR_OTHERS', 'FORCE_MAJEURE', 'OTHER'] as const;
export type ExtensionReason = (typeof EXTENSION_REASONS)[number];

export const SUPERVISION_STATUSES = ['OPEN', 'ANSWERED', 'ENDED'] as const;
export type SupervisionStatus = (typeof SUPERVISION_STATUSES)[number];

/** Why a supervision is ended by hand. */
export const SUPERVISION_END_REASONS = ['RESOLVED', 'ISSUED_IN_ERROR', 'NO_LONGER_NEEDED', 'OTHER'] as const;
export type SupervisionEndReason = (typeof SUPERVISION_END_REASONS)[number];

export const UNDOING_REASONS = ['ENTERED_IN_ERROR', 'OTHER'] as const;
export type UndoingReason = (typeof UNDOING_REASONS)[number];

/** Why an officer opens a case by break-glass. */
export const BREAK_GLASS_REASONS = [
  'CHILD_IN_DANGER',
  'MEDICAL_EMERGENCY',
  'OFFICER_UNREACHABLE',
  'COURT_OR_POLICE_REQUEST',
  'OTHER',
] as const;
export type BreakGlassReason = (typeof BREAK_GLASS_REASONS)[number];

export const BREAK_GLASS_FINDINGS = ['JUSTIFIED', 'NOT_JUSTIFIED'] as const;
export type BreakGlassFinding = (typeof BREAK_GLASS_FINDINGS)[number];

/** The fields that may be corrected, in any event. */
export const CORRECTABLE_FIELDS = [
  'narrative',
  'sourceRef',
  'source',
  'discoveredAt',
  'occurredAt',
  'advice',
  'opinion',
  'basis',
  'finding',
  'minutes',
  'text',
  'note',
  'place',
  'receipt',
  'at',
  'kind',
  'childIds',
  'areaCode',
  'name',
  'idNumber',
  'birthDate',
  'sex',
  'address',
  'guardian/name',
  'guardian/phone',
  'guardian/relation',
  'reporter/name',
  'reporter/phone',
  'wantsAnswer',
] as const;
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number];
