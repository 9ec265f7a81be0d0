import { inOrder } from './in-order';
import { KeyedQueue } from './keyed-queue';

/** Work that the test completes explicitly. */
class Bench {
  readonly begun: number[] = [];
  private readonly finish = new Map<number, () => void>();

  readonly work = (item: number): Promise<number> =>
    new Promise((done) => {
      this.begun.push(item);
      this.finish.set(item, () => done(item));
    });

  finished(...items: number[]): void {
    for (const item of items) this.finish.get(item)!();
  }
}

async function* numbers(upTo: number): AsyncGenerator<number, void, undefined> {
  for (let nth = 0; nth < upTo; nth += 1) yield Promise.resolve(nth);
}
const never = new AbortController().signal;
const settled = async (): Promise<void> => {
  for (let nth = 0; nth < 50; nth += 1) await Promise.resolve();
};

describe('results in order', () => {
  it('are yielded as soon as possible, with bounded concurrency', async () => {
    const bench = new Bench();
    const results = inOrder(numbers(5), { most: 3, work: bench.work, stop: never });
    const first = results.next();
    await settled();
    expect(bench.begun).toEqual([0, 1, 2]);
    bench.finished(2, 1);
    await settled();
    expect(bench.begun).toEqual([0, 1, 2]);
    bench.finished(0);
    expect((await first).value).toEqual([0, 1, 2]);
    const second = results.next();
    await settled();
    expect(bench.begun).toEqual([0, 1, 2, 3, 4]);
    bench.finished(3);
    expect((await second).value).toEqual([3]);
    bench.finished(4);
    expect((await results.next()).value).toEqual([4]);
    expect((await results.next()).done).toBe(true);
  });

  it('end early on abort after the started work completes, even if the source hangs', async () => {
    const stop = new AbortController();
    const bench = new Bench();
    async function* hanging() {
      yield 0;
      await new Promise(() => undefined);
    }
    const results = inOrder(hanging(), { most: 3, work: bench.work, stop: stop.signal });
    const first = results.next();
    await settled();
    stop.abort();
    bench.finished(0);
    expect((await first).value).toEqual([0]);
    expect((await results.next()).done).toBe(true);
  });

  it('complete the started work and close the source if the consumer stops', async () => {
    const bench = new Bench();
    let released = false;
    async function* source() {
      try {
        yield* numbers(100);
      } finally {
        released = true;
      }
    }
    const results = inOrder(source(), { most: 2, work: bench.work, stop: never });
    const first = results.next();
    await settled();
    bench.finished(0);
    await first;
    const left = results.return();
    bench.finished(1);
    await left;
    expect({ begun: bench.begun, released }).toEqual({ begun: [0, 1], released: true });
  });

  it('end with the error of the source', async () => {
    async function* broken() {
      yield 0;
      throw new Error('torn');
    }
    const results = inOrder(broken(), { most: 1, work: (item) => Promise.resolve(item), stop: never });
    expect((await results.next()).value).toEqual([0]);
    await expect(results.next()).rejects.toThrow('torn');
  });
});

describe('a keyed queue', () => {
  it('runs a few jobs at once, but one per key, in submission order', async () => {
    const turns = new KeyedQueue<string>(2);
    const bench = new Bench();
    const all = ['a', 'a', 'b', 'c'].map((key, nth) => turns.run(key, () => bench.work(nth)));
    await settled();
    expect(bench.begun).toEqual([0, 2]);
    bench.finished(2);
    await settled();
    expect(bench.begun).toEqual([0, 2, 3]);
    bench.finished(0, 3);
    await settled();
    bench.finished(1);
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3]);
  });

  it('continues after a job fails', async () => {
    const turns = new KeyedQueue<string>(1);
    const failed = turns.run('a', () => Promise.reject(new Error('no')));
    const next = turns.run('a', () => Promise.resolve('yes'));
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
