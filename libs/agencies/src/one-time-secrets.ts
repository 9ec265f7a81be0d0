import { createHmac } from 'node:crypto';
import type { OperationId } from '@center/kernel';
import { MasterKey } from '@center/vault';
import { Injectable } from '@nestjs/common';

/**
 * Secrets that are told once. Each is a keyed hash of the operation that makes it: a repeat of the operation tells the
 * same secret again although nobody has kept it, and the log, which knows the operation, tells nothing without the key.
 */
@Injectable()
export class OneTimeSecrets {
  readonly #key: Buffer;

  constructor(masterKey: MasterKey) {
    this.#key = masterKey.derive('secrets told once');
  }

  /** 32 secret bytes, the same for every repeat of an operation. */
  seed(operation: OperationId): Buffer {
    return createHmac('sha256', this.#key).update(operation).digest();
  }
}
