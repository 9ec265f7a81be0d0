import { Center } from '../testing/center';
import { foldInOneStatement } from './one-statement';
import { anEvent, aStream } from '../../event-store/testing/sample-events';
import type { View } from './view';

const TIMEOUT = 10_000;

describe('a view that folds a page in one statement', () => {
  let center: Center;
  let applied: number;
  beforeEach(async () => {
    applied = 0;
    center = await Center.open();
  });
  afterEach(() => center.close());

  const insert = (schema: string, from: string): string =>
    `INSERT INTO ${schema}witness SELECT position::bigint, current_setting('synchronous_commit')
       FROM unnest($1::text::text[]) AS position${from}`;
  const literal = (positions: readonly bigint[]): string => `{${positions.join()}}`;
  const witness = (
    text: string,
    value = (positions: readonly bigint[]): string | undefined => literal(positions),
  ): View => ({
    name: 'witness',
    version: 1,
    tables: ['witness'],
    ddl: 'CREATE TABLE witness (position bigint PRIMARY KEY, mode text)',
    wants: ({ type }) => type === 'Seen',
    prompt: true,
    statement: { text, value: (events) => value(events.map(({ position }) => position)) },
    apply: async (events, sql) => {
      applied += events.length;
      await sql(insert('', ''), [literal(events.map(({ position }) => position))]);
    },
  });
  const statement = `${insert('views.', ' CROSS JOIN held')} RETURNING position`;
  const seen = async (): Promise<bigint> =>
    (await center.store.append(aStream(), 'new', [anEvent({}, { type: 'Seen' })])).position;
  const rows = async () => (await center.pool.query('SELECT position, mode FROM views.witness ORDER BY position')).rows;

  it('writes its rows and its checkpoint in one transaction, and passes its rows on before it has reached the page', async () => {
    const { projections } = center.process(witness(statement));
    const passed: object[] = [];
    projections.whenFolded('witness', (given) => passed.push(...given));
    await projections.start();
    await projections.reached('witness', await seen(), TIMEOUT); // may be folded by the build
    const before = applied;
    const positions = [await seen(), await center.append(1), await seen()];
    expect(await projections.reached('witness', positions[2]!, TIMEOUT)).toBe(true);
    expect(applied).toBe(before);
    const folded = [positions[0], positions[2]].map(String);
    expect(passed.slice(-2)).toEqual(folded.map((position) => ({ position: Number(position) })));
    expect((await rows()).slice(-2)).toEqual(folded.map((position) => ({ position, mode: 'off' })));
    const { rows: together } = await center.pool.query(
      `SELECT FROM views.witness JOIN views.checkpoint ON checkpoint.xmin = witness.xmin WHERE witness.position = $1`,
      [positions[2]],
    );
    expect(together).toHaveLength(1);
  });

  it.each<[string, View]>([
    ['has no statement for the page', witness(statement, () => undefined)],
    [
      'fails',
      witness(`${insert('views.', ' CROSS JOIN held')} WHERE 1 / (cardinality($1::text::text[]) - 1) > 0 RETURNING 1`),
    ],
  ])('is folded by `apply` if it %s', async (_, view) => {
    const projections = await center.started(view);
    // one after the other, so that each is a page
    expect(await projections.reached('witness', await seen(), TIMEOUT)).toBe(true);
    expect(await projections.reached('witness', await seen(), TIMEOUT)).toBe(true);
    expect(applied).toBe(2);
    expect(await rows()).toHaveLength(2);
  });

  it('writes nothing if its checkpoint is at another position, has stopped, or is locked', async () => {
    const projections = await center.started(witness(statement));
    await projections.reached('witness', await seen(), TIMEOUT);
    await center.stopProcesses();
    const at = await seen();
    const page = await center.store.readAll(at - 1n, 1);
    const fold = (after: bigint) => foldInOneStatement(center.pool, witness(statement), after, page);
    expect(await fold(at - 2n)).toBeUndefined();
    await center.pool.query(`UPDATE views.checkpoint SET fault = 'stopped'`);
    expect(await fold(at - 1n)).toBeUndefined();
    await center.pool.query('UPDATE views.checkpoint SET fault = NULL');
    const holder = await center.pool.connect();
    await holder.query('BEGIN; SELECT FROM views.checkpoint FOR UPDATE');
    expect(await fold(at - 1n)).toBeUndefined();
    await holder.query('ROLLBACK');
    holder.release();
    expect(await rows()).toHaveLength(1);
    expect(await fold(at - 1n)).toEqual([{ position: Number(at) }]);
  });
});
