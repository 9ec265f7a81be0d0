import type { Language } from '@center/web';
import type { CaseEventType } from '../domain/events';
import { inChinese } from './chinese';

type Facts = Readonly<Record<string, unknown>>;
interface Words {
  readonly zh: (facts: Facts) => string;
  readonly en: (facts: Facts) => string;
}

const said = (zh: string, en: string): Words => ({ zh: () => zh, en: () => en });
const nameIn = (facts: Facts, field: string): string => {
  const party = facts[field] as { name?: string; agency?: { name?: string } } | undefined;
  return party?.name ?? party?.agency?.name ?? '';
};
const code = (facts: Facts, field: string): string => (typeof facts[field] === 'string' ? facts[field] : '');

const marks = (facts: Facts, fields: readonly string[]): string[] =>
  fields.map((field) => code(facts, field)).filter((mark) => mark !== '');

/** Labels of codes in parentheses; omits those that the reader may not see. */
const zhMarks = (facts: Facts, ...fields: readonly string[]): string => {
  const labels = marks(facts, fields);
  return labels.length > 0 ? `（${labels.join('、')}）` : '';
};

const enMarks = (facts: Facts, ...fields: readonly string[]): string => {
  const labels = marks(facts, fields);
  return labels.length > 0 ? ` (${labels.join(', ')})` : '';
};

