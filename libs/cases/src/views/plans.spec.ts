import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CaseId, type EventId, type Officer, type PersonId, id } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { PostgresVault, type VaultKeys } from '@center/vault';
import type { QueryConfig } from 'pg';
import { testVault } from '../../../vault/testing/test-vault';
import * as a from '../../testing/builders';
import { CaseLog } from '../../testing/case-log';
import { caseViews } from '../cases.module';
import { DuplicatesQuery } from './duplicates/duplicates.query';
import { NumbersQuery } from './numbers/numbers.query';
import { REGISTER_SORTS, type RegisterFilter, RegisterQuery } from './register/register.query';
import { CASE_LISTS } from './register/work-lists';
import { TRANSFER_LISTS, type TransferFilter, TransfersQuery } from './transfers/transfers.query';

const CASES = 50_000;
/** rows that a page of 50 may scan; the table has a hundred times as many */
const LOOKED_AT = 2_500;
const FILLED_WITHIN_MS = 180_000;

/** The synthetic history of a county that benchmarks also use. */
const FILL = readFileSync(join(__dirname, '../../../../bench/county.sql'), 'utf8').replaceAll('CASES', `${CASES}`);

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Node[];
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
const lookedAt = (node: Node): number =>
  node['Actual Loops'] *
  (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0));

