/** The name of this context, in `about` and in the subjects of facts. */
export const CONTEXT = 'activities';

/** What an activity is. It has exactly one kind, so it is in exactly one figure of sessions. */
export const ACTIVITY_KINDS = [
  'CHILD_SERVICE',
  'TRAINING',
  'PUBLICITY',
  'LEGAL_EDUCATION',
  'FAMILY_COUNSELLING',
  'COUNSELLING',
  'VOLUNTEER_SERVICE',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export const THEMES = [
  'PSYCH_SUPPORT',
  'STUDY_SUPPORT',
  'FESTIVAL_VISIT',
  'LIVING_AID',
  'POLICY',
  'SKILLS',
  'SAFETY',
  'GUARDIAN_DUTY',
  'PSYCH',
  'PARENT_CHILD',
  'LECTURE',
  'PUBLIC_CLASS',
  'INDIVIDUAL',
  'COMPANY',
  'HOMEWORK',
  'HOUSEHOLD',
  'OTHER',
] as const;
export type Theme = (typeof THEMES)[number];

/** The themes of each kind; one without themes has none. */
export const THEMES_OF: Readonly<Record<ActivityKind, readonly Theme[]>> = {
  CHILD_SERVICE: ['PSYCH_SUPPORT', 'STUDY_SUPPORT', 'FESTIVAL_VISIT', 'LIVING_AID', 'OTHER'],
  TRAINING: ['POLICY', 'SKILLS', 'OTHER'],
  PUBLICITY: ['POLICY', 'SAFETY', 'GUARDIAN_DUTY', 'OTHER'],
  LEGAL_EDUCATION: [],
  FAMILY_COUNSELLING: ['PSYCH', 'PARENT_CHILD'],
  COUNSELLING: ['LECTURE', 'PUBLIC_CLASS', 'INDIVIDUAL'],
  VOLUNTEER_SERVICE: ['COMPANY', 'HOMEWORK', 'HOUSEHOLD', 'OTHER'],
};

export const ACTIVITY_STATUSES = ['PLANNED', 'HELD', 'CANCELLED', 'VOID'] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];

/**
 * How people without a name were counted: `HEADCOUNT` at the door, `DISTINCT` if the organiser states that nobody of them
 * was counted before in the same series.
 */
export const BASES = ['HEADCOUNT', 'DISTINCT'] as const;
export type Basis = (typeof BASES)[number];

/** Whether the rows of an activity are as secret as a case: who was counselled may be known to few. */
export const isConfidential = ({ kind, theme }: { readonly kind: ActivityKind; readonly theme?: Theme }): boolean =>
  kind === 'FAMILY_COUNSELLING' || (kind === 'COUNSELLING' && theme === 'INDIVIDUAL');

export const MATERIAL_KINDS = ['BOOKLET', 'LEAFLET', 'POSTER', 'OTHER'] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

export const MATERIAL_STATUSES = ['PRINTED', 'VOID'] as const;
export type MaterialStatus = (typeof MATERIAL_STATUSES)[number];

export const CANCEL_REASONS = ['WEATHER', 'TOO_FEW_PEOPLE', 'ENTERED_IN_ERROR', 'OTHER'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

export const ATTENDANCE_REASONS = ['COUNTED_AGAIN', 'ENTERED_IN_ERROR', 'OTHER'] as const;
export type AttendanceReason = (typeof ATTENDANCE_REASONS)[number];

export const VOID_REASONS = ['NOT_HELD', 'ENTERED_TWICE', 'ENTERED_IN_ERROR', 'OTHER'] as const;
export type VoidReason = (typeof VOID_REASONS)[number];
