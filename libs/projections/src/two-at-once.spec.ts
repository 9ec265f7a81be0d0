import type { StoredEvent } from '@center/kernel';
import type { Pool } from 'pg';
import { until } from '@center/testing';
import { Center } from '../testing/center';
import { tally, tallyView } from '../testing/tally-view';
import { movingStatement, readCheckpoints } from './checkpoint';
import { applyPage } from './page';
import { inTransaction } from './transaction';
import type { View } from './view';

type Fold = (pool: Pool, views: readonly View[], after: bigint, page: readonly StoredEvent[]) => Promise<unknown>;

/** The bug that the spec must detect: reading the checkpoint without locking it. */
const lookingOnly: Fold = (pool, views, _after, page) =>
  inTransaction(pool, 'views', async (sql) => {
    const checkpoints = await readCheckpoints(sql, views);
    for (const view of views) {
      const { position: folded } = checkpoints.get(view.name)!;
      await view.apply(
        page.filter(({ position }) => position > folded),
        sql,
      );
    }
    await sql(movingStatement(views, page.at(-1)!.position));
  });

describe('two processes with the same page', () => {
  let center: Center;
  beforeEach(async () => {
    center = await Center.open();
    await center.started(tallyView());
    await center.stopProcesses();
  });
  afterEach(() => center.close());

  /** Each starts before the other has ended. Returns how often the first event was counted. */
  const foldedByBoth = async (fold: Fold): Promise<number> => {
    await center.append(1);
    let here = 0;
    let ended = 0;
    const view = tallyView({
      apply: async (events, sql) => {
        here += 1;
        await until('the other has started too or has ended', () => here === 2 || ended === 1);
        await tally(events, sql);
      },
      // without a key on the position, which would reject the second count
      ddl: 'CREATE TABLE tally (stream text PRIMARY KEY, events integer); CREATE TABLE tally_entry (position bigint, stream text)',
    });
    await center.process(tallyView({ ddl: view.ddl, apply: () => Promise.resolve() })).projections.rebuild('tally');
    await center.pool.query('UPDATE views.checkpoint SET position = 0');
    const page = await center.store.readAll(0n, 10);
    const processes = [center.process(view), center.process(view)];
    await Promise.all(processes.map(({ pool }) => fold(pool, [view], 0n, page).finally(() => (ended += 1))));
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