describe('query plans at fifty thousand cases', () => {
  let log: CaseLog;
  let keys: VaultKeys;
  let plans: Node[] = [];
  let register: RegisterQuery;
  let transfers: TransfersQuery;
  const made: Record<string, string> = {};

  /** Explains each query instead of running it. */
  class Explaining extends ViewReader {
    override async query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]> {
      const [explained] = await super.query<{ 'QUERY PLAN': { Plan: Node }[] }>(
        `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`,
        values,
      );
      plans.push(explained!['QUERY PLAN'][0]!.Plan);
      return super.query<Row>(text, values);
    }
  }

  beforeAll(async () => {
    log = await CaseLog.open(...caseViews);
    const { pool } = log.database;
    ({ keys } = await testVault(pool));
    await pool.query(FILL);
    for (const kind of ['agency', 'officer', 'case', 'person', 'child']) {
      made[kind] = (await pool.query<{ id: string }>(`SELECT md5($1 || 5)::uuid AS id`, [kind])).rows[0]!.id;
    }
    const reader = new Explaining(pool);
    [register, transfers] = [new RegisterQuery(reader), new TransfersQuery(reader)];
  }, FILLED_WITHIN_MS);
  afterAll(() => log.close());
  beforeEach(() => (plans = []));

  const from = (by: Officer): Officer => ({
    ...by,
    officerId: id(made['officer']!),
    agency: by.agency.kind === 'MINORS_CENTER' ? by.agency : { ...by.agency, id: id(made['agency']!) },
    areaCode: by.role === 'TOWN_SUPERVISOR' ? ('370682005' as Officer['areaCode']) : by.areaCode,
  });
  const scans = (): Node[] =>
    plans.flatMap(nodesOf).filter(({ 'Relation Name': name }) => name && name !== 'token_secret'); // which has one row, or two
  const expectByIndex = (): void => {
    expect(plans.length).toBeGreaterThan(0);
    expect(scans().filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
    for (const node of scans()) expect([node, lookedAt(node) <= LOOKED_AT]).toEqual([node, true]);
  };
  const list = (by: Officer, filter: Partial<RegisterFilter>) =>
    register.list(from(by), { sort: '-registeredAt', limit: 50, ...filter }, a.laterThan(24 * 365));

  const roles = [a.dispatcher, a.education, a.supervisor, a.director, a.rescueWorker];
  const perRole = <Of>(values: readonly Of[]) =>
    values.flatMap((value) => roles.map((by) => [value, by.role, by] as const));

  it.each(perRole(CASE_LISTS))('the list %s for a %s uses an index', async (of, _, by) => {
    await list(by, { list: of });
    expectByIndex();
  });

  it.each(REGISTER_SORTS.map((sort) => [sort]))('the whole register sorted by %s uses an index', async (sort) => {
    await list(a.dispatcher, { sort });
    expectByIndex();
  });

  it.each(roles.map((by) => [by.role, by] as const))('the visibility filter for a %s uses an index', async (_, by) => {
    const { nextCursor } = await list(by, {});
    if (nextCursor) await list(by, { cursor: nextCursor });
    expectByIndex();
  });

  it.each<Partial<RegisterFilter>>([
    { status: 'REGISTERED' },
    { urgency: 'EMERGENCY' },
    { risk: 'HIGH' },
    { area: '370682005' as never },
    { area: '370682' as never },
    { area: '370682005' as never, status: 'HANDLING' },
    { harm: 'SEXUAL' },
    { from: '2024-03-01', to: '2024-03-02' },
    { overdue: false },
  ])('the filter %p uses an index', async (filter) => {
    await list(a.dispatcher, filter);
    expectByIndex();
  });

  it('lists that are prepared use one index in its order, whatever the values are', async () => {
    const named: (string | undefined)[] = [];
    class Prepared extends Explaining {
      override query<Row>(text: string, values?: readonly unknown[], name?: string): Promise<Row[]> {
        named.push(name);
        return super.query<Row>(text, values);
      }
    }
    const { pool } = log.database;
    const database = (await pool.query<{ name: string }>('SELECT current_database() AS name')).rows[0]!.name;
    await pool.query(`ALTER DATABASE ${database} SET plan_cache_mode = force_generic_plan`);
    const prepared = new RegisterQuery(new Prepared(pool));
    const township = '370682005' as never;
    for (const filter of [{}, { status: 'HANDLING' }, { area: township }, { area: township, status: 'HANDLING' }]) {
      for (const sort of ['-registeredAt', 'registeredAt'] as const) {
        await prepared.list(a.dispatcher, { ...(filter as object), sort, limit: 50 }, a.at);
      }
    }
    await pool.query(`ALTER DATABASE ${database} RESET plan_cache_mode`);
    expect(new Set(named).size).toBe(8);
    expect(plans.flatMap(nodesOf).map((node) => node['Node Type'])).not.toContain('Sort');
    for (const node of scans()) expect([node, lookedAt(node) <= 51]).toEqual([node, true]);
    named.length = 0;
    await prepared.list(a.dispatcher, { harm: 'SEXUAL', sort: 'registeredAt', limit: 50 }, a.at);
    await prepared.list(a.education, { sort: 'registeredAt', limit: 50 }, a.at);
    expect(named).toEqual([undefined, undefined]);
  });

  it('the filters by agency, handler, child and overdue use an index', async () => {
    await list(a.dispatcher, { agency: id(made['agency']!) });
    await list(a.dispatcher, { handler: made['officer']! });
    await list(a.dispatcher, { handler: made['agency']! });
    await list(a.dispatcher, { childId: id(made['child']!) });
    await list(a.dispatcher, { overdue: true });
    expectByIndex();
  });

  it.each(perRole<TransferFilter['list']>([...TRANSFER_LISTS, undefined]).filter(([, , by]) => by !== a.rescueWorker))(
    'the transfer list %s for a %s uses an index',
    async (of, _, by) => {
      await transfers.list(from(by), { limit: 50, ...(of && { list: of }) }, a.at);
      expectByIndex();
    },
  );

  it('transfers by due time use an index', async () => {
    await transfers.list(a.dispatcher, { limit: 50, sort: 'dueAt' }, a.at);
    expectByIndex();
  });

  it('a search uses indexes from token to case', async () => {
    const all = Array.from({ length: 200 }, () => randomUUID() as CaseId);
    for (const by of roles) await list(by, { found: { all: [...all, id(made['case']!)], own: all } });
    await new NumbersQuery(new Explaining(log.database.pool), log.projections).casesWith('XS-370682-2024-000005');
    expectByIndex();
  });

  it('suggestions and the vault tokens use indexes', async () => {
    const { pool } = log.database;
    const reader = new Explaining(pool);
    const asked = async (query: string | QueryConfig, values?: unknown[]) => ({
      rows: await (typeof query === 'string' ? reader.query(query, values) : reader.query(query.text, query.values)),
    });
    const explained = new PostgresVault({ query: asked } as unknown as typeof pool, keys);
    await new DuplicatesQuery(reader, log.projections, explained).of(id(made['case']!));
    await explained.find([{ kinds: ['GUARDIAN_PHONE', 'REPORTER_PHONE'], plain: '13800001111' }]);
    expect(plans).toHaveLength(5);
    expectByIndex();
  });

  it('the vault compares the children of a large lead by indexes, although it compares each with few', async () => {
    const { pool } = log.database;
    const reader = new Explaining(pool);
    const asked = async ({ text, values }: QueryConfig) => ({ rows: await reader.query(text, values) });
    const explained = new PostgresVault({ query: asked } as unknown as typeof pool, keys);
    const { rows } = await pool.query<{ subject: PersonId; event: EventId }>(
      `SELECT md5('person' || n)::uuid AS subject, md5('event' || n)::uuid AS event FROM generate_series(1, 500) AS n`,
    );
    await explained.alike(rows.map(({ subject }) => subject));
    await explained.resembling(rows);
    expect(plans).toHaveLength(2);
    const readMany = () => scans().filter((node) => lookedAt(node) > 10 * rows.length);
    expect(readMany()).toEqual([]);

    await reader.query(
      `SELECT FROM vault.person AS mine CROSS JOIN LATERAL (
         SELECT FROM vault.person AS other WHERE other.match_token = mine.match_token AND other.person_id <> mine.person_id
         ORDER BY other.person_id LIMIT $1
       ) AS other WHERE mine.person_id = ANY ($2::uuid[])`,
      [4, rows.slice(0, 10).map(({ subject }) => subject)],
    );
    expect(readMany()).not.toEqual([]); // the planner reads all persons in order until it has met four
  });

  it('suggestions in a town with many cases of the same week read only the newest', async () => {
    const { pool } = log.database;
    await pool.query(
      `INSERT INTO views.likeness (case_id, position, status, area, harms, discovered_at, source)
       SELECT md5('busy' || n)::uuid, 1000000 + n, 'REGISTERED', '370682999', ARRAY['NEGLECT'], '2024-08-06', 'SCHOOL'
         FROM generate_series(1, 5000) AS n`,
    );
    await pool.query('ANALYZE views.likeness');
    const mine = (await pool.query<{ id: CaseId }>(`SELECT md5('busy1')::uuid AS id`)).rows[0]!.id;
    const vault = new PostgresVault(pool, keys);
    expect(await new DuplicatesQuery(new Explaining(pool), log.projections, vault).of(mine)).toHaveLength(50);
    for (const node of scans()) expect([node, lookedAt(node) <= 100]).toEqual([node, true]);
    await pool.query(`DELETE FROM views.likeness WHERE area = '370682999'`);
  });

  it('a query without an index is detected', async () => {
    const reader = new Explaining(log.database.pool);
    await reader.query('SELECT FROM register WHERE version = 4 LIMIT 50');
    expect(expectByIndex).toThrow('Seq Scan');
    plans = [];
    await reader.query('SELECT FROM register WHERE version = 4 ORDER BY registered_at LIMIT 50');
    expect(expectByIndex).toThrow(); // an index, but a full scan of it
  });
});
