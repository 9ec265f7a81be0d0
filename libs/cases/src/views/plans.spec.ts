import { randomUUID } from 'node:crypto';
import { type CaseId, type Officer, id } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { PostgresVault, type VaultKeys } from '@center/vault';
import { testVault } from '@center/testing';
import * as a from '../../testing/builders';
import { CaseLog } from '../../testing/case-log';
import { caseViews } from '../cases.module';
import { LikenessQuery } from './likeness/likeness.query';
import { NumbersQuery } from './numbers/numbers.query';
import { REGISTER_SORTS, type RegisterFilter, RegisterQuery } from './register/register.query';
import { CASE_LISTS } from './register/work-lists';
import { TRANSFER_LISTS, type TransferFilter, TransfersQuery } from './transfers/transfers.query';

const CASES = 50_000;
/** what a page of 50 may have to look at; the whole is a hundred times as much */
const LOOKED_AT = 2_500;
const FILLED_WITHIN_MS = 180_000;

/** A made-up history of a county: most cases closed, a few in each list. Ids are told from numbers. */
const FILL = `
CREATE FUNCTION pg_temp.id(kind text, number bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT md5(kind || number)::uuid $$;
INSERT INTO views.register
SELECT pg_temp.id('case', n), 5, n, CASE WHEN n % 20 = 0 THEN 'HANDLING' WHEN n % 997 = 0 THEN 'REGISTERED' ELSE 'CLOSED' END,
       timestamptz '2024-01-01' + n * interval '10 minutes', (ARRAY['EMERGENCY', 'URGENT', 'ORDINARY'])[1 + n % 3],
       ARRAY[(ARRAY['NEGLECT', 'ABUSE', 'BULLYING', 'SEXUAL'])[1 + n % 4]], 'SCHOOL', '370682' || lpad((n % 18)::text, 3, '0'),
       '某镇', (ARRAY['HIGH', 'MEDIUM_HIGH', 'LOW'])[1 + n % 3], pg_temp.id('agency', n % 40), pg_temp.id('officer', n % 400),
       pg_temp.id('agency', n % 20), '单位', pg_temp.id('officer', n % 200), n % 997 <> 0, n % 2000 = 0,
       ARRAY[pg_temp.id('agency', n % 37)], CASE WHEN n % 100 = 0 THEN ARRAY[pg_temp.id('agency', n % 31)] ELSE '{}' END,
       CASE WHEN n % 50 = 0 THEN ARRAY[pg_temp.id('agency', n % 29)] ELSE '{}' END, '{}',
       jsonb_build_array(jsonb_build_object('childId', pg_temp.id('child', n), 'risk', null, 'from', null)), '[]', 0,
       CASE WHEN n % 100 = 0 THEN timestamptz '2024-01-01' + n * interval '11 minutes' END, n % 500 = 0,
       CASE WHEN n % 500 = 0 THEN pg_temp.id('officer', n % 7) END, NULL
  FROM generate_series(1, ${CASES}) AS n;
INSERT INTO views.transfer
SELECT pg_temp.id('transfer', n), pg_temp.id('case', n), n, pg_temp.id('agency', 0), '中心', pg_temp.id('agency', n % 40), '单位', 'OTHER',
       CASE WHEN n % 200 = 0 THEN 'ISSUED' WHEN n % 150 = 0 THEN 'ACCEPTED' WHEN n % 170 = 0 THEN 'FED_BACK' ELSE 'COMPLETED' END,
       now(), now(), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false
  FROM generate_series(1, ${CASES}) AS n;
INSERT INTO views.likeness
SELECT case_id, position, status, NULL, NULL, area, harms, registered_at, NULL FROM views.register;
INSERT INTO views.likeness_person
SELECT pg_temp.id('case', n), n, pg_temp.id('person', n / 2), pg_temp.id('child', n), NULL FROM generate_series(1, ${CASES}) AS n;
INSERT INTO views.case_number
SELECT pg_temp.id('case', n), 'XS', '370682', '2024', n FROM generate_series(1, ${CASES}) AS n;
INSERT INTO vault.data_key SELECT pg_temp.id('person', n), '' FROM generate_series(0, ${CASES}) AS n;
INSERT INTO vault.person SELECT pg_temp.id('person', n), NULL, sha256((n / 2)::text::bytea), 1 FROM generate_series(0, ${CASES}) AS n;
INSERT INTO vault.search_token
SELECT 'CHILD_NAME', sha256((n / 3)::text::bytea), pg_temp.id('case', n), pg_temp.id('person', n / 2), pg_temp.id('officer', n % 400),
       pg_temp.id('agency', n % 40), 1
  FROM generate_series(1, ${CASES}) AS n;
SET default_statistics_target = 1000; -- a sample of every row: the planner knows the same in every run
ANALYZE;
RESET default_statistics_target;`;

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

