import { CORRECTABLE_FIELDS, type CorrectableField } from './codes';
import type { CaseEventType, RecordCorrected } from './events';

/** The fields that may be corrected, by type of event. Process facts are reverted by their own commands. */
export const CORRECTABLE: { readonly [T in CaseEventType]?: readonly CorrectableField[] } = {
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
  RescueStarted: ['at', 'kind', 'childIds', 'place', 'note'],
  RescueEnded: ['at', 'note'],
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

/** Other names of a field: where it is in the event, if the commands have another name for it. */
const ALIASES: Readonly<Record<string, CorrectableField>> = { children: 'childIds' };

/** What a correction is about: a field of an event. */
export type CorrectedField = Pick<RecordCorrected, 'field'>;

/** The field at the end of a JSON pointer into an event, with or without its leading slash; `undefined` if there is none. */
export const fieldIn = (pointer: string): CorrectableField | undefined => {
  const path = pointer.replace(/^\//, '');
  return CORRECTABLE_FIELDS.find((known) => known === (ALIASES[path] ?? path));
};

/** The correctable field of an event at a JSON pointer; `undefined` if there is none. */
export const fieldAt = ({ type }: { readonly type: CaseEventType }, pointer: string): CorrectedField | undefined => {
  const field = fieldIn(pointer);
  return field && CORRECTABLE[type]?.includes(field) ? { field } : undefined;
};

/** The JSON pointer of a corrected field in its event, with `*` for an item of a list. */
export const pointerOf = (type: CaseEventType, { field }: CorrectedField): string =>
  type === 'RescueStarted' && field === 'childIds' ? '/children' : `/${field}`;
