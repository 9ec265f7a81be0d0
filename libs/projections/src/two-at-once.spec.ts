import type { StoredEvent } from '@center/kernel';
import type { Pool } from 'pg';
import { until } from '@center/testing';
import { Center } from '../testing/center';
import { tally, tallyView } from '../testing/tally-view';
import { moveCheckpoint, readCheckpoint } from './checkpoint';
import { applyPage } from './page';
import { inTransaction } from './transaction';
import type { View } from './view';

type Fold = (pool: Pool, view: View, after: bigint, page: readonly StoredEvent[]) => Promise<unknown>;

/** The bug that the spec must detect: reading the checkpoint without locking it. */
const lookingOnly: Fold = (pool, view, _after, page) =>
  inTransaction(pool, 'views', async (sql) => {
    const checkpoint = await readCheckpoint(sql, view);
    await view.apply(
      page.filter(({ position }) => position > checkpoint!.position),
      sql,
    );
    await moveCheckpoint(sql, view, page.at(-1)!.position);
  });

describe('two processes with the same page', () => {
  let center: Center;
  beforeEach(async () => {
    center = await Center.open();
    await center.started(tallyView());
    await center.stopProcesses();
  });
  afterEach(() => center.close());

  const someoneWaits = async (): Promise<boolean> => {
    const { rowCount } = await center.pool.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return rowCount !== 0;
  };

  /** Both start before either can end. Returns how often the first event was counted. */
  const foldedByBoth = async (fold: Fold): Promise<number> => {
    await center.append(1);
    let here = 0;
    const view = tallyView({
      apply: async (events, sql) => {
        here += 1;
        await until('the other has started or waits', async () => here === 2 || (await someoneWaits()));
        await tally(events, sql);
      },
      // without a key on the position, which would reject the second count
      ddl: 'CREATE TABLE tally (stream text PRIMARY KEY, events integer); CREATE TABLE tally_entry (position bigint, stream text)',
    });
    await center.process(tallyView({ ddl: view.ddl, apply: () => Promise.resolve() })).projections.rebuild('tally');
    await center.pool.query('UPDATE views.checkpoint SET position = 0');
    const page = await center.store.readAll(0n, 10);
    const processes = [center.process(view), center.process(view)];
    await Promise.all(processes.map(({ pool }) => fold(pool, view, 0n, page)));
    const { rows } = await center.pool.query<{ events: number }>('SELECT events FROM views.tally');
    return rows[0]!.events;
  };

  it('fold it once', async () => {
    expect(await foldedByBoth(applyPage)).toBe(1);
  });

  it('would fold it twice without a lock on the checkpoint', async () => {
    expect(await foldedByBoth(lookingOnly)).toBe(2);
  });
});
