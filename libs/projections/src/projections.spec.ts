import { until } from '@center/testing';
import { Center, statusOf } from '../testing/center';
import { tally, tallyView } from '../testing/tally-view';
import { Projections } from './projections';
import { ViewReader } from './view-reader';

const TIMEOUT = 10_000;

describe('projections', () => {
  let center: Center;
  beforeAll(async () => {
    center = await Center.open();
  });
  afterEach(() => center.clear());
  afterAll(() => center.close());

  const view = tallyView();

  it('fold existing and new events', async () => {
    await center.append(7);
    const projections = await center.started(view);
    const position = await center.append(5);
    expect(await projections.reached('tally', position, TIMEOUT)).toBe(true);
    expect(await center.rows(view)).toEqual(await center.tallied());
    expect(await projections.status()).toEqual([
      { view: 'tally', built: true, position: String(position), lag: 0, lagSeconds: 0, fault: null },
    ]);
  });

  it('resume at their checkpoint after a stop', async () => {
    const first = await center.started(view);
    await first.reached('tally', await center.append(3), TIMEOUT);
    await center.stopProcesses();
    const position = await center.append(3);
    const second = await center.started(view);
    expect(await second.reached('tally', position, TIMEOUT)).toBe(true);
    expect(await center.rows(view)).toEqual(await center.tallied());
  });

  it('fold the same rows for any page size', async () => {
    for (let nth = 0; nth < 30; nth += 1) await center.append(40);
    const position = await center.append(1);
    const whole = await center.started(view);
    await whole.reached('tally', position, TIMEOUT);
    const rows = await center.rows(view);
    await center.clear();
    const byOne = tallyView({
      apply: async (events, sql) => {
        for (const event of events) await tally([event], sql);
      },
    });
    await (await center.started(byOne)).reached('tally', position, TIMEOUT);
    expect(await center.rows(view)).toEqual(rows);
    expect(rows).toEqual(await center.tallied());
  });

  it('report whether a view has reached a position: at once, or after a timeout', async () => {
    const { projections } = center.process(view);
    const position = await center.append(1);
    expect(await projections.reached('tally', position, 20)).toBe(false);
    await projections.start();
    expect(await projections.reached('tally', position, TIMEOUT)).toBe(true);
    expect(await projections.reached('tally', position + 1_000n, 20)).toBe(false);
    await expect(projections.reached('other', 0n, 0)).rejects.toBeInstanceOf(RangeError);
  });

  it('see the position reached by another process', async () => {
    const { projections: idle } = center.process(view);
    await center.started(view);
    const waiting = idle.reached('tally', (await center.store.head()).position + 4n, TIMEOUT);
    await center.append(4);
    expect(await waiting).toBe(true);
  });

  it('fold each event once in two processes', async () => {
    const processes = [await center.started(view), await center.started(view)];
    const appended = await Promise.all(
      Array.from({ length: 8 }, async () => {
        let position = 0n;
        for (let nth = 0; nth < 10; nth += 1) position = await center.append(3);
        return position;
      }),
    );
    const position = appended.reduce((a, b) => (a > b ? a : b));
    for (const each of processes) expect(await each.reached('tally', position, TIMEOUT)).toBe(true);
    expect(await center.rows(view)).toEqual(await center.tallied());
  });

  it('survive the loss of every connection', async () => {
    const projections = await center.started(view);
    for (let nth = 0; nth < 5; nth += 1) {
      const position = await center.append(20);
      await center.pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'center'`,
      );
      expect(await projections.reached('tally', position, TIMEOUT)).toBe(true);
    }
    expect(await center.rows(view)).toEqual(await center.tallied());
  });

  it('release every connection when they stop', async () => {
    const { pool, projections } = center.process(view);
    await projections.start();
    await projections.stop();
    await until('no connection is in use', () => pool.totalCount === pool.idleCount);
  });

  it('provide rows to read-only readers', async () => {
    const reader = new ViewReader(center.pool);
    await expect(reader.query('SELECT * FROM tally')).rejects.toMatchObject({ name: 'ViewsUnavailable' });
    const projections = await center.started(view);
    await projections.reached('tally', await center.append(2), TIMEOUT);
    const rows = await reader.query<{ events: number }>('SELECT events FROM tally ORDER BY events LIMIT $1', [1]);
    expect(rows).toHaveLength(1);
    await expect(reader.query('DELETE FROM tally')).rejects.toThrow();
    expect(await reader.query('SELECT FROM tally')).not.toHaveLength(0);
    await expect(reader.query('COMMIT; DELETE FROM tally')).rejects.toThrow();
    await reader.onApplicationShutdown();
  });

  it.each([
    ['invalid names', [tallyView({ name: 'Tally; drop' })]],
    ['invalid tables', [tallyView({ tables: ['a.b'] })]],
    ['the checkpoint as a table', [tallyView({ tables: ['checkpoint'] })]],
    ['a duplicate name', [view, tallyView({ tables: ['other'] })]],
    ['a table of two views', [view, tallyView({ name: 'other' })]],
    ['a version of 0', [tallyView({ version: 0 })]],
  ])('reject %s', (_, views) => {
    expect(() => new Projections(center.store, center.pool, views)).toThrow(RangeError);
  });

  it('report the lag of a view that is not built yet', async () => {
    await center.append(1);
    const { position } = await center.store.head();
    const { projections } = center.process(view);
    expect(await statusOf(projections)).toEqual({
      ...{ view: 'tally', built: false, position: '0' },
      ...{ lag: Number(position), lagSeconds: expect.any(Number), fault: null },
    });
  });
});
