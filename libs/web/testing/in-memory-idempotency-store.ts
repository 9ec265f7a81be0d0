import type { OperationId } from '@center/kernel';
import { createHash } from 'node:crypto';
import { IdempotencyStore, type IdempotencyScope, type Claim, type StoredResponse } from '../src';

interface Kept {
  readonly bodyDigest: string;
  readonly answer: Promise<StoredResponse | undefined>;
  readonly settle: (answer: StoredResponse | undefined) => void;
}

const nameOf = (scope: IdempotencyScope): string =>
  JSON.stringify([scope.principal, scope.method, scope.path, scope.key]);

/** An idempotency store without a database, for specs of the web alone. */
export class InMemoryIdempotencyStore extends IdempotencyStore {
  private readonly kept = new Map<string, Kept>();

  operation(scope: IdempotencyScope): OperationId {
    const hex = createHash('sha256').update(nameOf(scope)).digest('hex');
    const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
    return parts.join('-') as OperationId;
  }

  async claim(scope: IdempotencyScope, bodyDigest: string): Promise<Claim> {
    for (let kept = this.kept.get(nameOf(scope)); kept; kept = this.kept.get(nameOf(scope))) {
      if (kept.bodyDigest !== bodyDigest) return { is: 'other-body' };
      const answer = await kept.answer;
      if (answer) return { is: 'answered', answer };
    }
    let settle: Kept['settle'] = () => undefined;
    const answer = new Promise<StoredResponse | undefined>((resolve) => (settle = resolve));
    this.kept.set(nameOf(scope), { bodyDigest, answer, settle });
    return { is: 'first' };
  }

  companion(): undefined {
    return undefined; // nothing is appended here
  }

  settled(): void {
    // concerns only responses written as companions
  }

  async settle(scope: IdempotencyScope, answer: StoredResponse): Promise<void> {
    this.kept.get(nameOf(scope))?.settle(answer);
  }

  async release(scope: IdempotencyScope): Promise<void> {
    const kept = this.kept.get(nameOf(scope));
    this.kept.delete(nameOf(scope));
    kept?.settle(undefined);
  }
}
