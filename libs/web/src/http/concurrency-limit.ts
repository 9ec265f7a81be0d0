/** A limit for costly work: the rest waits in the order in which it came, in a queue that may be bounded, so that a flood cannot take the machine. */
export class ConcurrencyLimit {
  private busy = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly limit: number,
    private readonly queue = Infinity,
  ) {}

  /** Whether nobody more may wait. */
  get full(): boolean {
    return this.busy >= this.limit && this.waiting.length >= this.queue;
  }

  /** Does the work when a lane is free; answers and fails as the work does. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.busy >= this.limit) await new Promise<void>((go) => this.waiting.push(go));
    else this.busy += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.busy -= 1;
    }
  }
}
