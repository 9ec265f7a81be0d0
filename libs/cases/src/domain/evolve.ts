import { type CaseId, type LocatedSealed, type StoredEvent, id, isSealed, locate } from '@center/kernel';
import { assignmentFolds } from './assignment';
import type { Case, Fold, Folds, Located } from './case';
import { childFolds } from './child';
import { closingFolds } from './closing';
import { correctionFolds } from './correction';
import { disputeFolds } from './dispute';
import type { CaseEventType, CaseEvents } from './events';
import { leadFolds, leadOf } from './lead';
import { materialFolds } from './material';
import { mergeFolds } from './merge';
import { readCaseEvent } from './reading';
import { recordFolds } from './records';
import { reporterFolds } from './reporter';
import { rescueFolds } from './rescue';
import { riskFolds } from './risk';
import { transferFolds } from './transfer';
import { withdrawalFolds } from './withdrawal';

const FOLDS: Folds<Exclude<CaseEventType, 'LeadRegistered'>> = {
  ...leadFolds,
  ...assignmentFolds,
  ...childFolds,
  ...recordFolds,
  ...riskFolds,
  ...transferFolds,
  ...materialFolds,
  ...withdrawalFolds,
  ...disputeFolds,
  ...rescueFolds,
  ...reporterFolds,
  ...mergeFolds,
  ...closingFolds,
  ...correctionFolds,
};

/** Events after which a closing proposal stands as it was; everything else done on the case withdraws it. */
const LEAVES_PROPOSAL: readonly CaseEventType[] = [
  'ClosureProposed',
  'ClosureRejected',
  'CaseClosed',
  'NoteRecorded',
  'CaseCopied',
  'RecordCorrected',
  'HandlerLeft',
];

const withdrawProposal = (state: Case): Case =>
  state.proposal?.status === 'PROPOSED' ? { ...state, proposal: undefined } : state;

/** The stream of a case. */
export const caseStream = (caseId: CaseId): string => `case-${caseId}`;

/** What tells who a person is stands with the person, and not among the texts of an event. */
const OF_A_PERSON = /\/(name|phone|idNumber|birthDate|address|relation)$/;

const textsIn = (value: unknown): LocatedSealed[] => {
  if (isSealed(value)) return OF_A_PERSON.test((value as LocatedSealed).field) ? [] : [value as LocatedSealed];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Keeps who wrote which event and with what words: corrections refer to them, and no text is lost to later ones. */
const recording = (state: Case, type: CaseEventType, data: Located<CaseEvents[CaseEventType]>): Case => ({
  ...state,
  records: [...state.records, { type, by: data.by, at: data.at, texts: textsIn(data) }],
});

/**
 * The case after one more event of its stream. Throws when the event is not one of a registered case: a history is
 * never folded past what is not understood.
 */
export const evolve = (state: Case | undefined, stored: StoredEvent): Case => {
  const event = readCaseEvent(stored);
  const data = locate(event.data, event.stream, event.id);
  if (event.type === 'LeadRegistered') {
    const lead = leadOf(id<'case'>(event.stream.slice('case-'.length)), data as Located<CaseEvents['LeadRegistered']>);
    return recording(lead, event.type, data);
  }
  if (!state) throw new Error(`${event.type} on a case that was never registered`);
  const fold = FOLDS[event.type] as Fold<CaseEventType>;
  const before = LEAVES_PROPOSAL.includes(event.type) ? state : withdrawProposal(state);
  return recording(fold(before, data), event.type, data);
};

/** Folds the events of one case's stream, in order; `undefined` when there are none. */
export const foldCase = (events: readonly StoredEvent[]): Case | undefined =>
  events.reduce<Case | undefined>(evolve, undefined);
