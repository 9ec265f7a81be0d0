import { randomUUID } from 'node:crypto';
import { until } from '@center/testing';
import { SERVER } from '../engines/server';
import type { Caller } from './harness/caller';
import { Center } from './harness/center';
import { Behind } from './harness/database';
import { ops } from './harness/ops';
import { poison, readiness, removePoison, stoppedViews } from './harness/poison';
import { aLead, type Registered, Scene } from './harness/scene';

let center: Center;
let behind: Behind;
let dispatcher: Caller;
let school: Caller;

beforeAll(async () => {
  center = await Center.open();
  behind = new Behind(center.home);
  dispatcher = await center.as('dispatcher');
  school = await center.as('liaison-school');
});
afterAll(() => center.close());

/** Every row of every view, as text. */
const rows = (): Promise<Record<string, string[]>> =>
  behind.with(async (pool) => {
    const found: Record<string, string[]> = {};
    const tables = await pool.query<{ name: string }>('select unnest(tables) as name from views.checkpoint order by 1');
    for (const { name } of tables.rows) {
      const all = await pool.query<{ row: string }>(`select t::text as row from views.${name} t order by 1`);
      found[name] = all.rows.map(({ row }) => row);
    }
    return found;
  });

/** The views that read the streams of agencies. */
const OF_AGENCIES = ['agency_directory', 'register_facts', 'roster'];

describe('the views', () => {
  it('are rebuilt to the same rows while the program keeps serving', async () => {
    const scene = await Scene.proposed(center);
    await (await center.as('leader')).does(`${scene.path}/close`);
    const { position } = await (await Scene.fedBack(center)).by('dispatcher', 'risk-grades', GRADE);
    await until('every view has caught up with the log', async () =>
      (await readiness(center)).body.views.every(({ lag }) => lag === 0),
    );
    const before = await rows();
    expect(Object.values(before).flat().length).toBeGreaterThan(50);
    const list = await dispatcher.read('/v1/cases', { 'read-after': position });
    let rebuilding = true;
    const rebuilt = ops(center.dataDir, 'rebuild', '--all').finally(() => (rebuilding = false));
    let asked = 0;
    for (; rebuilding; asked += 1) expect(await dispatcher.read('/v1/cases', { 'read-after': position })).toEqual(list);
    expect(await rebuilt).toMatch(/rebuilt: register/);
    expect(asked).toBeGreaterThan(5);
    expect(await rows()).toEqual(before);
    const { caseId, position: next } = await school.does<Registered>('/v1/leads', aLead());
    const { items } = await dispatcher.read<{ items: object[] }>('/v1/cases', { 'read-after': next });
    expect(items[0]).toMatchObject({ caseId });
  });

  it('are rebuilt from the log alone, whatever the state of their rows', async () => {
    const before = await rows();
    const list = await dispatcher.read('/v1/cases');
    await behind.with(async (pool) => {
      const { rows: tables } = await pool.query<{ name: string }>(
        `select unnest(tables) as name from views.checkpoint where view = 'register'`,
      );
      for (const { name } of tables) await pool.query(`truncate views.${name}`);
    });
    expect(await dispatcher.read('/v1/cases')).toEqual({ items: [], nextCursor: null });
    expect(await rows()).not.toEqual(before);
    await ops(center.dataDir, 'rebuild', 'register');
    expect(await dispatcher.read('/v1/cases')).toEqual(list);
    expect(await rows()).toEqual(before);
  });

  it('stop individually at an event they cannot handle, and report it', async () => {
    expect(await readiness(center)).toMatchObject({ status: 200, body: { status: 'ready' } });
    const position = await poison(center, `agency-${randomUUID()}`);
    await until('the view has stopped', async () => (await stoppedViews(center)).length > 0);
    const { status, body } = await readiness(center);
    expect([status, body.status, await stoppedViews(center)]).toEqual([503, 'not-ready', OF_AGENCIES]);
    const forUsers = await center.anonymous.get('/health/ready');
    expect([forUsers.status, forUsers.body]).toEqual([503, { status: 'not-ready' }]);
    expect(body.views.find(({ view }) => view === 'agency_directory')!.fault).toContain(String(position));
    expect(await (await fetch(`${center.program.operationsUrl}/metrics`)).text()).toContain(
      'center_view_stopped{view="agency_directory"} 1',
    );
    expect(await center.program.answers('/health/live')).toBe(true);
    const { position: next } = await school.does<Registered>('/v1/leads', aLead());
    await dispatcher.read('/v1/cases', { 'read-after': next });
    expect(await dispatcher.get('/v1/agencies', { 'read-after': next })).toMatchObject({
      status: 503,
      headers: { 'retry-after': expect.any(String) },
      body: { code: 'view-behind' },
    });
    await dispatcher.read('/v1/agencies');
  });

  if (!SERVER) {
    it('continue after the cause is fixed and the view rebuilt', async () => {
      await expect(ops(center.dataDir, 'rebuild', 'agency_directory')).rejects.toThrow(/exited with code 1/);
      expect(await stoppedViews(center)).toEqual(OF_AGENCIES);
      await removePoison(center);
      for (const view of OF_AGENCIES) await ops(center.dataDir, 'rebuild', view);
      await until('the program is ready', async () => (await readiness(center)).status === 200);
      expect(await stoppedViews(center)).toEqual([]);
    });
  }
});

const GRADE = { level: 'LOW', basis: '已有人照看。' };
