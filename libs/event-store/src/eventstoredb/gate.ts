import { LogUnavailable } from '../failures';

/** A call whose turn comes later is not begun. */
const PATIENCE = 10_000;

/** Bounds the calls to the server: at most `open` run, at most `waiting` wait for their turn. */
export class Gate {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly open: number,
    private readonly waiting: number,
  ) {}

  /**
   * Runs a call when its turn comes, in the order of the calls. Throws `LogUnavailable`, at once if too many wait, and if
   * its turn comes too late.
   */
  async pass<Result>(call: () => Promise<Result>): Promise<Result> {
    const called = performance.now();
    if (this.running >= this.open) {
      if (this.queue.length >= this.waiting)
        throw new LogUnavailable({ cause: new Error('too many calls are waiting') });
      await new Promise<void>((turn) => this.queue.push(turn));
    } else this.running += 1;
    try {
      if (performance.now() - called > PATIENCE) throw new LogUnavailable({ cause: new Error('waited too long') });
      return await call();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
