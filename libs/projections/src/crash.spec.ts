import type { StoredEvent } from '@center/kernel';
import type { Pool } from 'pg';
import { Center } from '../testing/center';
import { tally, tallyView } from '../testing/tally-view';
import { movingStatement } from './checkpoint';
import { applyPage } from './page';
import { inTransaction } from './transaction';
import type { View } from './view';

type Fold = (pool: Pool, views: readonly View[], after: bigint, page: readonly StoredEvent[]) => Promise<unknown>;

/** The bug that the spec must detect: rows in one transaction, the checkpoint in the next. */
const rowsFirst: Fold = async (pool, views, _after, page) => {
  await inTransaction(pool, 'views', async (sql) => {
    for (const view of views) await view.apply(page, sql);
  });
  await inTransaction(pool, 'views', async (sql) => {
    await sql('SELECT pg_terminate_backend(pg_backend_pid()) FROM tally WHERE events < 0 OR $1::boolean', [
      crash.now(),
    ]);
    await sql(movingStatement(views, page.at(-1)!.position));
  });
};

/** Crashes once. */
const crash = {
  left: 0,
  now(): boolean {
    this.left -= 1;
    return this.left >= 0;
  },
};

describe('a crash between the rows and the checkpoint', () => {
  let center: Center;
  beforeAll(async () => {
    center = await Center.open();
    await center.append(3);
    await center.started(tallyView());
    await center.stopProcesses();
    await center.append(4);
  });
  afterAll(() => center.close());
  beforeEach(async () => {
    await center.clear();
    await (await center.started(tallyView())).rebuild('tally');
    await center.stopProcesses();
    await center.append(4);
  });

  const afterACrash = async (fold: Fold, view: View): Promise<Record<string, string[]>> => {
    const { pool } = center.process(view);
    const { rows } = await pool.query<{ position: string }>('SELECT position FROM views.checkpoint');
    const after = BigInt(rows[0]!.position);
    const page = await center.store.readAll(after, 100);
    crash.left = 1;
    await expect(fold(pool, [view], after, page)).rejects.toMatchObject({ name: 'ViewsUnavailable' });
    await (await center.started(tallyView({ apply: tallyAgain }))).reached('tally', page.at(-1)!.position, 10_000);
    return center.rows(view);
  };

  /** Counts an event again if its entry already exists. */
  const tallyAgain: View['apply'] = async (events, sql) => {
    await sql('DELETE FROM tally_entry WHERE position = ANY ($1)', [events.map(({ position }) => position)]);
    await tally(events, sql);
  };

  it('folds the page again, once', async () => {
    const crashing = tallyView({
      apply: async (events, sql) => {
        await tally(events, sql);
        if (crash.now()) await sql('SELECT pg_terminate_backend(pg_backend_pid())');
      },
    });
    expect(await afterACrash(applyPage, crashing)).toEqual(await center.tallied());
  });

  it('would fold it twice if the checkpoint moved outside the transaction', async () => {
    expect(await afterACrash(rowsFirst, tallyView())).not.toEqual(await center.tallied());
  });
});
