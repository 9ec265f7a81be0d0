import { randomUUID } from 'node:crypto';
import { eventIdOf, newOperation, PostgresEventStore, hostClock } from '@center/event-store';
import { id } from '@center/kernel';
import { until } from '@center/testing';
import type { Caller } from './harness/caller';
import { Center } from './harness/center';
import { Behind } from './harness/database';
import { ops } from './harness/ops';
import { aLead, type Registered, Scene } from './harness/scene';

interface Readiness {
  readonly status: string;
  readonly views: readonly { readonly view: string; readonly lag: number; readonly fault: string | null }[];
}

const CASE_VIEWS = ['numbers', 'register', 'timeline', 'transfers'];

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

const readiness = async (): Promise<{ status: number; body: Readiness }> => {
  const answer = await fetch(`${center.program.operationsUrl}/health/views`);
  return { status: answer.status, body: (await answer.json()) as Readiness };
};
const stoppedViews = async (): Promise<string[]> =>
  (await readiness()).body.views.filter(({ fault }) => fault !== null).map(({ view }) => view);

/** Appends an event of an unknown type directly to the log, bypassing all decisions. */
const poison = (stream: string): Promise<bigint> =>
  behind.with(async (pool) => {
    const correlation = newOperation();
    const { officerId, agencyId } = center.account('admin');
    const actor = { officerId: id<'officer'>(officerId), agencyId: id<'agency'>(agencyId), role: 'SYS_ADMIN' as const };
    const event = { id: eventIdOf(correlation, 'Poison'), type: 'Poison', schema: 1, data: {} };
    const meta = { actor, command: 'spec', correlation };
    return (await new PostgresEventStore(pool, hostClock).append(stream, 'any', [{ ...event, meta }])).position;
  });

/** Deletes the events of the unknown type from the log, which only the server's superuser can. */
const removePoison = (): Promise<void> =>
  behind.with(async (pool) => {
    await pool.query('alter table log.event disable trigger append_only');
    await pool.query(`delete from log.event where type = 'Poison'`);
    await pool.query('alter table log.event enable always trigger append_only');
  });

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

describe('the views', () => {
  it('are rebuilt to the same rows while the program keeps serving', async () => {
    const scene = await Scene.proposed(center);
    await (await center.as('leader')).does(`${scene.path}/close`);
    const { position } = await (await Scene.fedBack(center)).by('dispatcher', 'risk-grades', GRADE);
    await until('every view has caught up with the log', async () =>
      (await readiness()).body.views.every(({ lag }) => lag === 0),
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
    expect(await readiness()).toMatchObject({ status: 200, body: { status: 'ready' } });
    const position = await poison(`agency-${randomUUID()}`);
    await until('the view has stopped', async () => (await stoppedViews()).length > 0);
    const { status, body } = await readiness();
    expect([status, body.status, await stoppedViews()]).toEqual([503, 'not-ready', ['agency_directory']]);
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

  it('continue after the cause is fixed and the view rebuilt', async () => {
    await expect(ops(center.dataDir, 'rebuild', 'agency_directory')).rejects.toThrow(/exited with code 1/);
    expect(await stoppedViews()).toEqual(['agency_directory']);
    await removePoison();
    await ops(center.dataDir, 'rebuild', 'agency_directory');
    await until('the program is ready', async () => (await readiness()).status === 200);
    expect(await stoppedViews()).toEqual([]);
  });
});

describe('when every view of the cases has stopped', () => {
  let before: Scene;
  let sick: Scene;

  beforeAll(async () => {
    [before, sick] = [await Scene.handled(center), await Scene.handled(center)];
    await poison(`case-${sick.caseId}`);
    await until('the views have stopped', async () => {
      const stopped = await stoppedViews();
      return CASE_VIEWS.every((view) => stopped.includes(view));
    });
  });

  it('is not ready, reports each view, and no view skips an event', async () => {
    const { status, body } = await readiness();
    expect([status, body.status]).toEqual([503, 'not-ready']);
    expect(await stoppedViews()).not.toContain('agency_directory');
    const lags = body.views.filter(({ view }) => CASE_VIEWS.includes(view)).map(({ lag }) => lag);
    expect(Math.min(...lags)).toBeGreaterThan(0);
  });

  it('still serves all other cases, and accepts commands on them', async () => {
    expect(await dispatcher.read(before.path)).toMatchObject({ status: 'HANDLING', version: 3 });
    const { version } = await before.by('dispatcher', 'risk-grades', GRADE);
    expect(await dispatcher.read(before.path)).toMatchObject({ risk: 'LOW', version });
  });

  it('still shows timelines, and none for a position that the log does not have', async () => {
    const read = (position: string) => dispatcher.get(`${before.path}/timeline`, { 'read-after': position });
    const { position } = await before.by('dispatcher', 'notes', { text: '已核对。' });
    expect(await read(position)).toMatchObject({ status: 200 });
    expect(await read('9223372036854775807')).toMatchObject({ status: 503, body: { code: 'view-behind' } });
  });

  it('still registers leads, without a case number', async () => {
    const lead = await school.does<Registered>('/v1/leads', aLead());
    expect(lead.caseNumber).toBeNull();
    expect(await dispatcher.read(`/v1/cases/${lead.caseId}`)).toMatchObject({ status: 'REGISTERED', caseNumber: null });
    expect(await dispatcher.get('/v1/cases', { 'read-after': lead.position })).toMatchObject({
      status: 503,
      body: { code: 'view-behind' },
    });
  });

  it('returns an error for the case with the unknown event', async () => {
    expect(await dispatcher.get(sick.path)).toMatchObject({ status: 500, body: { code: 'internal-error' } });
    expect(await dispatcher.post(`${sick.path}/risk-grades`, GRADE)).toMatchObject({ status: 500 });
    expect(center.output).toContain('unexpected-error');
  });

  it('recovers after the fix and a restart, without duplicate or missing case numbers', async () => {
    await removePoison();
    await center.program.stop();
    await center.startAgain(); // also restarts the reactions, which cannot be rebuilt
    expect(await stoppedViews()).toEqual([]);
    const { items } = await dispatcher.read<{ items: { caseNumber: string }[] }>(
      '/v1/cases?limit=200&sort=registeredAt',
    );
    expect(items.map(({ caseNumber }) => Number(caseNumber.slice(-6)))).toEqual(items.map((_, nth) => nth + 1));
    expect(await dispatcher.read(sick.path)).toMatchObject({ version: 3 });
  });
});

const GRADE = { level: 'LOW', basis: '已有人照看。' };
