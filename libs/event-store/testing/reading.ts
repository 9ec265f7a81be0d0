import { randomUUID } from 'node:crypto';
import { instant, type StoredEvent } from '@center/kernel';
import { anEvent, aStream, someEvents } from './sample-events';
import type { Subject } from './subject';

/** Read: a stream in both directions, the log after a position. */
export const readingContract = (subject: () => Subject): void => {
  it('returns what was appended, with its revision, position and times', async () => {
    const { store, clock } = subject();
    const stream = aStream();
    clock.set(instant(Date.parse('2027-05-06T07:08:09.123Z')));
    const event = anEvent({ text: '未成年人 \u0000 \ud800 "\\', deep: [{ n: 1.5e-7 }, null, true] }, { schema: 3 });
    const { position } = await store.append(stream, 'new', [event]);
    expect(await store.readStream(stream)).toEqual([
      {
        ...event,
        stream,
        revision: 0,
        position,
        meta: { ...event.meta, recordedAt: clock.now() },
        knownAt: (await store.head()).knownAt,
      },
    ]);
  });

  it('reads a stream forwards, backwards, up to a revision and up to a limit', async () => {
    const { store } = subject();
    const stream = aStream();
    await store.append(stream, 'new', someEvents(5));
    const revisions = async (options: Parameters<typeof store.readStream>[1]) =>
      (await store.readStream(stream, options)).map(({ revision }) => revision);
    expect(await revisions({})).toEqual([0, 1, 2, 3, 4]);
    expect(await revisions({ upTo: 2 })).toEqual([0, 1, 2]);
    expect(await revisions({ upTo: 9 })).toEqual([0, 1, 2, 3, 4]);
    expect(await revisions({ upTo: -1 })).toEqual([]);
    expect(await revisions({ limit: 2 })).toEqual([0, 1]);
    expect(await revisions({ direction: 'backwards' })).toEqual([4, 3, 2, 1, 0]);
    expect(await revisions({ direction: 'backwards', upTo: 2, limit: 2 })).toEqual([2, 1]);
    expect(await revisions({ from: 3 })).toEqual([3, 4]);
    expect(await revisions({ from: 1, upTo: 3, limit: 2 })).toEqual([1, 2]);
    expect(await revisions({ direction: 'backwards', from: 3 })).toEqual([4, 3]);
    expect(await revisions({ from: 5 })).toEqual([]);
  });

  it('reads a stream after a known event, unless the stream does not have it', async () => {
    const { store } = subject();
    const stream = aStream();
    await store.append(stream, 'new', someEvents(3));
    const [first, second, third] = await store.readStream(stream);
    const all = [first!, second!, third!].map((known) => store.readAfter(known)); // at the same time
    expect(await Promise.all(all)).toEqual([[second, third], [third], []]);
    const otherId = anEvent().id;
    expect(await store.readAfter({ ...second!, id: otherId })).toBeUndefined();
    expect(await store.readAfter({ ...second!, revision: 3 })).toBeUndefined();
    expect(await store.readAfter({ ...second!, stream: aStream() })).toBeUndefined();
  });

  it('returns nothing for a stream that does not exist or has an invalid name', async () => {
    const { store } = subject();
    expect(await store.readStream(aStream())).toEqual([]);
    expect(await store.readStream('No such\0name')).toEqual([]);
  });

  it('reads the events at positions, in log order, each once', async () => {
    const { store } = subject();
    const streams = [aStream(), aStream(), aStream()];
    for (const stream of streams) await store.append(stream, 'new', someEvents(2));
    const events = (await Promise.all(streams.map((stream) => store.readStream(stream)))).flat();
    const [first, , third, , , last] = events;
    const positions = [last!, first!, third!, first!].map(({ position }) => position);
    expect(await store.readAt(positions)).toEqual([first, third, last]);
    expect(await store.readAt(events.map(({ position }) => position))).toEqual(events);
  });

  it('returns nothing at a position without an event', async () => {
    const { store } = subject();
    const { position } = await store.append(aStream(), 'new', someEvents(1));
    expect(await store.readAt([])).toEqual([]);
    expect(await store.readAt([0n, position + 1_000n])).toEqual([]);
    expect(await store.readAt([0n, position])).toHaveLength(1);
  });

  it('knows the last position of the streams of a type', async () => {
    const { store } = subject();
    const [noted, single, other] = [`noted-${randomUUID()}`, 'singular', `notedly-${randomUUID()}`];
    expect(await store.latest(['noted', 'singular'])).toBe(0n);
    const first = await store.append(noted, 'new', someEvents(2));
    await store.append(other, 'new', someEvents(1));
    expect(await store.latest(['noted', 'singular'])).toBe(first.position);
    const second = await store.append(single, 'new', someEvents(1));
    expect(await store.latest(['noted'])).toBe(first.position);
    expect(await store.latest(['noted', 'singular'])).toBe(second.position);
    await expect(store.append(single, 'new', someEvents(1))).rejects.toThrow();
    expect(await store.latest(['singular'])).toBe(second.position);
  });

  it('reads the streams of a type in log order', async () => {
    const { store } = subject();
    const [first, second] = [`listed-${randomUUID()}`, `listed-${randomUUID()}`];
    expect(await store.readPrefix('listed')).toEqual([]);
    await store.append(first, 'new', someEvents(2));
    await store.append(`listedly-${randomUUID()}`, 'new', someEvents(1));
    await store.append('listed', 'new', someEvents(1));
    await store.append(second, 'new', someEvents(1));
    await store.append(first, 1, someEvents(1));
    const read = await store.readPrefix('listed');
    expect(read.map(({ stream, revision }) => [stream, revision])).toEqual([
      [first, 0],
      [first, 1],
      [second, 0],
      [first, 2],
    ]);
  });

  it('gives each of many concurrent readers its own stream, from its own revision', async () => {
    const { store } = subject();
    const streams = Array.from({ length: 50 }, () => aStream());
    await Promise.all(streams.map((stream, nth) => store.append(stream, 'new', someEvents(1 + (nth % 4)))));
    const from = (nth: number): number => nth % 3;
    const read = await Promise.all(streams.map((stream, nth) => store.readStream(stream, { from: from(nth) })));
    const revisions = (nth: number): number[] => [0, 1, 2, 3].filter((each) => each >= from(nth) && each <= nth % 4);
    expect(read.map((events) => events.map(({ stream, revision }) => [stream, revision]))).toEqual(
      streams.map((stream, nth) => revisions(nth).map((revision) => [stream, revision])),
    );
  });

  it('reads a stream with every event that was appended before the call, while others are being read', async () => {
    const { store } = subject();
    const stream = aStream();
    const reads: Promise<number>[] = [];
    for (let nth = 0; nth < 20; nth += 1) {
      reads.push(...Array.from({ length: 5 }, async () => (await store.readStream(stream)).length));
      await store.append(stream, 'any', someEvents(1));
      const mine = store.readStream(stream);
      reads.push(mine.then((events) => events.length));
      expect((await mine).length).toBe(nth + 1);
    }
    await Promise.all(reads);
  });

  it('reads the log in contiguous pages', async () => {
    const { store } = subject();
    const { position: start } = await store.head();
    const streams = [aStream(), aStream(), aStream()];
    for (const stream of streams) await store.append(stream, 'new', someEvents(4));
    const whole = await store.readAll(start, 100);
    expect(whole.map(({ stream }) => stream)).toEqual(
      streams.flatMap((stream) => Array.from({ length: 4 }, () => stream)),
    );
    expect(whole[0]!.position).toBeGreaterThan(0n);
    const pages = [];
    for (let after = start; ; after = pages.at(-1)!.at(-1)!.position) {
      const page = await store.readAll(after, 5);
      if (page.length === 0) break;
      pages.push(page);
    }
    expect(pages.map((page) => page.length)).toEqual([5, 5, 2]);
    expect(pages.flat()).toEqual(whole);
    expect(await store.readAll((await store.head()).position + 1_000n, 5)).toEqual([]);
  });

  it.each(['with', 'without'])('reads on page by page, %s a subscriber', async (subscriber) => {
    const { store } = subject();
    const { position: start } = await store.head();
    const leave = new AbortController();
    const following = store.follow(start, leave.signal)[Symbol.asyncIterator]();
    const first = subscriber === 'with' ? following.next() : undefined;
    for (let nth = 0; nth < 3; nth += 1) await store.append(aStream(), 'new', someEvents(4));
    await first;
    const read: StoredEvent[] = [];
    for (let after = start; ; after = read.at(-1)!.position) {
      const page = await store.readNext(after, 5);
      if (page.length === 0) break;
      expect(page.length).toBeLessThanOrEqual(5);
      read.push(...page);
    }
    expect(read).toEqual(await store.readAll(start, 100));
    expect(read).toHaveLength(12);
    leave.abort();
    if (first) await following.next();
  });
};
