import {
  type CaseId,
  type DeadlineEvents,
  type LocatedEvent,
  type LocatedSealed,
  type Sealed,
  isSealed,
} from '@center/kernel';
import { assignmentFolds } from './assignment';
import { barFolds } from './bars';
import { breakGlassFolds } from './break-glass';
import type { Case, CaseRecord, CaseText, Fold, Folds, Governed } from './case';
import { childFolds } from './child';
import { closingFolds } from './closing';
import { copyFolds } from './copies';
import { correctionFolds } from './correction';
import { disputeFolds } from './dispute';
import type { DeadlineSteps } from './deadline-events';
import { type EventField, governingField, typesOf } from './event-field';
import { type CaseEvent, type CaseEventType, type CaseEvents, LEAVES_PROPOSAL } from './events';
import { leadFolds, leadOf } from './lead';
import { materialFolds } from './material';
import { mergeFolds } from './merge';
import { mergedWorkFolds } from './merged-work';
import { recordFolds } from './records';
import { reporterFolds } from './reporter';
import { rescueFolds } from './rescue';
import { riskFolds } from './risk';
import { secrecyFolds } from './secrecy';
import { textsIn } from './texts';
import { transferFolds } from './transfer';
import { withdrawalFolds } from './withdrawal';

/** Deadlines and supervisions are no part of the state. */
const deadlineFolds: Folds<keyof DeadlineEvents | keyof DeadlineSteps> = {
  DeadlinesStarted: (state) => state,
  DeadlineMissed: (state) => state,
  DeadlinesSettled: (state) => state,
  SupervisionIssued: (state) => state,
  DeadlineExtended: (state) => state,
  SupervisionAnswered: (state) => state,
  SupervisionEnded: (state) => state,
};

const FOLDS: Folds<Exclude<CaseEventType, 'LeadRegistered'>> = {
  ...leadFolds,
  ...assignmentFolds,
  ...childFolds,
  ...recordFolds,
  ...copyFolds,
  ...riskFolds,
  ...transferFolds,
  ...materialFolds,
  ...withdrawalFolds,
  ...disputeFolds,
  ...rescueFolds,
  ...reporterFolds,
  ...mergeFolds,
  ...mergedWorkFolds,
  ...barFolds,
  ...closingFolds,
  ...correctionFolds,
  ...secrecyFolds,
  ...breakGlassFolds,
  ...deadlineFolds,
};

const withdrawProposal = (state: Case): Case =>
  state.proposal?.status === 'PROPOSED' ? { ...state, proposal: undefined } : state;

/** Identifying facts are kept with the person, not among the texts of an event. */
const OF_A_PERSON = /\/(name|phone|idNumber|birthDate|birthYear|birthMonth|age|address|relation)$/;

const textsOf = (data: object): CaseText[] => {
  const { childId, reporterId, value } = data as Partial<Governed<CaseEvents['RecordCorrected']>>;
  const ofPerson = childId || reporterId ? value : undefined; // of a correction
  return textsIn(data).filter((text) => text !== ofPerson && !OF_A_PERSON.test(text.field));
};

/**
 * Facts whose sealed texts have their location and the field that governs each. Parts without sealed texts are shared, not
 * copied: every event that is folded passes through here.
 */
const governed = <Data>(value: Data, fieldOf: (pointer: string) => EventField | undefined): Data => {
  if (typeof value !== 'object' || value === null) return value;
  if (isSealed(value)) return { ...value, governedBy: fieldOf((value as Sealed as LocatedSealed).field) };
  let copy: Record<string, unknown> | undefined;
  for (const name of Object.keys(value)) {
    const part = (value as Readonly<Record<string, unknown>>)[name];
    const inside = governed(part, fieldOf);
    if (inside === part) continue;
    copy ??= (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
    copy[name] = inside;
  }
  return (copy ?? value) as Data;
};

/** Keeps the author and the texts of every event: corrections refer to them, and later events do not overwrite them. */
const recording = (state: Case, type: CaseEventType, data: Governed<CaseEvents[CaseEventType]>): Case => ({
  ...state,
  records: [...state.records, { type, by: data.by, at: data.at, texts: textsOf(data), data } as CaseRecord],
});

/** All event types of a case. */
export const CASE_EVENT_TYPES: readonly CaseEventType[] = [
  'LeadRegistered',
  ...(Object.keys(FOLDS) as (keyof typeof FOLDS)[]),
];

/** Applies the next event of the stream to the case. Throws if the case was never registered. */
export const evolve = (state: Case | undefined, event: LocatedEvent<CaseEvent>, caseId: CaseId): Case => {
  const { type } = event;
  const facts = withoutDeadlines(event);
  const data = governed(facts, governingField(type, facts, typesOf(state?.records ?? [])));
  return applied(state, type, data, caseId);
};

/** The same for an event that is not appended yet. Its sealed texts have no places, and hence no fields that govern them. */
export const evolveAhead = (state: Case | undefined, event: CaseEvent, caseId: CaseId): Case =>
  applied(state, event.type, withoutDeadlines(event), caseId);

/** The state of the case does not depend on its deadlines. */
const withoutDeadlines = <Event extends LocatedEvent<CaseEvent> | CaseEvent>({ data }: Event) => {
  const { deadlines: _, ...facts } = data;
  return facts;
};

const applied = (
  state: Case | undefined,
  type: CaseEventType,
  data: Governed<CaseEvents[CaseEventType]>,
  caseId: CaseId,
): Case => {
  if (type === 'LeadRegistered') {
    return recording(leadOf(caseId, data as Governed<CaseEvents['LeadRegistered']>), type, data);
  }
  if (!state) throw new TypeError(`${type} on a case that was never registered`);
  const fold = FOLDS[type] as Fold<CaseEventType>;
  const before = LEAVES_PROPOSAL.includes(type) ? state : withdrawProposal(state);
  return recording(fold(before, data), type, data);
};