describe('at fifty thousand cases', () => {
  let log: CaseLog;
  let keys: VaultKeys;
  let plans: Node[] = [];
  let register: RegisterQuery;
  let transfers: TransfersQuery;
  const made: Record<string, string> = {};

  /** Explains each query instead of answering it. */
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
  const scans = (): Node[] => plans.flatMap(nodesOf).filter((node) => node['Relation Name']);
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

  it.each(perRole(CASE_LISTS))('the list %s of a %s goes by index', async (of, _, by) => {
    await list(by, { list: of });
    expectByIndex();
  });

  it.each(REGISTER_SORTS.map((sort) => [sort]))('the whole register sorted by %s goes by index', async (sort) => {
    await list(a.dispatcher, { sort });
    expectByIndex();
  });

  it.each(roles.map((by) => [by.role, by] as const))('what a %s may see goes by index', async (_, by) => {
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
    { harm: 'SEXUAL' },
    { from: '2024-03-01', to: '2024-03-02' },
    { overdue: false },
  ])('the filter %p goes by index', async (filter) => {
    await list(a.dispatcher, filter);
    expectByIndex();
  });

  it('the filters by agency, handler, child and overdue go by index', async () => {
    await list(a.dispatcher, { agency: id(made['agency']!) });
    await list(a.dispatcher, { handler: made['officer']! });
    await list(a.dispatcher, { handler: made['agency']! });
    await list(a.dispatcher, { childId: id(made['child']!) });
    await list(a.dispatcher, { overdue: true });
    expectByIndex();
  });

  it.each(perRole<TransferFilter['list']>([...TRANSFER_LISTS, undefined]).filter(([, , by]) => by !== a.rescueWorker))(
    'the list %s of transfers of a %s goes by index',
    async (of, _, by) => {
      await transfers.list(from(by), { limit: 50, ...(of && { list: of }) }, a.at);
      expectByIndex();
    },
  );

  it('a search goes by index, from token to case', async () => {
    const all = Array.from({ length: 200 }, () => randomUUID() as CaseId);
    for (const by of roles) await list(by, { found: { all: [...all, id(made['case']!)], own: all } });
    await new NumbersQuery(new Explaining(log.database.pool), log.projections).casesWith('XS-370682-2024-000005');
    expectByIndex();
  });

  it('suggestions go by index, and so do the tokens of the vault', async () => {
    const { pool } = log.database;
    const reader = new Explaining(pool);
    const asked = async (text: string, values: readonly unknown[]) => ({ rows: await reader.query(text, values) });
    const explained = new PostgresVault({ query: asked } as unknown as typeof pool, keys);
    await new LikenessQuery(reader, log.projections, explained).of(id(made['case']!));
    await explained.find([{ kinds: ['GUARDIAN_PHONE', 'REPORTER_PHONE'], plain: '13800001111' }]);
    expect(plans).toHaveLength(4);
    expectByIndex();
  });

  it('a query without an index would be caught', async () => {
    const reader = new Explaining(log.database.pool);
    await reader.query('SELECT FROM register WHERE version = 4 LIMIT 50');
    expect(expectByIndex).toThrow('Seq Scan');
    plans = [];
    await reader.query('SELECT FROM register WHERE version = 4 ORDER BY registered_at LIMIT 50');
    expect(expectByIndex).toThrow(); // by an index, but through all of it
  });
});
