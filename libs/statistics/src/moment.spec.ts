import type { EventStore } from '@center/event-store';
import { instant } from '@center/kernel';
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
