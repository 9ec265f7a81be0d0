import { hash, randomUUID } from 'node:crypto';
import type { EventId, Id, OperationId } from '@center/kernel';

const VARIANT = ['8', '9', 'a', 'b'] as const;

const uuidOf = (text: string): string => {
  const hex = hash('sha256', text, 'hex');
  const variant = VARIANT[Number.parseInt(hex[16]!, 16) & 3]!;
  // version 8: a custom hash (RFC 9562 §5.8)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** A new operation, for a request without an `Idempotency-Key`. */
export const newOperation = (): OperationId => randomUUID() as OperationId;

/**
 * The id of an entity that an operation creates, such as `idOf(operation, 'child', 0)`. Deterministic, so that a retry
 * after a crash finds what the first attempt has written.
 */
export const idOf = <Of extends string>(operation: OperationId, what: Of, nth = 0): Id<Of> =>
  uuidOf(`${operation}/${what}/${nth}`) as Id<Of>;

/** The id of the nth event of a type in an operation. Known before the decision, so that texts can be encrypted for it. */
export const eventIdOf = (operation: OperationId, type: string, nth = 0): EventId =>
  uuidOf(`${operation}/event/${type}/${nth}`) as EventId;

/** An id that is derived from a text. */
export const derivedId = <Of extends string>(text: string): Id<Of> => uuidOf(text) as Id<Of>;

/** The operation of a reaction to an event: the same for every retry. */
export const operationAnswering = (event: EventId, what: string): OperationId =>
  uuidOf(`${event}/${what}`) as OperationId;

/** One part of an operation on several entities, such as on each case of a list. */
export const partOf = (operation: OperationId, what: string): OperationId =>
  uuidOf(`${operation}/part/${what}`) as OperationId;
