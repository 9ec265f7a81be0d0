/** Limits concurrent expensive work. Excess work waits in a FIFO queue, which can be bounded against floods. */
export class ConcurrencyLimit {
  private busy = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly limit: number,
    private readonly queue = Infinity,
  ) {}

  /** Whether the queue is full. */
  get full(): boolean {
    return this.busy >= this.limit && this.waiting.length >= this.queue;
  }

  /** Runs the work when a slot is free. Resolves and rejects as the work does. */
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
