import { createHash, randomUUID } from 'node:crypto';
import type { EventId, Id, OperationId } from '@center/kernel';

const uuidOf = (text: string): string => {
  const bytes = createHash('sha256').update(text).digest();
  bytes[6] = (bytes[6]! & 0x0f) | 0x80; // version 8: a custom hash (RFC 9562 §5.8)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
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

/** The operation of a reaction to an event: the same for every retry. */
export const operationAnswering = (event: EventId, what: string): OperationId =>
  uuidOf(`${event}/${what}`) as OperationId;

/** One part of an operation on several entities, such as on each case of a list. */
export const partOf = (operation: OperationId, what: string): OperationId =>
  uuidOf(`${operation}/part/${what}`) as OperationId;
