import { instant, milliseconds } from '@center/kernel';
import { aStream, someEvents } from './sample-events';
import type { Subject } from './subject';

const SECOND = 1_000;
const EXACT = 1_000;

/** The lag of a reader: in events, and in seconds since the first of them became known. */
export const laggingContract = (subject: () => Subject): void => {
  it('is 0 at the head, and beyond it', async () => {
    const { store, clock } = subject();
    const { position } = await store.append(aStream(), 'new', someEvents(3));
    clock.advance(60 * SECOND);
    expect(await store.lag(position)).toEqual({ events: 0, seconds: 0 });
    expect(await store.lag(position + 1_000n)).toEqual({ events: 0, seconds: 0 });
  });

  it('counts the events after a position, and the seconds since the first of them', async () => {
    const { store, clock } = subject();
    const { position: start, knownAt } = await store.head();
    if (knownAt !== null) clock.set(knownAt);
    const stream = aStream();
    for (const count of [1, 2, 3]) {
      clock.advance(10 * SECOND);
      await store.append(stream, 'any', someEvents(count));
    }
    clock.advance(5 * SECOND);
    const places = [start, ...(await store.readStream(stream)).map(({ position }) => position)];
    const lags = await Promise.all(places.map((place) => store.lag(place)));
    expect(lags.map(({ events }) => events)).toEqual([6, 5, 4, 3, 2, 1, 0]);
    expect(lags.map(({ seconds }) => seconds)).toEqual([25, 15, 15, 5, 5, 5, 0]);
  });

  it('is never negative, although the clock goes back', async () => {
    const { store, clock } = subject();
    const { position } = await store.head();
    await store.append(aStream(), 'new', someEvents(1));
    clock.set(instant(milliseconds(clock.now()) - 60 * SECOND));
    expect(await store.lag(position)).toEqual({ events: 1, seconds: 0 });
  });

  it(`is exact up to ${EXACT}, and not lower beyond`, async () => {
    const { store } = subject();
    const { position } = await store.head();
    for (let nth = 0; nth < 4; nth += 1) await store.append(aStream(), 'new', someEvents(EXACT / 4));
    expect((await store.lag(position)).events).toBe(EXACT);
    await store.append(aStream(), 'new', someEvents(1));
    expect((await store.lag(position)).events).toBeGreaterThanOrEqual(EXACT);
  });
};
