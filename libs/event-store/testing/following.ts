import type { StoredEvent } from '@center/kernel';
import { aStream, someEvents } from './sample-events';
import type { Subject } from './subject';

/** Subscribe: existing events, then new ones, without gaps or duplicates. */
export const followingContract = (subject: () => Subject): void => {
  const collect = async (after: bigint, enough: (events: StoredEvent[]) => boolean): Promise<StoredEvent[]> => {
    const leave = new AbortController();
    const events: StoredEvent[] = [];
    for await (const page of subject().store.follow(after, leave.signal)) {
      expect(page.length).toBeGreaterThan(0);
      expect(page.length).toBeLessThanOrEqual(1_000);
      events.push(...page);
      if (enough(events)) leave.abort();
    }
    return events;
  };

  it('continues from existing to new events', async () => {
    const { store } = subject();
    const { position: start } = await store.head();
    const stream = aStream();
    for (let nth = 0; nth < 5; nth += 1) await store.append(stream, 'any', someEvents(450));
    const live = aStream();
    let appending: Promise<unknown> = Promise.resolve();
    const seen = await collect(start, (events) => {
      if (events.length === 2_250) {
        appending = (async () => {
          for (let nth = 0; nth < 20; nth += 1) await store.append(live, 'any', someEvents(2));
        })();
      }
      return events.length >= 2_290;
    });
    await appending;
    expect(seen).toEqual([...(await store.readStream(stream)), ...(await store.readStream(live))]);
  });

  it('delivers every event to each of several subscribers', async () => {
    const { store } = subject();
    const { position: start } = await store.head();
    const following = [0, 1, 2].map(() => collect(start, (events) => events.length >= 30));
    const stream = aStream();
    for (let nth = 0; nth < 10; nth += 1) await store.append(stream, 'any', someEvents(3));
    const whole = await store.readStream(stream);
    for (const seen of await Promise.all(following)) expect(seen).toEqual(whole);
  });

  it('ends when aborted while it waits, and before it starts', async () => {
    const { store } = subject();
    const { position } = await store.head();
    const leave = new AbortController();
    const next = store.follow(position, leave.signal)[Symbol.asyncIterator]().next();
    leave.abort();
    expect(await next).toEqual({ done: true, value: undefined });
    expect(await store.follow(0n, AbortSignal.abort())[Symbol.asyncIterator]().next()).toMatchObject({ done: true });
  });
};
