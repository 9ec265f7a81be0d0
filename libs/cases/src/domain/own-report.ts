import type { CorrectableField } from './codes';
import { CORRECTABLE } from './correctable';
import type { CaseEventType } from './events';

/**
 * The events that concern a report for those who submitted it: the report, its status and its result. They see no other
 * step of the case. The fields are those whose corrections they see; `disclosure/rules.ts` restricts the others.
 */
const OWN_REPORT: Readonly<Partial<Record<CaseEventType, readonly CorrectableField[]>>> = {
  LeadRegistered: CORRECTABLE.LeadRegistered!.filter((field) => !field.startsWith('reporter/')),
  LeadAccepted: [],
  LeadDeclined: ['advice'],
  LeadMerged: [],
  LeadUnmerged: [],
  CaseClosed: [],
  CaseReopened: [],
};

/** The events that readers of the whole case do not all see: bars outside the center, access lists, police reports. */
export const RESTRICTED_STEPS = {
  bar: ['AgencyBarred', 'BarEnded', 'SurvivorBarsChanged'],
  access: ['OfficerListed', 'OfficerUnlisted', 'BreakGlassOpened', 'BreakGlassReviewed'],
  police: ['PoliceReported'],
} as const satisfies Readonly<Record<string, readonly CaseEventType[]>>;

/** The field that a correction corrects, and the type of its event. */
export interface Corrected {
  readonly type: CaseEventType | undefined;
  readonly field: CorrectableField;
}

/** Whether an event is a step of the own report: one of its events, or the correction of a field in one. */
export const isOwnReportStep = (type: CaseEventType, corrected?: Corrected): boolean => {
  if (type !== 'RecordCorrected') return OWN_REPORT[type] !== undefined;
  return (corrected?.type && OWN_REPORT[corrected.type]?.includes(corrected.field)) === true;
};
