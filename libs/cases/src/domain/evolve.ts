import { type CaseId, type Located, type LocatedEvent, type LocatedSealed, isSealed } from '@center/kernel';
import { assignmentFolds } from './assignment';
import type { Case, Fold, Folds } from './case';
import { childFolds } from './child';
import { closingFolds } from './closing';
import { correctionFolds } from './correction';
import { disputeFolds } from './dispute';
import { type CaseEvent, type CaseEventType, type CaseEvents, LEAVES_PROPOSAL } from './events';
import { leadFolds, leadOf } from './lead';
import { materialFolds } from './material';
import { mergeFolds } from './merge';
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

const withdrawProposal = (state: Case): Case =>
  state.proposal?.status === 'PROPOSED' ? { ...state, proposal: undefined } : state;

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

/** Every type of event that a case may have. */
export const CASE_EVENT_TYPES: readonly CaseEventType[] = [
  'LeadRegistered',
  ...(Object.keys(FOLDS) as (keyof typeof FOLDS)[]),
];

/** The case after one more event of its stream. Throws when it was never registered. */
export const evolve = (state: Case | undefined, event: LocatedEvent<CaseEvent>, caseId: CaseId): Case => {
  if (event.type === 'LeadRegistered') return recording(leadOf(caseId, event.data), event.type, event.data);
  if (!state) throw new TypeError(`${event.type} on a case that was never registered`);
  const fold = FOLDS[event.type] as Fold<CaseEventType>;
  const before = LEAVES_PROPOSAL.includes(event.type) ? state : withdrawProposal(state);
  return recording(fold(before, event.data), event.type, event.data);
};
