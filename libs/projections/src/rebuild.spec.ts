import { LogUnavailable } from '@center/event-store';
import { until } from '@center/testing';
import { Center, statusOf } from '../testing/center';
import { tally, tallyView } from '../testing/tally-view';
import { ViewFault } from './failures';
import type { RebuildProgress } from './rebuilding';
import type { View } from './view';

const TIMEOUT = 10_000;

describe('rebuilding a view', () => {
  let center: Center;
  const view = tallyView();
  beforeEach(async () => {
    center = await Center.open();
    for (let nth = 0; nth < 6; nth += 1) await center.append(300);
  });
  afterEach(() => center.close());

  const upToDate = async (projections: Awaited<ReturnType<Center['started']>>) => {
    expect(await projections.reached('tally', (await center.store.head()).position, TIMEOUT)).toBe(true);
    expect(await center.rows(view)).toEqual(await center.tallied());
  };
  const schemas = async (): Promise<string[]> => {
    const { rows } = await center.pool.query<{ name: string }>(
      `SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'views%'`,
    );
    return rows.map(({ name }) => name);
  };

  it('produces the same rows', async () => {
    const projections = await center.started(view);
    await upToDate(projections);
    const before = await center.rows(view);
    await projections.rebuild('tally');
    expect(await center.rows(view)).toEqual(before);
    expect(await schemas()).toEqual(['views']);
  });

  it('repairs corrupted rows, during appends and reads', async () => {
    const projections = await center.started(view);
    await upToDate(projections);
    await center.pool.query('UPDATE views.tally SET events = 7; DELETE FROM views.tally_entry');
    let rebuilding = true;
    const appending = async (): Promise<void> => {
      const stream = (await center.store.readAll(0n, 1))[0]!.stream;
      while (rebuilding) await center.append(2, stream);
    };
    const reading = async (): Promise<void> => {
      while (rebuilding) await center.pool.query('SELECT count(*) FROM views.tally');
    };
    const others = [appending(), appending(), reading()];
    await projections.rebuild('tally');
    rebuilding = false;
    await Promise.all(others);
    await upToDate(projections);
  });

  it('recreates dropped tables', async () => {
    const { projections } = center.process(view);
    await projections.rebuild('tally');
    await center.pool.query('DROP TABLE views.tally_entry, views.tally');
    await projections.rebuild('tally');
    expect(await center.rows(view)).toEqual(await center.tallied());
  });

  it('runs at startup if the version has changed, or a table is missing', async () => {
    await upToDate(await center.started(view));
    await center.stopProcesses();
    const next = tallyView({
      version: 2,
      tables: ['tally'],
      ddl: 'CREATE TABLE tally (events bigint)',
      apply: async (events, sql) => {
        await sql('INSERT INTO tally VALUES ($1)', [events.length]);
      },
    });
    await center.started(next);
    const { rows } = await center.pool.query('SELECT sum(events)::text AS events FROM views.tally');
    expect(rows).toEqual([{ events: String((await center.store.head()).position) }]);
    await expect(center.pool.query('SELECT FROM views.tally_entry')).rejects.toMatchObject({ code: '42P01' });
    await center.stopProcesses();

    await upToDate(await center.started(view));
    await center.stopProcesses();
    await center.pool.query('DROP TABLE views.tally_entry');
    await upToDate(await center.started(view));
  });

  it('runs once if two processes start with a new version', async () => {
    let builds = 0;
    const counted = tallyView({
      apply: (events, sql) => {
        builds += events.some(({ position }) => position === 1n) ? 1 : 0;
        return tally(events, sql);
      },
    });
    const processes = await Promise.all([center.started(counted), center.started(counted)]);
    expect(builds).toBe(1);
    for (const projections of processes) await upToDate(projections);
  });

  it('is serialized if requested twice concurrently', async () => {
    const processes = [center.process(view), center.process(view)];
    await Promise.all(processes.map(({ projections }) => projections.rebuild('tally')));
    expect(await center.rows(view)).toEqual(await center.tallied());
  });

  it('removes the tables of a killed rebuild, and leaves none if it fails', async () => {
    await center.pool.query('CREATE SCHEMA views_new_tally; CREATE TABLE views_new_tally.tally ()');
    const lost = tallyView({
      apply: async (events, sql) => {
        await tally(events, sql);
        await sql('SELECT pg_terminate_backend(pg_backend_pid())');
      },
    });
    const { projections } = center.process(lost);
    await expect(projections.rebuild('tally')).rejects.toMatchObject({ name: 'ViewsUnavailable' });
    expect(await schemas()).toEqual(['views']);
    await center.pool.query('CREATE SCHEMA views_new_tally; CREATE TABLE views_new_tally.tally ()');
    await upToDate(await center.started(view));
    expect(await schemas()).toEqual(['views']);
  });

  it('ends when its lock is lost, because another process may begin then', async () => {
    await upToDate(await center.started(view));
    await center.stopProcesses();
    let begun = false;
    const unlocked = tallyView({
      apply: async (events, sql) => {
        if (!begun) {
          await center.pool.query(
            `SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_stat_activity USING (pid)
             WHERE locktype = 'advisory' AND datname = current_database()`,
          );
        }
        begun = true;
        await tally(events, sql);
      },
    });
    await center.pool.query('UPDATE views.tally SET events = 7');
    const { projections } = center.process(unlocked);
    await expect(projections.rebuild('tally')).rejects.toMatchObject({ name: 'ViewsUnavailable' });
    const { rows } = await center.pool.query('SELECT DISTINCT events FROM views.tally');
    expect(rows).toEqual([{ events: 7 }]);
    await center.process(view).projections.rebuild('tally');
    expect(await center.rows(view)).toEqual(await center.tallied());
  });

  it('keeps the old rows if the view throws', async () => {
    await upToDate(await center.started(view));
    const before = await center.rows(view);
    const broken = tallyView({ apply: () => Promise.reject(new Error('broken')) });
    const { projections } = center.process(broken);
    await expect(projections.rebuild('tally')).rejects.toEqual(
      new ViewFault(new Error('broken'), (await center.store.readAll(0n, 1))[0]),
    );
    expect(await center.rows(view)).toEqual(before);
  });

  it('aborts when the program stops, and starts over at the next start', async () => {
    let begun = false;
    const slow = tallyView({
      apply: async (events, sql) => {
        begun = true;
        await tally(events, sql);
      },
    });
    const { projections } = center.process(slow);
    const starting = projections.start();
    await until('it has begun', () => begun);
    await projections.stop();
    await starting;
    await upToDate(await center.started(view));
  });

  it('retries if the log is unavailable at its start, without a fault of the view', async () => {
    let tries = 0;
    const beforeRebuild = (): Promise<void> => (++tries < 3 ? Promise.reject(new LogUnavailable()) : Promise.resolve());
    const projections = await center.started(tallyView({ beforeRebuild }));
    expect(await statusOf(projections)).toMatchObject({ built: true, fault: null });
    await upToDate(projections);
  });

  describe('together with others', () => {
    const witness = (given: Partial<View> = {}): View => ({
      name: 'witness',
      version: 1,
      tables: ['witness'],
      ddl: 'CREATE TABLE witness (position bigint NOT NULL)',
      indexes: 'ALTER TABLE witness ADD PRIMARY KEY (position)',
      apply: async (events, sql) => {
        await sql('INSERT INTO witness SELECT unnest($1::bigint[])', [events.map(({ position }) => position)]);
      },
      ...given,
    });
    const rowsOfWitness = async (): Promise<number> => {
      const { rows } = await center.pool.query<{ count: number }>('SELECT count(*)::int AS count FROM views.witness');
      return rows[0]!.count;
    };

    it('reads the log once, creates the indexes at the end, and reports its progress', async () => {
      const { projections, store } = center.process(view, witness());
      const follow = jest.spyOn(store, 'follow');
      const reported: RebuildProgress[] = [];
      await projections.rebuild(['tally', 'witness'], (progress) => reported.push(progress));
      expect(follow).toHaveBeenCalledTimes(1);
      expect(await center.rows(view)).toEqual(await center.tallied());
      expect(await rowsOfWitness()).toBe(1_800);
      const { rowCount } = await center.pool.query(
        `SELECT FROM pg_indexes WHERE schemaname = 'views' AND tablename = 'witness' AND indexname = 'witness_pkey'`,
      );
      expect(rowCount).toBe(1);
      expect(reported.at(-1)).toEqual({ events: 1_800, total: 1_800, perSecond: expect.any(Number), secondsLeft: 0 });
    });

    it('rebuilds the others if one fails', async () => {
      const broken = witness({
        apply: (events) => Promise.reject(new Error(events.length > 1 ? 'broken' : 'broken by one event')),
      });
      const { projections } = center.process(view, broken);
      await expect(projections.rebuild(['witness', 'tally'])).rejects.toThrow('Error at position 1 (LeadNoted)');
      expect(await center.rows(view)).toEqual(await center.tallied());
      expect(await schemas()).toEqual(['views']);
    });

    it('folds into a view what was appended while its indexes were created', async () => {
      let appended = false;
      const projections = await center.started(view);
      const { store } = center;
      const holder = await center.pool.connect();
      await holder.query('SELECT pg_advisory_lock(1)');
      const held = 'SELECT pg_advisory_xact_lock(1); ALTER TABLE witness ADD PRIMARY KEY (position)';
      const slow = witness({ indexes: held });
      const { projections: beside } = center.process(view, slow);
      const rebuilding = beside.rebuild(['witness']);
      await until('it creates the indexes', async () => {
        const { rowCount } = await center.pool.query(
          `SELECT FROM pg_stat_activity WHERE query LIKE 'SELECT pg_advisory_xact_lock%' AND wait_event_type = 'Lock'`,
        );
        if (rowCount) appended = (await center.append(3)) > 0n;
        return appended;
      });
      await holder.query('SELECT pg_advisory_unlock(1)');
      holder.release();
      await rebuilding;
      expect(await rowsOfWitness()).toBe(Number((await store.head()).position));
      await projections.stop();
    });
  });

  it('reports the full lag for a version that is not built yet', async () => {
    await upToDate(await center.started(view));
    const newer: View = tallyView({ version: 2 });
    const status = await statusOf(center.process(newer).projections);
    expect(status).toMatchObject({ position: '0', lag: Number((await center.store.head()).position) });
  });
});
