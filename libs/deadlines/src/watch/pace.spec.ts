import { pause } from '@center/event-store';
import { Pace, restFor } from './pace';

describe('the pace of background work', () => {
  it('is a rest of twice the time of the work beside an idle event loop, and a longer one the busier it is', () => {
    expect([0, 0.5, 0.9].map((utilization) => Math.round(restFor(utilization)))).toEqual([2, 4, 20]);
  });

  it('never stops the work, however busy the event loop is', () => {
    expect([0.95, 0.999, 1].map(restFor)).toEqual([24, 24, 24]);
  });

  it('does not rest when it is aborted', async () => {
    const stopping = new AbortController();
    const work = pause(10).then(() => stopping.abort());
    await expect(new Pace().restAfter(work, stopping.signal)).resolves.toBeUndefined();
  });

  it('reports that the work failed', async () => {
    const failing = Promise.reject(new Error('the log is unavailable'));
    await expect(new Pace().restAfter(failing, new AbortController().signal)).rejects.toThrow('the log is unavailable');
  });
});