/** The summary of each event, built from its facts. */
const WORDS: Readonly<Record<CaseEventType, Words>> = {
  LeadRegistered: {
    zh: (facts) => `${nameIn(facts, 'submittedBy')}登记线索${zhMarks(facts, 'source')}`,
    en: (facts) => `${nameIn(facts, 'submittedBy')} registered the lead${enMarks(facts, 'source')}`,
  },
  LeadAccepted: said('受理线索', 'The lead was accepted'),
  LeadDeclined: {
    zh: (facts) => `不予受理${zhMarks(facts, 'reason')}`,
    en: (facts) => `The lead was declined${enMarks(facts, 'reason')}`,
  },
  LeadTriaged: {
    zh: (facts) => `研判：${code(facts, 'urgency')}`,
    en: (facts) => `Triaged as ${code(facts, 'urgency')}`,
  },
  CaseAssigned: {
    zh: (facts) => `派单至${nameIn(facts, 'to')}`,
    en: (facts) => `Assigned to ${nameIn(facts, 'to')}`,
  },
  CaseReassigned: {
    zh: (facts) => `由${nameIn(facts, 'from')}改派至${nameIn(facts, 'to')}${zhMarks(facts, 'reason')}`,
    en: (facts) => `Reassigned from ${nameIn(facts, 'from')} to ${nameIn(facts, 'to')}${enMarks(facts, 'reason')}`,
  },
  TransferIssued: {
    zh: (facts) => `由${nameIn(facts, 'from')}移送${nameIn(facts, 'to')}${zhMarks(facts, 'reason')}`,
    en: (facts) => `Transferred from ${nameIn(facts, 'from')} to ${nameIn(facts, 'to')}${enMarks(facts, 'reason')}`,
  },
  TransferSignedFor: said('签收移送', 'The transfer was signed for'),
  TransferAccepted: said('接收移送', 'The transfer was accepted'),
  TransferFedBack: {
    zh: (facts) => `回告${zhMarks(facts, 'kind', 'outcome')}`,
    en: (facts) => `Feedback${enMarks(facts, 'kind', 'outcome')}`,
  },
  FeedbackRejected: said('退回回告', 'The feedback was rejected'),
  TransferCompleted: said('移送办结确认', 'The transfer was completed'),
  MaterialRequested: said('要求补充材料', 'The receiver requested material'),
  MaterialSupplemented: said('已补充材料', 'The material was supplied'),
  TransferReturned: {
    zh: (facts) => `退回移送${zhMarks(facts, 'reason')}`,
    en: (facts) => `The transfer was returned${enMarks(facts, 'reason')}`,
  },
  TransferWithdrawn: {
    zh: (facts) => `撤回移送${zhMarks(facts, 'reason')}`,
    en: (facts) => `The transfer was withdrawn${enMarks(facts, 'reason')}`,
  },
  WithdrawalRequested: {
    zh: (facts) => `申请撤回移送${zhMarks(facts, 'reason')}`,
    en: (facts) => `The issuer requested the withdrawal of the transfer${enMarks(facts, 'reason')}`,
  },
  TransferSucceeded: {
    zh: (facts) => `移送由${nameIn(facts, 'to') || nameIn(facts, 'from')}承接`,
    en: (facts) => `The transfer moved to ${nameIn(facts, 'to') || nameIn(facts, 'from')}`,
  },
  DisputeRaised: said('移送争议', 'Agencies dispute which of them is competent'),
  DisputeRuled: {
    zh: (facts) => `裁定由${nameIn(facts, 'agency')}办理`,
    en: (facts) => `The center ruled that the competent agency is ${nameIn(facts, 'agency')}`,
  },
  PoliceReported: said('报案', 'The case was reported to the police'),
  ChildAdded: said('增加涉事未成年人', 'A child was added'),
  ChildIdentified: said('补充未成年人信息', 'Information about a child was added'),
  ReporterAdded: said('增加报告人', 'A reporter was added'),
  NoteRecorded: said('记录', 'A note was recorded'),
  CaseCopied: {
    zh: (facts) => `抄送${nameIn(facts, 'agency')}`,
    en: (facts) => `Copied to ${nameIn(facts, 'agency')}`,
  },
  VisitRecorded: {
    zh: (facts) => `走访${zhMarks(facts, 'kind')}`,
    en: (facts) => `A visit was recorded${enMarks(facts, 'kind')}`,
  },
  AssessmentRecorded: {
    zh: (facts) => `评估${zhMarks(facts, 'kind')}`,
    en: (facts) => `An assessment was recorded${enMarks(facts, 'kind')}`,
  },
  ConferenceHeld: said('个案会商', 'A case conference was held'),
  RescueStarted: {
    zh: (facts) => `开始救助${zhMarks(facts, 'kind')}`,
    en: (facts) => `A rescue was started${enMarks(facts, 'kind')}`,
  },
  RescueEnded: {
    zh: (facts) => `结束救助${zhMarks(facts, 'outcome')}`,
    en: (facts) => `A rescue ended${enMarks(facts, 'outcome')}`,
  },
  HandlerLeft: said(
    '经办人离任，个案转入本单位待办',
    'The handling officer has left; the case is in the queue of the unit',
  ),
  LeadMerged: said('并案', 'The lead was merged into an earlier one'),
  LeadUnmerged: said('撤销并案', 'The merge was undone'),
  DuplicateJoined: said('并入重复线索', 'A duplicate lead was merged into this one'),
  DuplicateLeft: said('重复线索移出', 'A duplicate lead was unmerged from this one'),
  RecordCorrected: {
    zh: (facts) => `更正${zhMarks(facts, 'field')}`,
    en: (facts) => `A record was corrected${enMarks(facts, 'field')}`,
  },
  CaseReopened: {
    zh: (facts) => `重启${zhMarks(facts, 'reason')}`,
    en: (facts) => `The case was reopened${enMarks(facts, 'reason')}`,
  },
  RiskGraded: {
    zh: (facts) => `风险定级：${code(facts, 'level')}`,
    en: (facts) => `Risk graded ${code(facts, 'level')}`,
  },
  ReporterInformed: {
    zh: (facts) => (facts['how'] === '无法联系' ? '报告人无法联系' : `已答复报告人${zhMarks(facts, 'how')}`),
    en: (facts) =>
      facts['how'] === 'NOT_REACHABLE'
        ? 'A reporter could not be reached'
        : `A reporter was informed${enMarks(facts, 'how')}`,
  },
  ClosureProposed: {
    zh: (facts) => `提请结案${zhMarks(facts, 'reason')}`,
    en: (facts) => `Closing was proposed${enMarks(facts, 'reason')}`,
  },
  ClosureRejected: said('不同意结案', 'Closing was rejected'),
  CaseClosed: {
    zh: (facts) => `结案${zhMarks(facts, 'reason')}`,
    en: (facts) => `The case was closed${enMarks(facts, 'reason')}`,
  },
};

/** Describes an event in words, from its facts alone. */
export const summaryOf = (type: CaseEventType, facts: Facts, language: Language): string =>
  language === 'zh' ? WORDS[type].zh(inChinese(type, facts)) : WORDS[type].en(facts);
