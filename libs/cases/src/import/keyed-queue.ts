import { ConcurrencyLimit } from '@center/web';

/** Limits concurrency: runs jobs in submission order, only a few at once, and never two with the same key. */
export class KeyedQueue<Key> {
  private readonly limit: ConcurrencyLimit;
  private readonly last = new Map<Key, Promise<unknown>>();

  constructor(most: number) {
    this.limit = new ConcurrencyLimit(most);
  }

  /** Runs the job in its turn. Returns or throws what the job does. */
  async run<Result>(key: Key, work: () => Promise<Result>): Promise<Result> {
    const before = this.last.get(key);
    const mine = before ? before.then(() => this.limit.run(work)) : this.limit.run(work);
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
}
