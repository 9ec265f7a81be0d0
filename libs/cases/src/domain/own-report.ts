import type { CorrectableField } from './codes';
import type { CaseEventType } from './events';

/**
 * The events that concern a report for those who submitted it: the report, its status and its result. They see no other
 * step of the case. The fields are those whose corrections they see; `disclosure/rules.ts` restricts the others.
 */
const OWN_REPORT: Readonly<Partial<Record<CaseEventType, readonly CorrectableField[]>>> = {
  LeadRegistered: ['narrative', 'sourceRef', 'source', 'discoveredAt', 'occurredAt'],
  LeadAccepted: [],
  LeadDeclined: ['advice'],
  LeadMerged: [],
  LeadUnmerged: [],
  CaseClosed: [],
  CaseReopened: [],
};

/** The events that only the center and the auditor see. */
export const HIDDEN_OUTSIDE_CENTER: readonly CaseEventType[] = ['AgencyBarred', 'BarEnded', 'SurvivorBarsChanged'];

/** The events that child directors do not see. */
export const HIDDEN_FROM_DIRECTORS: readonly CaseEventType[] = ['PoliceReported', ...HIDDEN_OUTSIDE_CENTER];

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
