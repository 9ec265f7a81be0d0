import { type CaseId, type StoredEvent, id, locate } from '@center/kernel';
import { assignmentFolds } from './assignment';
import type { Case, Fold, Folds, Located } from './case';
import { closingFolds } from './closing';
import type { CaseEventType, CaseEvents } from './events';
import { leadFolds, leadOf } from './lead';
import { readCaseEvent } from './reading';
import { reporterFolds } from './reporter';
import { riskFolds } from './risk';
import { transferFolds } from './transfer';

const FOLDS: Folds<Exclude<CaseEventType, 'LeadRegistered'>> = {
  ...leadFolds,
  ...assignmentFolds,
  ...riskFolds,
  ...transferFolds,
  ...reporterFolds,
  ...closingFolds,
};

/** Events after which a closing proposal stands as it was; everything else done on the case withdraws it. */
const LEAVES_PROPOSAL: readonly CaseEventType[] = ['ClosureProposed', 'ClosureRejected', 'CaseClosed'];

const withdrawProposal = (state: Case): Case => {
  const { proposal: _withdrawn, ...rest } = state;
  return rest;
};

/** The stream of a case. */
export const caseStream = (caseId: CaseId): string => `case-${caseId}`;

/**
 * The case after one more event of its stream. Throws when the event is not one of a registered case: a history is
 * never folded past what is not understood.
 */
export const evolve = (state: Case | undefined, stored: StoredEvent): Case => {
  const event = readCaseEvent(stored);
  const data = locate(event.data, event.stream, event.id);
  if (event.type === 'LeadRegistered') {
    return leadOf(id<'case'>(event.stream.slice('case-'.length)), data as Located<CaseEvents['LeadRegistered']>);
  }
  if (!state) throw new Error(`${event.type} on a case that was never registered`);
  const fold = FOLDS[event.type] as Fold<CaseEventType>;
  const before = LEAVES_PROPOSAL.includes(event.type) ? state : withdrawProposal(state);
  return fold(before, data);
};

/** Folds the events of one case's stream, in order; `undefined` when there are none. */
export const foldCase = (events: readonly StoredEvent[]): Case | undefined =>
  events.reduce<Case | undefined>(evolve, undefined);
