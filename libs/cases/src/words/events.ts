import type { Language } from '@center/web';
import type { CaseEventType } from '../domain/events';
import { inChinese } from './chinese';

type Facts = Readonly<Record<string, unknown>>;
/** How an event is called and described. */
interface EventWords {
  /** the Chinese name, from the glossary */
  readonly name: string;
  /** the summary, built from the facts that the reader may see */
  readonly zh: (facts: Facts) => string;
  readonly en: (facts: Facts) => string;
}

const fixed = (name: string, zh: string, en: string): EventWords => ({ name, zh: () => zh, en: () => en });

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

const EVENTS: Readonly<Record<CaseEventType, EventWords>> = {
  LeadRegistered: {
    name: '登记',
    zh: (facts) => `${nameIn(facts, 'submittedBy')}登记线索${zhMarks(facts, 'source')}`,
    en: (facts) => `${nameIn(facts, 'submittedBy')} registered the lead${enMarks(facts, 'source')}`,
  },
  LeadAccepted: fixed('受理', '受理线索', 'The lead was accepted'),
  LeadDeclined: {
    name: '不予受理',
    zh: (facts) => `不予受理${zhMarks(facts, 'reason')}`,
    en: (facts) => `The lead was declined${enMarks(facts, 'reason')}`,
  },
  LeadTriaged: {
    name: '研判',
    zh: (facts) => `研判：${code(facts, 'urgency')}`,
    en: (facts) => `Triaged as ${code(facts, 'urgency')}`,
  },
  CaseAssigned: {
    name: '派单',
    zh: (facts) => `派单至${nameIn(facts, 'to')}`,
    en: (facts) => `Assigned to ${nameIn(facts, 'to')}`,
  },
  CaseReassigned: {
    name: '改派',
    zh: (facts) => `由${nameIn(facts, 'from')}改派至${nameIn(facts, 'to')}${zhMarks(facts, 'reason')}`,
    en: (facts) => `Reassigned from ${nameIn(facts, 'from')} to ${nameIn(facts, 'to')}${enMarks(facts, 'reason')}`,
  },
  TransferIssued: {
    name: '移送',
    zh: (facts) => `由${nameIn(facts, 'from')}移送${nameIn(facts, 'to')}${zhMarks(facts, 'reason')}`,
    en: (facts) => `Transferred from ${nameIn(facts, 'from')} to ${nameIn(facts, 'to')}${enMarks(facts, 'reason')}`,
  },
  TransferSignedFor: fixed('签收', '签收移送', 'The transfer was signed for'),
  TransferAccepted: fixed('接收', '接收移送', 'The transfer was accepted'),
  TransferFedBack: {
    name: '回告',
    zh: (facts) => `回告${zhMarks(facts, 'kind', 'outcome')}`,
    en: (facts) => `Feedback${enMarks(facts, 'kind', 'outcome')}`,
  },
  FeedbackRejected: fixed('回告退回重办', '退回回告', 'The feedback was rejected'),
  TransferCompleted: fixed('办结确认', '移送办结确认', 'The transfer was completed'),
  MaterialRequested: fixed('要求补充材料', '要求补充材料', 'The receiver requested material'),
  MaterialSupplemented: fixed('补充材料', '已补充材料', 'The material was supplied'),
  TransferReturned: {
    name: '退回',
    zh: (facts) => `退回移送${zhMarks(facts, 'reason')}`,
    en: (facts) => `The transfer was returned${enMarks(facts, 'reason')}`,
  },
  TransferWithdrawn: {
    name: '撤回',
    zh: (facts) => `撤回移送${zhMarks(facts, 'reason')}`,
    en: (facts) => `The transfer was withdrawn${enMarks(facts, 'reason')}`,
  },
  WithdrawalRequested: {
    name: '申请撤回',
    zh: (facts) => `申请撤回移送${zhMarks(facts, 'reason')}`,
    en: (facts) => `The issuer requested the withdrawal of the transfer${enMarks(facts, 'reason')}`,
  },
  TransferSucceeded: {
    name: '承接移送',
    zh: (facts) => `移送由${nameIn(facts, 'to') || nameIn(facts, 'from')}承接`,
    en: (facts) => `The transfer moved to ${nameIn(facts, 'to') || nameIn(facts, 'from')}`,
  },
  DisputeRaised: fixed('争议', '移送争议', 'Agencies dispute which of them is competent'),
  DisputeRuled: {
    name: '裁定',
    zh: (facts) => `裁定由${nameIn(facts, 'agency')}办理`,
    en: (facts) => `The center ruled that the competent agency is ${nameIn(facts, 'agency')}`,
  },
  PoliceReported: {
    name: '报案',
    zh: (facts) => ('notReportedNote' in facts ? '记录不报案的理由' : '报案'),
    en: (facts) =>
      'notReportedNote' in facts
        ? 'Why the case is not reported to the police was recorded'
        : 'The case was reported to the police',
  },
  ChildAdded: fixed('增加儿童', '增加涉事未成年人', 'A child was added'),
  ChildIdentified: fixed('补充身份', '补充未成年人信息', 'Information about a child was added'),
  ChildVoided: {
    name: '儿童作废',
    zh: (facts) => `作废误增的未成年人${zhMarks(facts, 'reason')}`,
    en: (facts) => `A child was voided${enMarks(facts, 'reason')}`,
  },
  ReporterAdded: fixed('增加报告人', '增加报告人', 'A reporter was added'),
  NoteRecorded: fixed('记录', '记录', 'A note was recorded'),
  CaseCopied: {
    name: '抄送',
    zh: (facts) => `抄送${nameIn(facts, 'agency')}`,
    en: (facts) => `Copied to ${nameIn(facts, 'agency')}`,
  },
  VisitRecorded: {
    name: '走访',
    zh: (facts) => `走访${zhMarks(facts, 'kind')}`,
    en: (facts) => `A visit was recorded${enMarks(facts, 'kind')}`,
  },
  AssessmentRecorded: {
    name: '评估',
    zh: (facts) => `评估${zhMarks(facts, 'kind')}`,
    en: (facts) => `An assessment was recorded${enMarks(facts, 'kind')}`,
  },
  ConferenceHeld: fixed('会商', '个案会商', 'A case conference was held'),
  RescueStarted: {
    name: '救助开始',
    zh: (facts) => `开始救助${zhMarks(facts, 'kind')}`,
    en: (facts) => `A rescue was started${enMarks(facts, 'kind')}`,
  },
  RescueEnded: {
    name: '救助结束',
    zh: (facts) => `结束救助${zhMarks(facts, 'outcome')}`,
    en: (facts) => `A rescue ended${enMarks(facts, 'outcome')}`,
  },
  RescueVoided: {
    name: '救助作废',
    zh: (facts) => `作废救助${zhMarks(facts, 'reason')}`,
    en: (facts) => `A rescue was voided${enMarks(facts, 'reason')}`,
  },
  HandlerLeft: fixed(
    '经办人离任',
    '经办人离任，个案转入本单位待办',
    'The handling officer has left; the case is in the queue of the unit',
  ),
  LeadMerged: fixed('并案', '并案', 'The lead was merged into an earlier one'),
  LeadUnmerged: fixed('撤销并案', '撤销并案', 'The merge was undone'),
  DuplicateJoined: fixed('重复线索并入', '并入重复线索', 'A duplicate lead was merged into this one'),
  MergedWorkReturned: fixed(
    '并案期间工作移回',
    '并案期间对本线索人员所做的工作移回',
    'What was recorded about the people of this lead while it was merged was returned',
  ),
  DuplicateLeft: fixed('移出', '重复线索移出', 'A duplicate lead was unmerged from this one'),
  AgencyBarred: {
    name: '回避',
    zh: (facts) => `${nameIn(facts, 'agency')}回避本案`,
    en: (facts) => `Barred from the case: ${nameIn(facts, 'agency')}`,
  },
  BarEnded: fixed('解除回避', '解除单位回避', 'The bar of an agency was ended'),
  SurvivorBarsChanged: fixed('主案回避变更', '主案的回避单位变更', 'The bars of the surviving case changed'),
  RecordCorrected: {
    name: '更正',
    zh: (facts) => `更正${zhMarks(facts, 'field')}`,
    en: (facts) => `A record was corrected${enMarks(facts, 'field')}`,
  },
  DeadlinesStarted: fixed('时限起算', '办理时限起算', 'The deadlines of the case started'),
  DeadlineExtended: {
    name: '时限延长',
    zh: (facts) => `延长时限${zhMarks(facts, 'step', 'reason')}`,
    en: (facts) => `A deadline was extended${enMarks(facts, 'step', 'reason')}`,
  },
  DeadlineMissed: {
    name: '超期',
    zh: (facts) => `${nameIn(facts, 'responsible')}超期未办${zhMarks(facts, 'step')}`,
    en: (facts) => `${nameIn(facts, 'responsible')} missed the deadline${enMarks(facts, 'step')}`,
  },
  SupervisionIssued: {
    name: '督办',
    zh: (facts) => `督办${nameIn(facts, 'agency')}${zhMarks(facts, 'step')}`,
    en: (facts) => `A supervision of ${nameIn(facts, 'agency')} was issued${enMarks(facts, 'step')}`,
  },
  SupervisionAnswered: fixed('督办回复', '回复督办', 'A supervision was answered'),
  SupervisionEnded: {
    name: '督办终止',
    zh: (facts) => `终止督办${zhMarks(facts, 'reason')}`,
    en: (facts) => `A supervision was ended${enMarks(facts, 'reason')}`,
  },
  DeadlinesSettled: fixed('时限确定', '暂定时限已按公布的日历确定', 'Provisional due times were settled'),
  CopyEnded: fixed('终止抄送', '终止抄送', 'The copy of an agency was ended'),
  SecrecyLifted: fixed('解除严格保密', '解除严格保密', 'SECRET was lifted'),
  OfficerListed: fixed('列入知情名单', '工作人员列入知情名单', 'An officer was added to the list'),
  OfficerUnlisted: fixed('移出知情名单', '工作人员移出知情名单', 'The entry of an officer on the list was ended'),
  BreakGlassOpened: {
    name: '应急查看',
    zh: (facts) => `应急查看${zhMarks(facts, 'reason')}`,
    en: (facts) => `The case was opened by break-glass${enMarks(facts, 'reason')}`,
  },
  BreakGlassReviewed: {
    name: '应急查看复核',
    zh: (facts) => `复核应急查看${zhMarks(facts, 'finding')}`,
    en: (facts) => `A break-glass was reviewed${enMarks(facts, 'finding')}`,
  },
  CaseReopened: {
    name: '重启',
    zh: (facts) => `重启${zhMarks(facts, 'reason')}`,
    en: (facts) => `The case was reopened${enMarks(facts, 'reason')}`,
  },
  RiskGraded: {
    name: '定级',
    zh: (facts) => `风险定级：${code(facts, 'level')}${facts['recurrence'] ? '（六个月内再次发生，上调一级）' : ''}`,
    en: (facts) =>
      `Risk graded ${code(facts, 'level')}${facts['recurrence'] ? ', raised by one: a repeat within six months' : ''}`,
  },
  ReporterInformed: {
    name: '告知报告人',
    zh: (facts) => (facts['how'] === '无法联系' ? '报告人无法联系' : `已答复报告人${zhMarks(facts, 'how')}`),
    en: (facts) =>
      facts['how'] === 'NOT_REACHABLE'
        ? 'A reporter could not be reached'
        : `A reporter was informed${enMarks(facts, 'how')}`,
  },
  ClosureProposed: {
    name: '提请结案',
    zh: (facts) => `提请结案${zhMarks(facts, 'reason')}`,
    en: (facts) => `Closing was proposed${enMarks(facts, 'reason')}`,
  },
  ClosureRejected: fixed('不同意结案', '不同意结案', 'Closing was rejected'),
  CaseClosed: {
    name: '结案',
    zh: (facts) => `结案${zhMarks(facts, 'reason')}`,
    en: (facts) => `The case was closed${enMarks(facts, 'reason')}`,
  },
};

/** Chinese names of the case events. */
export const EVENT_NAMES = Object.fromEntries(
  Object.entries(EVENTS).map(([type, { name }]) => [type, name]),
) as Readonly<Record<CaseEventType, string>>;

/** Describes an event in words, from its facts alone. */
export const summaryOf = (type: CaseEventType, facts: Facts, language: Language): string =>
  language === 'zh' ? EVENTS[type].zh(inChinese(type, facts)) : EVENTS[type].en(facts);
