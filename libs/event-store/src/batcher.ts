import { setImmediate } from 'node:timers';

/** The limits of a `Batcher`. */
export interface BatcherOptions<Item> {
  /** the largest number of items in a batch */
  readonly most: number;
  /** the number of batches that may run at the same time */
  readonly lanes?: number;
  /** the number of items that may wait for a batch */
  readonly waiting?: number;
  /** the error of an item that finds the queue full */
  readonly full?: () => Error;
  /** starts a batch: returns whether an item may be added to it; one that may not waits for a later batch */
  readonly fits?: () => (item: Item) => boolean;
}

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Combines concurrent calls into batches, in the order of the calls. While as many batches run as there are lanes, further
 * calls wait and form the next batch: a lone call is not delayed, and batches grow with the load.
 */
export class Batcher<Item, Answer> {
  private readonly queue: Waiting<Item, Answer>[] = [];
  private running = 0;
  private scheduled = false;

  /** `run` resolves to one answer or error for each item; if it rejects, every item of the batch fails with its error. */
  constructor(
    private readonly run: (items: readonly Item[]) => Promise<readonly (Answer | Error)[]>,
    private readonly options: BatcherOptions<Item>,
  ) {}

  /** The answer for one item. Rejects with its error, with that of its batch, or with `full()`. */
  call(item: Item): Promise<Answer> {
    const { waiting = Infinity, full } = this.options;
    if (full && this.queue.length >= waiting) return Promise.reject(full());
    return new Promise((resolve, reject) => {
      this.queue.push({ item, resolve, reject });
      this.schedule();
    });
  }

  /** Calls of the same turn of the event loop belong to one batch. */
  private schedule(): void {
    if (this.scheduled || this.running >= (this.options.lanes ?? 1)) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      while (this.queue.length > 0 && this.running < (this.options.lanes ?? 1)) void this.start(this.next());
    });
  }

  private next(): Waiting<Item, Answer>[] {
    const { most, fits } = this.options;
    if (!fits) return this.queue.splice(0, most);
    const admits = fits();
    const batch: Waiting<Item, Answer>[] = [];
    const rest: Waiting<Item, Answer>[] = [];
    for (const waiting of this.queue) (batch.length < most && admits(waiting.item) ? batch : rest).push(waiting);
    this.queue.splice(0, Infinity, ...rest);
    return batch;
  }

  private async start(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    this.running += 1;
    try {
      const answers = await this.run(batch.map(({ item }) => item));
      batch.forEach(({ resolve, reject }, nth) => {
        const answer = answers[nth]!;
        if (answer instanceof Error) reject(answer);
        else resolve(answer);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error as Error);
    } finally {
      this.running -= 1;
      this.schedule();
    }
  }
}
