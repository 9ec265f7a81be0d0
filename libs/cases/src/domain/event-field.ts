import { pointerOf } from './correctable';
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

/**
 * Which field decides who may see the one at a pointer of an event. Usually that field itself; for a correction, the
 * field it corrects, so that a correction does not reveal what its reader may not see in the original. `undefined` if
 * the corrected event is unknown.
 */
export const governingField = (
  type: CaseEventType,
  data: object,
  typeAt: TypeAt,
): ((pointer: string) => EventField | undefined) => {
  if (type !== 'RecordCorrected') return (pointer) => ({ type, pointer });
  const correction = data as CaseEvents['RecordCorrected'];
  const corrected = typeAt(correction.revision);
  const governing = corrected && { type: corrected, pointer: pointerOf(corrected, correction) };
  return (pointer) => (OWN_FIELDS.test(pointer) ? { type, pointer } : governing);
};
