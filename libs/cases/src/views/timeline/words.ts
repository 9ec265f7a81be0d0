import type { Language } from '@center/web';
import type { CaseEventType } from '../../domain/events';

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

/** How each event is told, from its facts. */
const WORDS: Readonly<Record<CaseEventType, Words>> = {
  LeadRegistered: {
    zh: (facts) => `${nameIn(facts, 'submittedBy')}登记线索(${code(facts, 'source')})`,
    en: (facts) => `${nameIn(facts, 'submittedBy')} registered the lead (${code(facts, 'source')})`,
  },
  LeadAccepted: said('受理线索', 'The lead was accepted'),
  LeadDeclined: {
    zh: (facts) => `不予受理(${code(facts, 'reason')})`,
    en: (facts) => `The lead was declined (${code(facts, 'reason')})`,
  },
  LeadTriaged: {
    zh: (facts) => `研判:${code(facts, 'urgency')}`,
    en: (facts) => `Triaged as ${code(facts, 'urgency')}`,
  },
  CaseAssigned: {
    zh: (facts) => `派单至${nameIn(facts, 'to')}`,
    en: (facts) => `Assigned to ${nameIn(facts, 'to')}`,
  },
  CaseReassigned: {
    zh: (facts) => `由${nameIn(facts, 'from')}改派至${nameIn(facts, 'to')}(${code(facts, 'reason')})`,
    en: (facts) => `Reassigned from ${nameIn(facts, 'from')} to ${nameIn(facts, 'to')} (${code(facts, 'reason')})`,
  },
  TransferIssued: {
    zh: (facts) => `由${nameIn(facts, 'from')}移送${nameIn(facts, 'to')}(${code(facts, 'reason')})`,
    en: (facts) => `Transferred from ${nameIn(facts, 'from')} to ${nameIn(facts, 'to')} (${code(facts, 'reason')})`,
  },
  TransferSignedFor: said('签收移送', 'The transfer was signed for'),
  TransferAccepted: said('接收移送', 'The transfer was accepted'),
  TransferFedBack: {
    zh: (facts) => `回告(${code(facts, 'kind')},${code(facts, 'outcome')})`,
    en: (facts) => `Feedback (${code(facts, 'kind')}, ${code(facts, 'outcome')})`,
  },
  FeedbackRejected: said('退回回告', 'The feedback was rejected'),
  TransferCompleted: said('移送办结确认', 'The transfer was completed'),
  RiskGraded: {
    zh: (facts) => `风险定级:${code(facts, 'level')}`,
    en: (facts) => `Risk graded ${code(facts, 'level')}`,
  },
  ReporterInformed: {
    zh: (facts) => (facts['how'] === 'NOT_REACHABLE' ? '报告人无法联系' : `已答复报告人(${code(facts, 'how')})`),
    en: (facts) =>
      facts['how'] === 'NOT_REACHABLE' ? 'A reporter could not be reached' : `A reporter was informed (${code(facts, 'how')})`,
  },
  ClosureProposed: {
    zh: (facts) => `提请结案(${code(facts, 'reason')})`,
    en: (facts) => `Closing was proposed (${code(facts, 'reason')})`,
  },
  ClosureRejected: said('不同意结案', 'Closing was rejected'),
  CaseClosed: {
    zh: (facts) => `结案(${code(facts, 'reason')})`,
    en: (facts) => `The case was closed (${code(facts, 'reason')})`,
  },
};

/** Puts an event into words, from its facts alone. */
export const summaryOf = (type: CaseEventType, facts: Facts, language: Language): string =>
  WORDS[type][language](facts);
