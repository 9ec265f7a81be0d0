import { ConcurrencyLimit } from './concurrency-limit';

/** Work that ends on demand. */
const held = () => {
  const { promise, resolve, reject } = withResolvers<string>();
  return { work: jest.fn(() => promise), resolve, reject };
};

const withResolvers = <Value>() => {
  let resolve!: (value: Value) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<Value>((yes, no) => ([resolve, reject] = [yes, no]));
  return { promise, resolve, reject };
};

describe('a concurrency limit', () => {
  it('runs two at a time and queues the others in order, also after a failure', async () => {
    const lanes = new ConcurrencyLimit(2, 10);
    const [one, two, three, four] = [held(), held(), held(), held()];
    const ends = [one, two, three, four].map(({ work }) => lanes.run(work));
    expect([one, two, three, four].map(({ work }) => work.mock.calls.length)).toEqual([1, 1, 0, 0]);
    two.reject(new Error('failed'));
    await expect(ends[1]).rejects.toThrow('failed');
    await Promise.resolve();
    expect(three.work).toHaveBeenCalledTimes(1);
    expect(four.work).not.toHaveBeenCalled();
    for (const { resolve } of [one, three, four]) resolve('done');
    await expect(Promise.all([ends[0], ends[2], ends[3]])).resolves.toEqual(['done', 'done', 'done']);
  });

  it('is full when the queue is full, and accepts work again afterwards', async () => {
    const lanes = new ConcurrencyLimit(1, 1);
    const [one, two] = [held(), held()];
    const first = lanes.run(one.work);
    expect(lanes.full).toBe(false);
    const second = lanes.run(two.work);
    expect(lanes.full).toBe(true);
    one.resolve('');
    two.resolve('');
    await Promise.all([first, second]);
    expect(lanes.full).toBe(false);
  });
});
