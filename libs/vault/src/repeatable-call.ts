import { createHmac } from 'node:crypto';
import type { OperationId } from '@center/kernel';
import type { MasterKey } from './master-key';

/** Identifies retries: the `Idempotency-Key` of a POST, within its principal, method and path. */
export interface RepeatableCall {
  /** the caller: the officer's id, or that of an API key */
  readonly principal: string;
  readonly method: string;
  readonly path: string;
  /** the header `Idempotency-Key` */
  readonly key: string;
}

/** The keyed hash of a request (32 bytes): the same for a retry, and it reveals nothing without the key. */
export const scopeOf = (masterKey: MasterKey, { principal, method, path, key }: RepeatableCall): Buffer =>
  createHmac('sha256', masterKey.derive('repeatable calls'))
    .update(JSON.stringify([principal, method, path, key]))
    .digest();

/** The operation id of a request and all its retries: a UUID (version 8) from the request's keyed hash. */
export const operationOf = (scope: Buffer): OperationId => {
  const bytes = Buffer.from(scope.subarray(0, 16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as OperationId;
};
