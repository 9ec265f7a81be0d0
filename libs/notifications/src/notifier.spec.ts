import type { EventStore } from '@center/event-store';
import { type Instant, instant, milliseconds } from '@center/kernel';
import { ann, bo, about, deadlineId, NotifiedCenter, police } from '../testing/a-center';
import { lastMultiple } from './domain/digest-time';
import type { Notice } from './notice';
import type { Notifier } from './notifier';

const MINUTE = 60_000;
let center: NotifiedCenter;
let nth = 0;
beforeEach(async () => {
  center = await NotifiedCenter.open();
  await center.happens({ notices: [notice()] }); // before anything is read
});
afterEach(() => center.close());

const notice = (urgency: Notice['urgency'] = 'EMERGENCY', more: Partial<Notice> = {}): Notice => ({
  ...{ key: `notice ${(nth += 1)}`, kind: 'NEW_WORK', agencyId: police, at: center.clock.now(), urgency },
  ...{ entries: [{ kind: 'NEW_WORK', about, deadlineId }], ...more },
});
const look = async (notifier: Notifier): Promise<void> => {
  while (await notifier.look());
  while (await notifier.newDays());
};
/** The time of the fake clock is a full hour. */
const minutes = (count: number): Instant => instant(milliseconds(center.clock.now()) + count * MINUTE);

