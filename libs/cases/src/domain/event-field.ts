import type { CorrectableField } from './codes';
import { type CorrectedField, pointerOf } from './correctable';
import type { CaseEvents, CaseEventType } from './events';

/** A field of an event: the event's type, and a JSON pointer into its data. */
export interface EventField {
  readonly type: CaseEventType;
  readonly pointer: string;
}

/** The type of the event at a revision of a case; `undefined` if there is none. */
export type TypeAt = (revision: number) => CaseEventType | undefined;

/** The event types by revision, given the events in order from revision 0. */
export const typesOf =
  (events: readonly { readonly type: CaseEventType }[]): TypeAt =>
  (revision) =>
    events[revision]?.type;

/** The fields of a correction that do not refer to the corrected field: the context of the event, and ids of persons. */
const OWN_FIELDS = /^\/(at|by|late)$|\/personId$/;

/** A fact in a correction that is sealed again: the revision that entered it, and the field. */
const RESEALED = /^\/resealed\/(\d+)\/(\w+)$/;

/**
 * Which field decides who may see the one at a pointer of an event. Usually that field itself; for a correction, the
 * field it corrects, so that a correction does not reveal what its reader may not see in the original; for a fact that it
 * seals again, the field that has entered it. `undefined` if the corrected event is unknown.
 */
export const governingField = (
  type: CaseEventType,
  data: object,
  typeAt: TypeAt,
): ((pointer: string) => EventField | undefined) => {
  if (type !== 'RecordCorrected') return (pointer) => ({ type, pointer });
  const correction = data as CaseEvents['RecordCorrected'];
  const fieldAt = (revision: number, of: CorrectedField): EventField | undefined => {
    const corrected = typeAt(revision);
    return corrected && { type: corrected, pointer: pointerOf(corrected, of) };
  };
  const governing = fieldAt(correction.revision, correction);
  return (pointer) => {
    const [, revision, field] = RESEALED.exec(pointer) ?? [];
    if (revision) return fieldAt(Number(revision), { field: field as CorrectableField });
    return OWN_FIELDS.test(pointer) ? { type, pointer } : governing;
  };
};
