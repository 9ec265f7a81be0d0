import type { Agencies } from '@center/agencies';

/** The register lookups that registering a lead needs. */
export type NamesOfRegister = Pick<Agencies, 'center' | 'areaName'>;

const HOLDS_MS = 1_000;

/** Caches register lookups for one second, instead of three lookups per line of a ledger. */
export class BriefRegister implements NamesOfRegister {
  private readonly answers = new Map<string, Promise<unknown>>();
  private askedAt = -Infinity;

  constructor(private readonly register: NamesOfRegister) {}

  center(): ReturnType<NamesOfRegister['center']> {
    return this.once('center', () => this.register.center());
  }

  areaName(code: Parameters<NamesOfRegister['areaName']>[0]): ReturnType<NamesOfRegister['areaName']> {
    return this.once(code, () => this.register.areaName(code));
  }

  private once<Answer>(question: string, ask: () => Promise<Answer>): Promise<Answer> {
    const now = performance.now();
    if (now - this.askedAt > HOLDS_MS) {
      this.answers.clear();
      this.askedAt = now;
    }
    const known = this.answers.get(question) as Promise<Answer> | undefined;
    const answer = known ?? ask();
    this.answers.set(question, answer);
    answer.catch(() => this.answers.delete(question)); // failures are not cached
    return answer;
  }
}
