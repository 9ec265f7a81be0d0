import { effectOf } from './fate';
import { Lanes } from './lanes';

const OK = { statusCode: 200, error: null, ms: 1 };
const given = { schedule: [], now: 0, chance: 0 };

describe('the lanes of a webhook', () => {
  it('take turns, also if each has more to be sent', () => {
    const lanes = new Lanes();
    const streams = ['long', 'other', 'third'];
    for (const stream of streams) lanes.add(stream, 0n, 1);
    const served = Array.from({ length: 9 }, (_, nth) => {
      const now = 2 + nth;
      const lane = lanes.due(now)!;
      const position = lane.after + 1n;
      lanes.change(lane, effectOf(OK, { position, place: 'FIRST' }, lane, given), position, now);
      return lane.stream;
    });
    expect(served).toEqual([...streams, ...streams, ...streams]);
  });

  it('are stuck when all that is left has failed, and nothing is under way', async () => {
    const lanes = new Lanes();
    expect(lanes.isStuck).toBe(false);
    const failed = { stream: 'case', after: 1n, tried: 2n, tries: 3, status: 'FAILED', nextAt: null } as const;
    lanes.restore([failed]);
    expect([lanes.isStuck, lanes.nextDue()]).toEqual([true, undefined]);
    await lanes.during(lanes.get('case')!, () => {
      expect(lanes.isStuck).toBe(false);
      return Promise.resolve();
    });
    lanes.add('other', 5n, 1);
    expect(lanes.isStuck).toBe(false);
  });
});
