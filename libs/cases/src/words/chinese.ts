import type { CaseEventType } from '../domain/events';
import * as words from './codes';
import * as corrections from './corrections';
import { STEPS } from './steps';

type Words = Readonly<Record<string, string>>;

/** The event facts that are codes, with their labels. */
const CODES: Partial<Record<CaseEventType, Readonly<Record<string, Words>>>> = {
  LeadRegistered: { source: words.SOURCES },
  LeadDeclined: { reason: words.DECLINE_REASONS },
  LeadTriaged: { urgency: words.URGENCIES },
  CaseReassigned: { reason: words.ASSIGN_REASONS },
  TransferIssued: { reason: words.TRANSFER_REASONS },
  TransferFedBack: { kind: words.FEEDBACK_KINDS, outcome: words.FEEDBACK_OUTCOMES },
  TransferReturned: { reason: words.RETURN_REASONS },
  TransferWithdrawn: { reason: words.WITHDRAW_REASONS },
  WithdrawalRequested: { reason: words.WITHDRAW_REASONS },
  VisitRecorded: { kind: words.VISIT_KINDS },
  AssessmentRecorded: { kind: words.ASSESSMENT_KINDS },
  RescueStarted: { kind: words.RESCUE_KINDS },
  RescueEnded: { outcome: words.RESCUE_OUTCOMES },
  ChildVoided: { reason: corrections.UNDOING_REASONS },
  RescueVoided: { reason: corrections.UNDOING_REASONS },
  RecordCorrected: { field: corrections.CORRECTABLE },
  CaseReopened: { reason: words.REOPEN_REASONS },
  RiskGraded: { level: words.RISKS },
  ReporterInformed: {
    how: { PHONE: '电话', LETTER: '信函', VISIT: '上门', ONLINE: '网络', NOT_REACHABLE: '无法联系' },
  },
  BreakGlassOpened: {
    reason: {
      CHILD_IN_DANGER: '儿童有危险',
      MEDICAL_EMERGENCY: '医疗急救',
      OFFICER_UNREACHABLE: '名单上的人联系不上',
      COURT_OR_POLICE_REQUEST: '司法机关要求',
      OTHER: '其他',
    },
  },
  BreakGlassReviewed: { finding: { JUSTIFIED: '正当', NOT_JUSTIFIED: '不正当' } },
  DeadlineMissed: { step: STEPS },
  SupervisionIssued: { step: STEPS },
  SupervisionEnded: {
    reason: { RESOLVED: '已解决', ISSUED_IN_ERROR: '误发', NO_LONGER_NEEDED: '不再需要', OTHER: '其他' },
  },
  DeadlineExtended: {
    step: STEPS,
    reason: { COMPLEX: '案情复杂', WAITING_FOR_OTHERS: '等待他方', FORCE_MAJEURE: '不可抗力', OTHER: '其他' },
  },
  ClosureProposed: { reason: words.CLOSURE_REASONS },
  CaseClosed: { reason: words.CLOSURE_REASONS },
};

/** The facts of an event with Chinese labels for codes. */
export const inChinese = (type: CaseEventType, facts: Readonly<Record<string, unknown>>) => {
  const said = Object.entries(CODES[type] ?? {}).map(([name, list]) => [
    name,
    list[String(facts[name])] ?? facts[name],
  ]);
  return { ...facts, ...Object.fromEntries(said) } as Record<string, unknown>;
};
