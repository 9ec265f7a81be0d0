import { isSealed, refuse, eventContext } from '@center/kernel';
import { type Case, type Command, type Folds, type Governed } from './case';
import { type CorrectableField, SOURCES, type Source } from './codes';
import type { CaseEvent, CaseEventType, CaseEvents } from './events';
import { requireAuthority, requireState } from './process';

/** The fields that may be corrected: descriptive ones only. Process facts are reverted by their own commands. */
const CORRECTABLE: { readonly [T in CaseEventType]?: readonly CorrectableField[] } = {
  LeadRegistered: ['narrative', 'sourceRef', 'source', 'discoveredAt', 'occurredAt'],
  LeadDeclined: ['advice', 'note'],
  LeadTriaged: ['opinion'],
  CaseAssigned: ['note'],
  CaseReassigned: ['note'],
  RiskGraded: ['basis'],
  PoliceReported: ['receipt', 'note'],
  NoteRecorded: ['text'],
  CaseCopied: ['note'],
  VisitRecorded: ['finding', 'place'],
  AssessmentRecorded: ['finding'],
  ConferenceHeld: ['minutes'],
  RescueStarted: ['place', 'note'],
  RescueEnded: ['note'],
  TransferReturned: ['note'],
  TransferWithdrawn: ['note'],
  MaterialSupplemented: ['text'],
  TransferFedBack: ['text'],
  FeedbackRejected: ['note'],
  ReporterInformed: ['text'],
  ClosureRejected: ['note'],
  CaseReopened: ['note'],
  LeadMerged: ['note'],
  LeadUnmerged: ['note'],
};

/** The value type of a correctable field. */
export const kindOf = (field: CorrectableField): 'text' | 'instant' | 'source' => {
  if (field === 'source') return 'source';
  return field === 'discoveredAt' || field === 'occurredAt' ? 'instant' : 'text';
};

/** Whether a value is a source code. */
export const isSource = (value: string): value is Source => (SOURCES as readonly string[]).includes(value);

export interface CorrectRecordInput extends Omit<Command<'RecordCorrected'>, 'field'> {
  /** `undefined` if no event has such a field */
  readonly field: CorrectableField | undefined;
  /** whether the last correction of this field has the same text; if so, this one is a repeat */
  readonly isRepeat: boolean;
}

/**
 * Corrects a descriptive field of an earlier event. Allowed for its author and the dispatcher. The event itself is not
 * changed. Refuses `no-such-revision`, `not-correctable`.
 */
export const correctRecord =
  ({ by, at, late, field, isRepeat: sameWords, ...correction }: CorrectRecordInput) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('correct', by, state);
    const record = state.records[correction.revision];
    if (by.role !== 'DISPATCHER' && record?.by !== by.officerId) refuse('not-the-handler');
    if (!record) return refuse('no-such-revision');
    if (!field || !CORRECTABLE[record.type]?.includes(field)) return refuse('not-correctable');
    const last = lastCorrection(state, correction.revision, field);
    if (last && (isSealed(last.value) ? sameWords : last.value === correction.value)) return [];
    requireState('correct', state);
    return [{ type: 'RecordCorrected', data: { ...eventContext({ by, at, late }), field, ...correction } }];
  };

/** The last correction of a field of an event. */
export const lastCorrection = (state: Case, revision: number, field: CorrectableField) =>
  state.corrections.findLast((correction) => correction.revision === revision && correction.field === field);

/** The lead's own description is updated by its corrections. Other records keep their text, with the correction attached. */
const corrected = (state: Case, { revision, field, value }: Governed<CaseEvents['RecordCorrected']>): Case =>
  revision === 0 ? { ...state, registered: { ...state.registered, [field]: value } } : state;

export const correctionFolds: Folds<'RecordCorrected'> = {
  RecordCorrected: (state, correction) => ({
    ...corrected(state, correction),
    corrections: [...state.corrections, correction],
  }),
};
