import { createHmac } from 'node:crypto';
import { derivedId } from '@center/event-store';
import type { OperationId } from '@center/kernel';
import { MasterKey } from '@center/vault';
import { Injectable } from '@nestjs/common';

/**
 * Secrets that are returned once. Each is a keyed hash of its operation: a repeat of the operation returns the same secret
 * although it is not stored, and the log, which contains the operation, reveals nothing without the key.
 */
@Injectable()
export class OneTimeSecrets {
  readonly #key: Buffer;

  constructor(masterKey: MasterKey) {
    this.#key = masterKey.derive('secrets told once');
  }

  /** The operation that stands for a text: the same for the same text, which it does not reveal. */
  operationOf(text: string): OperationId {
    return derivedId<'operation'>(createHmac('sha256', this.#key).update(`operation ${text}`).digest('hex'));
  }

  /** 32 secret bytes, the same for every repeat of an operation. */
  seed(operation: OperationId): Buffer {
    return createHmac('sha256', this.#key).update(operation).digest();
  }
}
