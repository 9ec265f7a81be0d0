import type { EventStore } from '@center/event-store';
import { type Instant, instant, parseInstant } from '@center/kernel';
import { type Projections, type View, type ViewStatus, ViewsUnavailable } from '@center/projections';
import { Moments } from './moment';

const view = { name: 'facts' } as View;
const clock = { now: () => instant(Date.UTC(2024, 7, 6)) };
const resolvedBy = (status: Partial<ViewStatus>) => {
  const projections = { status: () => Promise.resolve([{ view: 'facts', lag: 0, fault: null, ...status }]) };
  const store = { readAt: () => Promise.resolve([]) };
  return new Moments(projections as unknown as Projections, store as unknown as EventStore, clock).resolve({
    views: [view],
    asOf: undefined,
    readAfter: undefined,
  });
};

describe('the position of a query', () => {
  it('is the position that the view has reached', () =>
    expect(resolvedBy({ built: true, position: '7' })).resolves.toMatchObject({ position: 7n, today: '2024-08-06' }));

  it('is unavailable while the view is not built, since every figure would be 0', () =>
    expect(resolvedBy({ built: false, position: '0' })).rejects.toThrow(ViewsUnavailable));
});

describe('the moment of a reader who sees only figures', () => {
  const END = '2024-07-31T15:59:59.999Z' as Instant;
  const knownAt = (positions: Readonly<Record<string, bigint>>) => {
    const status = [{ view: 'facts', built: true, position: '9', lag: 0, fault: null }];
    const projections = { status: () => Promise.resolve(status), reached: () => Promise.resolve(true) };
    const store = {
      readAt: () => Promise.resolve([]),
      positionAsOf: (asOf: Instant) => Promise.resolve(positions[asOf] ?? 0n),
    };
    const moments = new Moments(projections as unknown as Projections, store as unknown as EventStore, clock);
    return (asOf?: string) =>
      moments.resolve({ views: [view], asOf: asOf as Instant | undefined, readAfter: undefined, wholeMonths: true });
  };

  it('is the end of the last month, whatever was recorded since', async () => {
    expect(await knownAt({ [END]: 7n })()).toEqual({
      ...{ position: 7n, asOf: END, today: '2024-07-31' },
      now: '2024-07-31T16:00:00.000Z',
    });
  });

  it.each(['2024-06-30T23:59:59+08:00', '2024-06-30T15:59:59.999Z', '2024-07-01T00:00:00+08:00'])(
    'is the end of a month, however it is written: %s',
    async (written) => {
      const end = '2024-06-30T15:59:59.999Z';
      const asOf = parseInstant(written);
      expect(await knownAt({ [end]: 5n })(asOf)).toEqual({
        ...{ position: 5n, asOf: end, today: '2024-06-30' },
        now: '2024-06-30T16:00:00.000Z',
      });
    },
  );

  it.each(['2024-06-30T15:59:58.999Z', '2024-06-30T16:00:00.001Z', '2024-06-29T15:59:59.999Z'])(
    'is no other instant: %s',
    async (asOf) => {
      await expect(knownAt({})(asOf)).rejects.toMatchObject({
        extras: { errors: [{ pointer: '/asOf', code: 'whole-months-required' }] },
      });
    },
  );

  it('is now in a log that has no end of a month yet, for months that have ended', async () => {
    expect(await knownAt({})()).toMatchObject({ position: 9n, today: '2024-07-31' });
  });
});
