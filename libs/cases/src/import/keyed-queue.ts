import { ConcurrencyLimit } from '@center/web';

/** Lets only a few do their work at once, in the order in which they came, and never two of the same key. */
export class KeyedQueue<Key> {
  private readonly limit: ConcurrencyLimit;
  private readonly last = new Map<Key, Promise<unknown>>();

  constructor(most: number) {
    this.limit = new ConcurrencyLimit(most);
  }

  /** Does the work when it is its turn; answers and fails as the work does. */
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
