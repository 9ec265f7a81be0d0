/**
 * Works on what comes, on a few at a time, and gives the results back in the order in which it came, as soon as they
 * are there: each batch holds those that wait by then. Reads no further ahead than it works. `work` must not fail.
 * When it is told to stop, or whoever takes the results leaves, what is being worked on is still finished, and nothing
 * new is begun.
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

/** What stands in line between its source and whoever takes the results. */
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

  /** Nothing more will come. Throws what reading has thrown. */
  get isOver(): boolean {
    if (this.failure) throw this.failure.error;
    return this.ended && this.underWay.length === 0;
  }

  /** Reads one more, unless it is reading or has come to the end. */
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

  /** Waits until something has been read or finished, or there is an end to it. */
  change(): Promise<void> {
    return new Promise((woken) => (this.wake = woken));
  }

  end(): void {
    this.ended = true;
    this.wake();
  }

  /** Waits for what is under way, and lets the source go; for a read that hangs nobody waits. */
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

/** The place of one result in the order. */
interface Place<Result> {
  result: Result | undefined;
  done: Promise<void>;
}
