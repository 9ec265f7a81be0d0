import type { Language } from '@center/web';
import type { LateEntryReason, Officer, StoredEvent } from '@center/kernel';
import type { CaseEventType } from '../domain/events';
import { readCaseEvent } from '../domain/reading';
import { type Sight, eventsSeen, factsSeen } from '../domain/sight';
import { factsOf } from '../views/timeline/facts';
import { summaryOf } from '../views/timeline/words';
import * as words from './words';

type Words = Readonly<Record<string, string>>;
const CHINESE: Language = 'zh';

/** Which facts of an event are codes, and how they are said. */
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
  RecordCorrected: { field: words.CORRECTABLE },
  CaseReopened: { reason: words.REOPEN_REASONS },
  RiskGraded: { level: words.RISKS },
  ReporterInformed: { how: { PHONE: '电话', LETTER: '信函', VISIT: '上门', ONLINE: '网络' } },
  ClosureProposed: { reason: words.CLOSURE_REASONS },
  CaseClosed: { reason: words.CLOSURE_REASONS },
};

const inChinese = (type: CaseEventType, facts: Readonly<Record<string, unknown>>) => {
  const said = Object.entries(CODES[type] ?? {}).map(([name, list]) => [
    name,
    list[String(facts[name])] ?? facts[name],
  ]);
  return { ...facts, ...Object.fromEntries(said) } as Record<string, unknown>;
};

/** A sentence of the timeline with the punctuation of Chinese, and without brackets around nothing. */
const punctuated = (summary: string): string =>
  summary
    .replace(/[(（]([^()（）]*)[)）]/g, (_, inside: string) => (inside ? `（${inside}）` : ''))
    .replace(/:/g, '：')
    .replace(/,/g, '，');

/** An event of a case as its reader is told of it; `undefined` when it is not theirs to know. */
export const toldOf = (stored: StoredEvent, by: Officer, sight: Sight) => {
  const { type, data, meta } = readCaseEvent(stored);
  if (eventsSeen(sight)?.includes(type) === false) return undefined;
  const facts = inChinese(type, factsSeen(by, factsOf(data) as Record<string, unknown>));
  const late = (data as { late?: LateEntryReason }).late;
  return {
    type,
    at: data.at,
    recordedAt: meta.recordedAt,
    actor: meta.actor,
    what: punctuated(summaryOf(type, facts, CHINESE)) + (late ? `（补录：${words.LATE_REASONS[late]}）` : ''),
  };
};
