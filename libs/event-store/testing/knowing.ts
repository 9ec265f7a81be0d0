import { instant, milliseconds } from '@center/kernel';
import { aStream, someEvents } from './sample-events';
import type { Subject } from './subject';

const SECOND = 1_000;

/** Knowledge time: the events known at an instant are a prefix of the log. */
export const knowingContract = (subject: () => Subject): void => {
  it('never decreases, although the clock does', async () => {
    const { store, clock } = subject();
    const stream = aStream();
    const start = (await store.head()).knownAt ?? clock.now();
    const recorded = [10, 40, 20, 30, 50].map((seconds) => instant(milliseconds(start) + seconds * SECOND));
    for (const moment of recorded) {
      clock.set(moment);
      await store.append(stream, 'any', someEvents(1));
    }
    const events = await store.readStream(stream);
    const known = [10, 40, 40, 40, 50].map((seconds) => instant(milliseconds(start) + seconds * SECOND));
    expect(events.map(({ meta }) => meta.recordedAt)).toEqual(recorded);
    expect(events.map(({ knownAt }) => knownAt)).toEqual(known);
    expect((await store.head()).knownAt).toBe(known[4]);
    const at = (seconds: number) => store.positionAsOf(instant(milliseconds(start) + seconds * SECOND));
    expect(await at(10)).toBe(events[0]!.position);
    expect(await at(39.999)).toBe(events[0]!.position);
    expect(await at(40)).toBe(events[3]!.position);
    expect(await at(49)).toBe(events[3]!.position);
    expect(await at(1_000_000)).toBe(events[4]!.position);
  });

  it('is 0 before the log starts', async () => {
    expect(await subject().store.positionAsOf(instant(Date.parse('1999-01-01T00:00:00Z')))).toBe(0n);
  });
};
