import { LogUnavailable } from '../failures';

/** Bounds the calls to the server: at most `open` run, at most `waiting` wait for their turn. */
export class Gate {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly open: number,
    private readonly waiting: number,
  ) {}

  /** Runs a call when its turn comes, in the order of the calls. Throws `LogUnavailable` at once if too many wait. */
  async pass<Result>(call: () => Promise<Result>): Promise<Result> {
    if (this.running >= this.open) {
      if (this.queue.length >= this.waiting)
        throw new LogUnavailable({ cause: new Error('too many calls are waiting') });
      await new Promise<void>((turn) => this.queue.push(turn));
    } else this.running += 1;
    try {
      return await call();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
