import { Batcher } from './batcher';

/** Batches that run until they are released. */
const held = () => {
  const batches: number[][] = [];
  const release: (() => void)[] = [];
  const run = (items: readonly number[]): Promise<number[]> => {
    batches.push([...items]);
    return new Promise((resolve) => release.push(() => resolve(items.map((item) => item * 2))));
  };
  return { batches, run, next: () => release.shift()!() };
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a batcher', () => {
  it('runs a lone call alone, and the calls that come meanwhile together, in order', async () => {
    const { batches, run, next } = held();
    const batcher = new Batcher(run, { most: 10 });
    const first = batcher.call(1);
    await turn();
    const rest = [2, 3, 4].map((item) => batcher.call(item));
    await turn();
    expect(batches).toEqual([[1]]);
    next();
    expect(await first).toBe(2);
    await turn();
    expect(batches).toEqual([[1], [2, 3, 4]]);
    next();
    expect(await Promise.all(rest)).toEqual([4, 6, 8]);
  });

  it('runs no more batches at a time than it has lanes, and none with more items than allowed', async () => {
    const { batches, run, next } = held();
    const batcher = new Batcher(run, { most: 2, lanes: 2 });
    const all = Promise.all([1, 2, 3, 4, 5].map((item) => batcher.call(item)));
    await turn();
    expect(batches).toEqual([
      [1, 2],
      [3, 4],
    ]);
    next();
    next();
    await turn();
    await turn();
    expect(batches).toHaveLength(3);
    next();
    expect(await all).toEqual([2, 4, 6, 8, 10]);
  });

  it('leaves an item that does not fit to a later batch, and fills the batch with the next ones', async () => {
    const batches: string[][] = [];
    const run = (items: readonly string[]) => Promise.resolve((batches.push([...items]), items));
    const fits = () => {
      const seen = new Set<string>();
      return (item: string) => !seen.has(item) && seen.add(item).size > 0;
    };
    const batcher = new Batcher(run, { most: 2, fits });
    await Promise.all(['a', 'a', 'b', 'a'].map((item) => batcher.call(item)));
    expect(batches).toEqual([['a', 'b'], ['a'], ['a']]);
  });

  it('fails one item with its own error and all items of a batch that rejects, and then goes on', async () => {
    const failing = new Error('this batch');
    const run = (items: readonly number[]) =>
      items.includes(9)
        ? Promise.reject(failing)
        : Promise.resolve(items.map((item) => (item < 0 ? new RangeError('negative') : item)));
    const batcher = new Batcher<number, number>(run, { most: 2 });
    const outcomes = await Promise.allSettled([1, -1, 9, 2, 3].map((item) => batcher.call(item)));
    expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : outcome.reason))).toEqual([
      ...[1, new RangeError('negative'), failing, failing, 3],
    ]);
  });

  it('rejects an item at once when its queue is full', async () => {
    const { run, next } = held();
    const batcher = new Batcher(run, { most: 1, waiting: 2, full: () => new Error('full') });
    const first = batcher.call(1);
    await turn();
    const second = batcher.call(2);
    const third = batcher.call(3);
    await expect(batcher.call(4)).rejects.toThrow('full');
    for (const call of [first, second, third]) {
      next();
      await call;
      await turn();
    }
  });
});
