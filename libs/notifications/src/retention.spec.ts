import { ann, about, bo, NotifiedCenter, police } from '../testing/a-center';
import type { Notice } from './notice';
import { Notices } from './store/notices';

const DAY = 86_400_000;
const KEPT = 60;
const alarm = { url: 'http://127.0.0.1:9/hook', secret: 'whsec_AAAA', handOn: 600 };

let center: NotifiedCenter;
let nth = 0;
beforeEach(async () => {
  center = await NotifiedCenter.open();
  while (await center.notifier().look());
});
afterEach(() => center.close());

const notified = async (count = 1): Promise<void> => {
  const notices = Array.from({ length: count }, (): Notice => ({
    ...{ key: `notice ${(nth += 1)}`, kind: 'NEW_WORK', agencyId: police, at: center.clock.now() },
    ...{ urgency: 'EMERGENCY', entries: [{ kind: 'NEW_WORK', about }] },
  }));
  await center.happens({ notices });
  while (await center.notifier({ alarm }).look());
};
const rows = async (table: string): Promise<number> =>
  (await center.database.pool.query(`SELECT FROM notices.${table}`)).rowCount!;
const counts = async () => Promise.all(['notification', 'recipient', 'alarm'].map(rows));

describe('old notifications', () => {
  it('are removed with their recipients and calls, acknowledged or not, and no others', async () => {
    await notified();
    const [read] = await center.received.list(ann, undefined, undefined, 1);
    await center.received.acknowledge(ann, read!.notification_id, center.clock.now());
    center.clock.advance((KEPT - 1) * DAY);
    await notified();
    expect(await counts()).toEqual([2, 4, 2]);
    expect(await center.retention(KEPT).look()).toBe(false);
    expect(await counts()).toEqual([2, 4, 2]);
    center.clock.advance(2 * DAY);
    expect(await center.retention(KEPT).look()).toBe(false);
    expect(await counts()).toEqual([1, 2, 1]);
    expect(await center.of(bo)).toHaveLength(1);
  });

  it('are removed in batches, and looked for once a day', async () => {
    await notified(501);
    center.clock.advance((KEPT + 1) * DAY);
    const retention = center.retention(KEPT);
    expect(await retention.look()).toBe(true);
    expect(await rows('notification')).toBe(1);
    expect(await retention.look()).toBe(false);
    expect(await counts()).toEqual([0, 0, 0]);
    const asked = jest.spyOn(Notices.prototype, 'remove');
    expect(await retention.look()).toBe(false);
    expect(asked).not.toHaveBeenCalled();
    center.clock.advance(DAY);
    expect(await retention.look()).toBe(false);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });
});
