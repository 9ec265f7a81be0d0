/** Lets only a few do their work at once, in the order in which they came, and never two of the same key. */
export class Turns<Key> {
  private busy = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly last = new Map<Key, Promise<unknown>>();

  constructor(private readonly most: number) {}

  /** Does the work when it is its turn; answers and fails as the work does. */
  async run<Result>(key: Key, work: () => Promise<Result>): Promise<Result> {
    const before = this.last.get(key);
    const mine = before ? before.then(() => this.inLane(work)) : this.inLane(work);
    const over = mine.then(
      () => undefined,
      () => undefined,
    );
    this.last.set(key, over);
    try {
      return await mine;
    } finally {
      if (this.last.get(key) === over) this.last.delete(key);
    }
  }

  private async inLane<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.busy >= this.most) await new Promise<void>((go) => this.waiting.push(go));
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
