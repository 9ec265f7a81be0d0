import { randomUUID } from 'node:crypto';
import { rowsOf, type View } from '@center/projections';
import { until } from '@center/testing';
import { type AgenciesCenter, agenciesCenter, type Shared, sharedData, writeNonsense } from './agencies-center';

/** The contract of every view of the register, on a founded center. `change` does something that the view shows. */
export const fulfilsViewContract = (
  view: View,
  stream: () => string,
  change: (center: AgenciesCenter) => Promise<unknown>,
): void => {
  let data: Shared;
  let center: AgenciesCenter;
  const rows = () => rowsOf(data.database.pool, view);
  const caughtUp = async () => {
    const { position } = await center.store.head();
    expect(await center.projections.reached(view.name, position, 10_000)).toBe(true);
  };

  beforeAll(async () => {
    data = await sharedData();
    center = await agenciesCenter(data);
    await center.founding.found();
    await change(center);
    await caughtUp();
  });
  afterAll(async () => {
    await center.close();
    await data.database.close();
  });

  it('has the same rows after a rebuild, which repairs a wrong row', async () => {
    const before = await rows();
    for (const table of view.tables) expect(before[table]).not.toEqual([]);
    await center.projections.rebuild(view.name);
    expect(await rows()).toEqual(before);
    await data.database.pool.query(
      `DELETE FROM views.${view.tables[0]!} WHERE ctid = (SELECT min(ctid) FROM views.${view.tables[0]!})`,
    );
    expect(await rows()).not.toEqual(before);
    await center.projections.rebuild(view.name);
    expect(await rows()).toEqual(before);
  });

  it('skips events of other streams and stops at an unknown event of its own', async () => {
    await writeNonsense(center.store, `case-${randomUUID()}`);
    await caughtUp();
    const before = await rows();
    await writeNonsense(center.store, stream());
    const mine = async () => (await center.projections.status()).find((status) => status.view === view.name)!;
    await until('the view stops', async () => (await mine()).fault !== null);
    expect((await mine()).fault).toContain('Nonsense');
    expect(await rows()).toEqual(before);
  });
};
