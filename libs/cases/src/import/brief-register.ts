import type { Agencies } from '@center/agencies';

/** What taking in a lead asks of the register. */
export type NamesOfRegister = Pick<Agencies, 'center' | 'areaName'>;

const HOLDS_MS = 1_000;

/** The register, asked once a second for a whole ledger rather than three times for each of its lines. */
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
    answer.catch(() => this.answers.delete(question)); // a failure is asked anew
    return answer;
  }
}
