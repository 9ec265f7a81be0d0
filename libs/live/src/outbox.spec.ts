import { Outbox } from './outbox';

const KIB = 1_024;

describe('the outbox of a reader', () => {
  const opened = (left = jest.fn()) => ({ left, outbox: new Outbox(left) });
  const texts = async (outbox: Outbox): Promise<string[]> => {
    const read: string[] = [];
    for await (const text of outbox) read.push(text);
    return read;
  };

  it('gives what was added, together, and then each text as it comes', async () => {
    const { outbox, left } = opened();
    outbox.add('a');
    outbox.add('b');
    const reading = texts(outbox);
    await new Promise(setImmediate);
    outbox.add('c');
    outbox.end('d');
    outbox.add('e'); // after the end
    expect(await reading).toEqual(['ab', 'c', 'd']);
    expect(left).toHaveBeenCalledTimes(1);
  });

  it('takes no more than its limit for a reader that does not read', () => {
    const { outbox } = opened();
    let added = 0;
    while (outbox.add('x'.repeat(100 * KIB))) added += 1;
    expect(added).toBe(6);
    expect(outbox.add('y')).toBe(false);
  });

  it('lets a sender wait until everything is taken, or the reader has left', async () => {
    const { outbox } = opened();
    outbox.add('a');
    let isTaken = false;
    const taken = outbox.taken().then(() => (isTaken = true));
    await new Promise(setImmediate);
    expect(isTaken).toBe(false);
    await outbox.next();
    await taken;
    outbox.add('b');
    const left = outbox.taken();
    await outbox.return();
    await left;
  });

  it('ends a waiting reader at once when it leaves', async () => {
    const { outbox, left } = opened();
    const next = outbox.next();
    await outbox.return();
    expect(await next).toEqual({ value: undefined, done: true });
    expect(left).toHaveBeenCalledTimes(1);
  });
});
