import { type CaseId, type StoredEvent, id, locate } from '@center/kernel';
import { assignmentFolds } from './assignment';
import type { Case, Fold, Folds, Located } from './case';
import { childFolds } from './child';
import { closingFolds } from './closing';
import { correctionFolds } from './correction';
import { disputeFolds } from './dispute';
import type { CaseEvent, CaseEventType, CaseEvents } from './events';
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

/** Keeps who wrote which event, which is what corrections refer to. */
const recording = (state: Case, { type, data }: StoredEvent<CaseEvent>): Case => ({
  ...state,
  records: [...state.records, { type, by: data.by }],
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
    return recording(lead, event);
  }
  if (!state) throw new Error(`${event.type} on a case that was never registered`);
  const fold = FOLDS[event.type] as Fold<CaseEventType>;
  const before = LEAVES_PROPOSAL.includes(event.type) ? state : withdrawProposal(state);
  return recording(fold(before, data), event);
};

/** Folds the events of one case's stream, in order; `undefined` when there are none. */
export const foldCase = (events: readonly StoredEvent[]): Case | undefined =>
  events.reduce<Case | undefined>(evolve, undefined);
