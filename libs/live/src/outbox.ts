/** How much text may wait for a reader that does not read as fast as events arrive. */
const MOST = 512 * 1024;

/**
 * What is sent to one reader, bounded. It is read as an iterator; `return` is called when the reader leaves, and ends a
 * waiting `next` at once.
 */
export class Outbox implements AsyncIterableIterator<string> {
  private parts: string[] = [];
  private size = 0;
  private state: 'open' | 'ending' | 'gone' = 'open';
  private next_: ((result: IteratorResult<string>) => void) | undefined;
  private readonly waiting: (() => void)[] = [];
  private readonly over: Promise<void>;
  private close: () => void = () => undefined;

  constructor(private readonly left: () => void) {
    this.over = new Promise((resolve) => (this.close = resolve));
  }

  /** Resolves when nothing more will be added. */
  get ended(): Promise<void> {
    return this.over;
  }

  /** Adds text. Returns false, and adds nothing, if too much is waiting. */
  add(text: string): boolean {
    if (this.state !== 'open') return true;
    if (this.size > MOST) return false;
    this.put(text);
    return true;
  }

  /** Adds a last text, and ends. */
  end(text: string): void {
    if (this.state !== 'open') return;
    this.state = 'ending';
    this.put(text);
    this.wake();
    this.close();
  }

  /** Waits until everything is taken, or nobody reads any more. */
  async taken(): Promise<void> {
    if (this.size > 0 && this.state === 'open') await new Promise<void>((go) => this.waiting.push(go));
  }

  next(): Promise<IteratorResult<string>> {
    if (this.size > 0) return Promise.resolve({ value: this.take(), done: false });
    if (this.state !== 'open') return this.finish();
    return new Promise((resolve) => (this.next_ = resolve));
  }

  return(): Promise<IteratorResult<string>> {
    const waiting = this.next_;
    this.next_ = undefined;
    const finished = this.finish();
    waiting?.({ value: undefined, done: true });
    return finished;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private put(text: string): void {
    this.parts.push(text);
    this.size += text.length;
    const reading = this.next_;
    this.next_ = undefined;
    reading?.({ value: this.take(), done: false });
  }

  private take(): string {
    const text = this.parts.join('');
    this.parts = [];
    this.size = 0;
    this.wake();
    return text;
  }

  private finish(): Promise<IteratorResult<string>> {
    if (this.state !== 'gone') this.left();
    this.state = 'gone';
    this.wake();
    this.close();
    return Promise.resolve({ value: undefined, done: true });
  }

  private wake(): void {
    for (const go of this.waiting.splice(0)) go();
  }
}
