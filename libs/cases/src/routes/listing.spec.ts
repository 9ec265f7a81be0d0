import { EventStore } from '@center/event-store';
import { instant } from '@center/kernel';
import type { Projections } from '@center/projections';
import { setImmediate } from 'node:timers/promises';
import type { Numbers } from '../ports/numbers';
import { Listing } from './listing';

const NOW = instant(Date.parse('2024-08-01T09:00:00Z'));
const THEN = instant(Date.parse('2024-07-01T09:00:00Z'));
const MOST = 10_000;

const store = { positionAsOf: () => Promise.resolve(7n) } as unknown as EventStore;
const projections = { reached: () => Promise.resolve(true) } as unknown as Projections;
const listing = new Listing({} as Numbers, projections, store, { now: () => NOW });

/** Reads a list of so many entries. */
const wholeOf = async (count: number, asOf?: typeof THEN) => {
  const seen: { closed: boolean; moment?: object } = { closed: false };
  const rows = listing.whole(
    asOf,
    { readAfter: undefined },
    {
      view: { name: 'register' },
      pages: async function* ({ limit, size, ...moment }) {
        seen.moment = moment;
        try {
          const found = Math.min(count, limit);
          for (let from = 0; from < found; from += size) {
            await setImmediate();
            yield Array.from({ length: Math.min(size, found - from) }, (_, nth) => from + nth);
          }
        } finally {
          seen.closed = true;
        }
      },
      row: (entry: number) => ({ entry }),
    },
  );
  return { seen, list: await rows.catch((error: unknown) => (error as Error).message) };
};

describe('the whole of a list', () => {
  it.each([0, 1, 200, 201, MOST])('of %d entries is read to its end', async (count) => {
    const { list, seen } = await wholeOf(count);
    expect(list).toEqual({
      rows: Array.from({ length: count }, (_, entry) => ({ entry })),
      moment: { now: NOW, today: NOW, position: undefined },
    });
    expect(seen.closed).toBe(true);
  });

  it('over the limit is refused, and its snapshot is closed', async () => {
    expect(await wholeOf(MOST + 1)).toMatchObject({ list: 'list-too-long', seen: { closed: true } });
  });

  it('as of a moment is read at its position, with the sight of today', async () => {
    expect((await wholeOf(1, THEN)).seen.moment).toEqual({ now: THEN, today: NOW, position: 7n });
  });

  it('leaves turns to others between its pages', async () => {
    let [turns, isOver] = [0, false];
    const reading = wholeOf(MOST).then(() => (isOver = true));
    while (!isOver) {
      await setImmediate();
      turns += 1;
    }
    await reading;
    expect(turns).toBeGreaterThan(MOST / 200);
  });
});
