import { isSealed } from '@center/kernel';
import { type EventField, type TypeAt, governingField } from '../domain/event-field';
import type { CaseEventType } from '../domain/events';
import { HIDDEN } from '../domain/public-facts';
import type { Reader } from './reader';
import { eventRule, isAmong, ruleOf } from './rules';

/** Whether a reader may know of an event of this type. */
export const seesEvent = (reader: Reader, type: CaseEventType): boolean => isAmong(reader, eventRule(type));

/** Whether a reader may see an unsealed fact: a code, an id or an instant. */
export const seesFact = (reader: Reader, { type, pointer }: EventField): boolean =>
  seesEvent(reader, type) && isAmong(reader, ruleOf(type, pointer) ?? 'EVERY_READER');

/** Whether a reader may know of a sealed text. Opening it also requires a role that reads plain text. */
export const seesText = (reader: Reader, field: EventField | undefined): boolean =>
  field !== undefined &&
  seesEvent(reader, field.type) &&
  isAmong(reader, ruleOf(field.type, field.pointer) ?? 'CASE_READERS');

const isText = (value: unknown): boolean => isSealed(value) || value === HIDDEN;
type SeesField = (pointer: string, isText: boolean) => boolean;

/** The visible part of a value; `undefined` if the reader may see none of it. The items of a list have one pointer, with `*`. */
const seen = (value: unknown, pointer: string, sees: SeesField): unknown => {
  const parts = isText(value) || typeof value !== 'object' || value === null ? [] : Object.entries(value);
  if (parts.length === 0) return sees(pointer, isText(value)) ? value : undefined;
  const left = parts
    .map(([name, part]) => [name, seen(part, `${pointer}/${Array.isArray(value) ? '*' : name}`, sees)] as const)
    .filter(([, part]) => part !== undefined);
  if (left.length === 0) return undefined;
  return Array.isArray(value) ? left.map(([, part]) => part) : Object.fromEntries(left);
};

/** Decides on each field once, however many items of a list have it. */
const decidedOnce = (sees: SeesField): SeesField => {
  const [texts, facts] = [new Map<string, boolean>(), new Map<string, boolean>()];
  return (pointer, text) => {
    const decided = text ? texts : facts;
    const known = decided.get(pointer) ?? sees(pointer, text);
    decided.set(pointer, known);
    return known;
  };
};

/** An event by its type and facts. */
export interface EventFacts {
  readonly type: CaseEventType;
  readonly data: object;
}

/**
 * The facts of an event that a reader may see, either as stored or with `***` for texts. `typeAt` returns the types of
 * the other events in the case: a correction is visible to readers who may see the field it corrects.
 */
export const factsSeen = (reader: Reader, { type, data }: EventFacts, typeAt: TypeAt): Record<string, unknown> => {
  const fieldOf = governingField(type, data, typeAt);
  const sees = decidedOnce((pointer, text) => {
    const field = fieldOf(pointer);
    return field !== undefined && (text ? seesText(reader, field) : seesFact(reader, field));
  });
  return Object.fromEntries(
    Object.entries(data)
      .filter(([name]) => name !== 'deadlines') // shown by the list of deadlines, with rules of its own
      .map(([name, part]) => [name, seen(part, `/${name}`, sees)] as const)
      .filter(([, part]) => part !== undefined),
  );
};

/** As `factsSeen`, but for an event as stored. The auditor, who verifies the log, gets events complete and sealed. */
export const storedFactsSeen = (reader: Reader, event: EventFacts, typeAt: TypeAt): Record<string, unknown> =>
  reader.visibility === 'PSEUDONYMOUS' ? { ...event.data } : factsSeen(reader, event, typeAt);
