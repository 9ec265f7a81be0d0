import { isSealed } from '@center/kernel';
import { type EventField, type TypeAt, governingField } from '../domain/event-field';
import type { CaseEventType } from '../domain/events';
import { HIDDEN } from '../domain/public-facts';
import type { Reader } from './reader';
import { eventRule, isAmong, ruleOf } from './rules';

/** Whether a reader learns of an event of this type at all. */
export const seesEvent = (reader: Reader, type: CaseEventType): boolean => isAmong(reader, eventRule(type));

/** Whether a reader may see a fact that is not sealed: a code, an id, an instant. */
export const seesFact = (reader: Reader, { type, pointer }: EventField): boolean =>
  seesEvent(reader, type) && isAmong(reader, ruleOf(type, pointer) ?? 'EVERY_READER');

/** Whether a reader may know of a sealed text, and open it as far as the role reads plain text. */
export const seesText = (reader: Reader, field: EventField | undefined): boolean =>
  field !== undefined &&
  seesEvent(reader, field.type) &&
  isAmong(reader, ruleOf(field.type, field.pointer) ?? 'CASE_READERS');

const isText = (value: unknown): boolean => isSealed(value) || value === HIDDEN;
type SeesField = (pointer: string, isText: boolean) => boolean;

/** What is left of a value; `undefined` when its reader may see none of it. */
const seen = (value: unknown, pointer: string, sees: SeesField): unknown => {
  const parts = isText(value) || typeof value !== 'object' || value === null ? [] : Object.entries(value);
  if (parts.length === 0) return sees(pointer, isText(value)) ? value : undefined;
  const left = parts
    .map(([name, part]) => [name, seen(part, `${pointer}/${name}`, sees)] as const)
    .filter(([, part]) => part !== undefined);
  if (left.length === 0) return undefined;
  return Array.isArray(value) ? left.map(([, part]) => part) : Object.fromEntries(left);
};

/** An event by its type and its facts. */
export interface EventFacts {
  readonly type: CaseEventType;
  readonly data: object;
}

/**
 * The facts of an event that a reader may see, whether as stored or with `***` for its texts. `typeAt` gives the types
 * of the case's other events: a correction shows what it corrects to those who may see that.
 */
export const factsSeen = (reader: Reader, { type, data }: EventFacts, typeAt: TypeAt): Record<string, unknown> => {
  const fieldOf = governingField(type, data, typeAt);
  const sees: SeesField = (pointer, text) => {
    const field = fieldOf(pointer);
    return field !== undefined && (text ? seesText(reader, field) : seesFact(reader, field));
  };
  return Object.fromEntries(
    Object.entries(data)
      .map(([name, part]) => [name, seen(part, `/${name}`, sees)] as const)
      .filter(([, part]) => part !== undefined),
  );
};

/** As `factsSeen`, of an event as it is stored: the auditor, who verifies the log, reads its events whole and sealed. */
export const storedFactsSeen = (reader: Reader, event: EventFacts, typeAt: TypeAt): Record<string, unknown> =>
  reader.visibility === 'PSEUDONYMOUS' ? { ...event.data } : factsSeen(reader, event, typeAt);
