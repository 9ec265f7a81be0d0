import { type CaseId, type LocatedSealed, type Sealed, type StoredEvent, id, isSealed, locate } from '@center/kernel';
import { assignmentFolds } from './assignment';
import type { Case, CaseText, Fold, Folds, Located } from './case';
import { childFolds } from './child';
import { closingFolds } from './closing';
import { correctionFolds } from './correction';
import { disputeFolds } from './dispute';
import { type EventField, governingField, typesOf } from './event-field';
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

const textsIn = (value: unknown): CaseText[] => {
  if (isSealed(value)) return OF_A_PERSON.test((value as CaseText).field) ? [] : [value as CaseText];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Facts whose sealed texts know their places, with the field that governs each. */
const governed = <Data>(value: Data, fieldOf: (pointer: string) => EventField | undefined): Data => {
  if (isSealed(value)) return { ...value, governedBy: fieldOf((value as Sealed as LocatedSealed).field) };
  if (Array.isArray(value)) return value.map((item: unknown) => governed(item, fieldOf)) as Data;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, governed(part, fieldOf)])) as Data;
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
  const fieldOf = governingField(event.type, event.data, typesOf(state?.records ?? []));
  const data = governed(locate(event.data, event.stream, event.id), fieldOf);
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
