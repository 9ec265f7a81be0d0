import type { OperationId } from '@center/kernel';
import { createHash } from 'node:crypto';
import { IdempotencyStore, type IdempotencyScope, type Recalled, type StoredResponse } from '../src';

const nameOf = (scope: IdempotencyScope): string =>
  JSON.stringify([scope.principal, scope.method, scope.path, scope.key]);

/** An idempotency store without a database, for specs of the web alone. */
export class InMemoryIdempotencyStore extends IdempotencyStore {
  private readonly kept = new Map<string, { readonly bodyDigest: string; readonly answer: StoredResponse }>();

  operation(scope: IdempotencyScope): OperationId {
    const hex = createHash('sha256').update(nameOf(scope)).digest('hex');
    const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
    return parts.join('-') as OperationId;
  }

  async recall(scope: IdempotencyScope, bodyDigest: string): Promise<Recalled> {
    const kept = this.kept.get(nameOf(scope));
    if (!kept) return { is: 'unknown' };
    return kept.bodyDigest === bodyDigest ? { is: 'answered', answer: kept.answer } : { is: 'other-body' };
  }

  companion(): undefined {
    return undefined; // nothing is appended here
  }

  async settle(scope: IdempotencyScope, bodyDigest: string, answer: StoredResponse): Promise<void> {
    if (!this.kept.has(nameOf(scope))) await this.replace(scope, bodyDigest, answer);
  }

  async replace(scope: IdempotencyScope, bodyDigest: string, answer: StoredResponse): Promise<void> {
    this.kept.set(nameOf(scope), { bodyDigest, answer });
  }
}
