import { createHmac } from 'node:crypto';
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

  /** 32 secret bytes, the same for every repeat of an operation. */
  seed(operation: OperationId): Buffer {
    return createHmac('sha256', this.#key).update(operation).digest();
  }
}
