import { ConcurrencyLimit } from '../http/concurrency-limit';

/** How many large bodies are received at once, of all callers and of one. */
const MOST = 32;
const MOST_OF_A_CALLER = 8;

/** What one caller receives at once, and how many of its bodies arrive or wait. */
interface Caller {
  readonly limit: ConcurrencyLimit;
  bodies: number;
}

/** Bounds the memory of bodies that arrive: the rest of a large one is read when its turn comes. */
export class LargeBodies {
  private readonly all = new ConcurrencyLimit(MOST);
  private readonly callers = new Map<string, Caller>();

  /** Runs the reading of the rest of a body in its turn. Resolves and rejects as the reading does. */
  async receive<Result>(principal: string, read: () => Promise<Result>): Promise<Result> {
    const caller = this.callers.get(principal) ?? { limit: new ConcurrencyLimit(MOST_OF_A_CALLER), bodies: 0 };
    this.callers.set(principal, caller);
    caller.bodies += 1;
    try {
      return await caller.limit.run(() => this.all.run(read));
    } finally {
      caller.bodies -= 1;
      if (caller.bodies === 0) this.callers.delete(principal);
    }
  }
}
