/**
 * Processes items with bounded concurrency, and yields the results in input order as soon as they are available. Each
 * batch contains those available by then. Reads no further ahead than the concurrency limit. `work` must not fail.
 * On abort, or if the consumer stops, items in progress are completed, and no new ones are started.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  { most, work, stop }: { most: number; work: (item: Item) => Promise<Result>; stop: AbortSignal },
): AsyncGenerator<readonly Result[], void, undefined> {
  const line = new Line(items[Symbol.asyncIterator](), work);
  const end = (): void => line.end();
  stop.addEventListener('abort', end, { once: true });
  try {
    for (;;) {
      if (line.underWay.length < most) line.readOn();
      const batch = line.takeFinished();
      if (batch.length > 0) yield batch;
      else if (line.isOver) return;
      else await line.change();
    }
  } finally {
    stop.removeEventListener('abort', end);
    await line.leave();
  }
}

/** The items in progress between the source and the consumer. */
class Line<Item, Result> {
  readonly underWay: Place<Result>[] = [];
  private reading = false;
  private ended = false;
  private failure: { readonly error: unknown } | undefined;
  private wake = (): void => undefined;

  constructor(
    private readonly source: AsyncIterator<Item>,
    private readonly work: (item: Item) => Promise<Result>,
  ) {}

  /** True after the last result. Throws the error of the source. */
  get isOver(): boolean {
    if (this.failure) throw this.failure.error;
    return this.ended && this.underWay.length === 0;
  }

  /** Starts reading the next item, unless a read is pending or the source has ended. */
  readOn(): void {
    if (this.reading || this.ended) return;
    this.reading = true;
    this.source.next().then(
      (next) => {
        this.reading = false;
        if (next.done) this.end();
        else if (!this.ended) this.begin(next.value);
        this.wake();
      },
      (error: unknown) => {
        this.reading = false;
        this.failure = { error };
        this.end();
      },
    );
  }

  takeFinished(): Result[] {
    const waiting = this.underWay.findIndex(({ result }) => result === undefined);
    return this.underWay.splice(0, waiting < 0 ? this.underWay.length : waiting).map(({ result }) => result!);
  }

  /** Waits until an item is read or completed, or the source ends. */
  change(): Promise<void> {
    return new Promise((woken) => (this.wake = woken));
  }

  end(): void {
    this.ended = true;
    this.wake();
  }

  /** Waits for the items in progress and closes the source. Does not wait for a read that hangs. */
  async leave(): Promise<void> {
    this.ended = true;
    await Promise.all(this.underWay.map(({ done }) => done));
    const left = this.source.return?.();
    if (this.reading) left?.catch(() => undefined);
    else await left;
  }

  private begin(item: Item): void {
    const place: Place<Result> = { result: undefined, done: Promise.resolve() };
    place.done = this.work(item).then((result) => {
      place.result = result;
      this.wake();
    });
    this.underWay.push(place);
  }
}

/** A slot for one result, in input order. */
interface Place<Result> {
  result: Result | undefined;
  done: Promise<void>;
}
