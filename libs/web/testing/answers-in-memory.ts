import type { OperationId } from '@center/kernel';
import { createHash } from 'node:crypto';
import { AnswerMemory, type AnswerScope, type Claim, type KeptAnswer } from '../src';

interface Kept {
  readonly bodyDigest: string;
  readonly answer: Promise<KeptAnswer | undefined>;
  readonly settle: (answer: KeptAnswer | undefined) => void;
}

const nameOf = (scope: AnswerScope): string => JSON.stringify([scope.principal, scope.method, scope.path, scope.key]);

/** Remembered answers without a database, for specs of the web alone. */
export class AnswersInMemory extends AnswerMemory {
  private readonly kept = new Map<string, Kept>();

  operation(scope: AnswerScope): OperationId {
    const hex = createHash('sha256').update(nameOf(scope)).digest('hex');
    const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
    return parts.join('-') as OperationId;
  }

  async claim(scope: AnswerScope, bodyDigest: string): Promise<Claim> {
    for (let kept = this.kept.get(nameOf(scope)); kept; kept = this.kept.get(nameOf(scope))) {
      if (kept.bodyDigest !== bodyDigest) return { is: 'other-body' };
      const answer = await kept.answer;
      if (answer) return { is: 'answered', answer };
    }
    let settle: Kept['settle'] = () => undefined;
    const answer = new Promise<KeptAnswer | undefined>((resolve) => (settle = resolve));
    this.kept.set(nameOf(scope), { bodyDigest, answer, settle });
    return { is: 'first' };
  }

  companion(): undefined {
    return undefined; // nothing is appended here
  }

  settled(): void {
    // only what was written as a companion
  }

  async settle(scope: AnswerScope, answer: KeptAnswer): Promise<void> {
    this.kept.get(nameOf(scope))?.settle(answer);
  }

  async release(scope: AnswerScope): Promise<void> {
    const kept = this.kept.get(nameOf(scope));
    this.kept.delete(nameOf(scope));
    kept?.settle(undefined);
  }
}