describe('notifications', () => {
  it('of emergencies are written one by one, and none of what was before', async () => {
    const notifier = center.notifier();
    await look(notifier);
    await center.happens(...Array.from({ length: 60 }, () => ({ notices: [notice()] })));
    await look(notifier);
    expect(await center.of(ann)).toHaveLength(60);
    expect(await center.of(bo)).toHaveLength(60);
  });

  it('are written once by several processes, and after a restart', async () => {
    const notifiers = [center.notifier(), center.notifier(), center.notifier()];
    await Promise.all(notifiers.map(look));
    for (let round = 0; round < 10; round += 1) {
      await center.happens({ notices: [notice(), notice('DIGEST')] });
      await Promise.all(notifiers.map((one) => one.look()));
    }
    await look(center.notifier());
    expect(await center.of(ann)).toHaveLength(10);
    center.clock.advance(60 * MINUTE);
    await Promise.all(notifiers.map(look));
    await look(center.notifier());
    expect((await center.of(ann)).filter(({ kind }) => kind === 'DIGEST')).toMatchObject([{ entries: 10 }]);
  });

  it('would be written again without the guard of the position', async () => {
    const notifier = center.notifier();
    await look(notifier);
    const { rows } = await center.database.pool.query<{ position: string }>('SELECT position FROM notices.progress');
    await center.happens({ notices: [notice('DIGEST', { key: 'the same' })] });
    await look(notifier);
    await center.database.pool.query('DELETE FROM notices.pending');
    await center.database.pool.query('UPDATE notices.progress SET position = $1', [rows[0]!.position]);
    await look(center.notifier());
    expect((await center.database.pool.query('SELECT FROM notices.pending')).rowCount).toBe(1);
  });

  it('of everything else are one digest for each agency at each full multiple, also after downtime', async () => {
    const notifier = center.notifier();
    await look(notifier);
    const begin = center.clock.now();
    await center.happens({ notices: [notice('DIGEST')] });
    center.clock.advance(59 * MINUTE);
    await look(notifier);
    expect(await center.of(ann)).toEqual([]);
    center.clock.advance(2 * MINUTE);
    await look(notifier);
    await look(notifier);
    const first = instant(milliseconds(begin) + 60 * MINUTE);
    expect(await center.of(ann)).toEqual([{ kind: 'DIGEST', at: first, entries: 1 }]);
    await center.happens({ notices: [notice('DIGEST')] }, { notices: [notice('DIGEST')] });
    center.clock.advance(300 * MINUTE); // nothing looked meanwhile
    await look(center.notifier());
    expect((await center.of(ann)).slice(1)).toEqual([
      { kind: 'DIGEST', at: instant(milliseconds(first) + 300 * MINUTE), entries: 2 },
    ]);
  });

  it('that wait for the same digest are one row for each agency, and those of another digest are not among them', async () => {
    const notifier = center.notifier();
    await look(notifier);
    const begin = center.clock.now();
    const [one, other] = [notice('DIGEST'), notice('DIGEST')];
    center.clock.advance(61 * MINUTE);
    await center.happens({ notices: [one, other] }, { notices: [notice('DIGEST', { leaders: true })] });
    while (await notifier.newDays());
    await notifier.look(); // the notices of two hours in one look
    expect((await center.of(ann)).map(({ entries }) => entries)).toEqual([2]);
    expect((await center.database.pool.query('SELECT FROM notices.pending')).rowCount).toBe(1);
    center.clock.advance(60 * MINUTE);
    await look(notifier);
    expect(await center.of(ann)).toEqual([
      { kind: 'DIGEST', at: instant(milliseconds(begin) + 60 * MINUTE), entries: 2 },
      { kind: 'DIGEST', at: instant(milliseconds(begin) + 120 * MINUTE), entries: 1 },
    ]);
  });

  it('of warnings are written when their time comes, once', async () => {
    const [one, other] = [center.notifier(), center.notifier()];
    await look(one);
    const at = minutes(30);
    await center.happens({ warnings: [{ deadlineId, at, dueAt: minutes(60) }] });
    await look(one);
    expect(await center.of(ann)).toEqual([]);
    center.clock.advance(31 * MINUTE);
    await Promise.all([look(one), look(other)]);
    expect(await center.of(ann)).toEqual([{ kind: 'WARNING', at, entries: 1 }]);
  });

  it('of a day are written once, also those on which nothing looked', async () => {
    const [one, other] = [center.notifier(), center.notifier()];
    await look(one);
    expect(await center.of(ann)).toEqual([]);
    center.clock.advance(3 * 24 * 60 * MINUTE);
    await Promise.all([look(one), look(other)]);
    await look(center.notifier());
    const days = (await center.of(ann)).map(({ at }) => at.slice(0, 10));
    expect(days).toEqual(['2025-03-06']);
    center.clock.advance(24 * 60 * MINUTE);
    await Promise.all([look(one), look(other)]);
    expect(await center.of(ann)).toHaveLength(2);
  });

  it('of new days are written in pages, of which the next process goes on with the next one', async () => {
    // Given a day of two pages, of which one is written
    await look(center.notifier());
    center.source.pages.push(about);
    center.clock.advance(24 * 60 * MINUTE);
    expect(await center.notifier().newDays()).toBe(true);
    // When another process goes on after the next midnight
    center.clock.advance(24 * 60 * MINUTE);
    await look(center.notifier());
    // Then each page is read for the same days, once, and the next day after it
    expect(center.source.asked).toEqual([
      'day 2025-03-03 2025-03-04 null',
      `day 2025-03-03 2025-03-04 ${about}`,
      'day 2025-03-04 2025-03-05 null',
    ]);
    expect(await center.of(ann)).toHaveLength(3);
  });

  it('are not held up by a new day that takes long or fails', async () => {
    const notifier = center.notifier();
    await look(notifier);
    center.clock.advance(24 * 60 * MINUTE);
    center.source.ofDays = () => Promise.reject(new Error('unreadable'));
    await center.happens({ notices: [notice()] }, { notices: [notice('DIGEST')] });
    await expect(notifier.newDays()).rejects.toThrow('unreadable');
    while (await notifier.look());
    center.clock.advance(60 * MINUTE);
    while (await notifier.look());
    expect((await center.of(ann)).map(({ kind }) => kind)).toEqual(['NEW_WORK', 'DIGEST']);
  });

  it('wait while they cannot be read, and none is lost', async () => {
    const notifier = center.notifier();
    await look(notifier);
    await center.happens({ fails: 'now', notices: [notice()] });
    await expect(notifier.look()).rejects.toThrow('not now');
    expect(await center.of(ann)).toEqual([]);
  });

  it('are not held up by an event that this version cannot read', async () => {
    const notifier = center.notifier();
    await look(notifier);
    await center.happens({ notices: [notice()] }, { fails: 'always', notices: [notice()] }, { notices: [notice()] });
    await look(notifier);
    expect(await center.of(ann)).toHaveLength(2);
  });

  it('go on at the head of an older log that was restored', async () => {
    await look(center.notifier());
    await center.database.pool.query('UPDATE notices.progress SET position = 1000000');
    await look(center.notifier());
    await center.happens({ notices: [notice()] });
    await look(center.notifier());
    expect(await center.of(ann)).toHaveLength(1);
  });

  it('are not read again because another process went on while the head was read', async () => {
    // Given a process that has read the head of the log, and not yet how far notices are written
    await look(center.notifier());
    let isFirst = true;
    const head = async () => {
      const read = await center.store.head();
      if (isFirst) {
        isFirst = false;
        await center.happens({ notices: [notice('DIGEST')] });
        await look(center.notifier());
        center.clock.advance(60 * MINUTE);
        await look(center.notifier());
      }
      return read;
    };
    const readNext = (from: bigint, limit: number) => center.store.readNext(from, limit);
    // When another process goes on meanwhile, up to the digest
    await center.notifier({}, { head, readNext } as unknown as EventStore).look();
    // Then the notice does not wait for a digest again
    expect(await center.of(ann)).toMatchObject([{ kind: 'DIGEST', entries: 1 }]);
    expect((await center.database.pool.query('SELECT FROM notices.pending')).rowCount).toBe(0);
  });

  it('are acknowledged by each officer, who then finds the others', async () => {
    const notifier = center.notifier();
    await look(notifier);
    await center.happens({ notices: [notice()] }, { notices: [notice()] });
    await look(notifier);
    const [first] = await center.received.list(ann, true, undefined, 10);
    const now = center.clock.now();
    expect(await center.received.acknowledge(ann, first!.notification_id, now)).toBe(now);
    center.clock.advance(MINUTE);
    expect(await center.received.acknowledge(ann, first!.notification_id, center.clock.now())).toBe(now);
    expect(await center.of(ann, true)).toHaveLength(1);
    expect(await center.of(bo, true)).toHaveLength(2);
    expect(await center.of(ann)).toHaveLength(2);
  });
});

describe('the times of digests', () => {
  it('are full multiples, of days at midnight in Shanghai', () => {
    const moment = '2025-03-03T01:20:30.000Z' as Instant;
    expect(lastMultiple(moment, 3_600)).toBe('2025-03-03T01:00:00.000Z');
    expect(lastMultiple(moment, 900)).toBe('2025-03-03T01:15:00.000Z');
    expect(lastMultiple(moment, 86_400)).toBe('2025-03-02T16:00:00.000Z');
    expect(lastMultiple('2025-03-03T01:00:00.000Z' as Instant, 3_600)).toBe('2025-03-03T01:00:00.000Z');
  });
});
