import { readSettings, type Settings } from '@center/config';
import { eventIdOf, hostClock, newOperation, PostgresEventStore } from '@center/event-store';
import { id } from '@center/kernel';
import { temporaryFolder, testDatabase, type TestDatabase, until } from '@center/testing';
import { request, type ClientRequest } from 'node:http';
import { join } from 'node:path';
import { BreakableLine } from '../../testing/breakable-line';
import { caseReactions } from '@center/cases';
import { views } from '../api.module';
import { Program } from './program';

const settingsOn = (databaseUrl: string): Settings => {
  const dataDir = temporaryFolder('program');
  const masterKeyFile = join(temporaryFolder('keys'), 'master.key');
  const read = readSettings({
    PORT: '0',
    SCENARIO: 'none',
    DATA_DIR: dataDir,
    MASTER_KEY_FILE: masterKeyFile,
    LOG_LEVEL: 'fatal',
  });
  return { ...read, databaseUrl };
};

let database: TestDatabase;
let line: BreakableLine;
let program: Program;
let url: string;
let operationsUrl: string;

beforeAll(async () => {
  database = await testDatabase();
  line = await BreakableLine.to(database.url);
  program = new Program(settingsOn(line.url), () => undefined);
  ({ url, operationsUrl } = await program.start());
});
afterAll(async () => {
  await program.stop();
  await line.close();
  await database.close();
});

interface Ready {
  status: string;
  log: { reachable: boolean; position: string | null };
  views: { view: string; lag: number; fault: string | null }[];
}
const ready = async (): Promise<{ status: number; body: Ready }> => {
  const answer = await fetch(`${operationsUrl}/health/views`);
  return { status: answer.status, body: (await answer.json()) as Ready };
};
const statusOf = async (path: string, asked?: RequestInit): Promise<[number, string | null]> => {
  const answer = await fetch(`${url}${path}`, asked);
  await answer.arrayBuffer(); // an unread response would delay the shutdown
  return [answer.status, answer.headers.get('retry-after')];
};
const figures = async (): Promise<string[]> =>
  (await (await fetch(`${operationsUrl}/metrics`)).text())
    .split('\n')
    .filter((metric) => /^(center|process_cpu_seconds)_/.test(metric));

describe('the running program', () => {
  it('is ready, and reports each view with its lag', async () => {
    await until('the views have caught up', async () => (await ready()).body.views.every(({ lag }) => lag === 0));
    const { status, body } = await ready();
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'ready', database: true, log: { reachable: true } });
    expect(body.views.map(({ view }) => view)).toEqual([...views, ...caseReactions].map(({ name }) => name));
  });

  it('says to everyone else only whether it is ready, and has the metrics at no other address', async () => {
    const answer = await fetch(`${url}/health/ready`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ready' }]);
    expect(await Promise.all(['/metrics', '/health/views'].map((path) => statusOf(path)))).toEqual([
      [404, null],
      [404, null],
    ]);
  });

  it('exports requests, appends and lag to Prometheus', async () => {
    await statusOf('/v1/cases/22222222-2222-4222-8222-222222222222');
    const metrics = await figures();
    expect(metrics).toContain('center_http_requests_total{method="GET",route="/v1/cases/:caseId",status="401"} 1');
    expect(metrics.filter((figure) => /^center_log_events_appended_total [1-9]/.test(figure))).toHaveLength(1);
    for (const { name } of views) {
      expect(metrics).toContain(`center_view_lag_positions{view="${name}"} 0`);
      expect(metrics).toContain(`center_view_lag_seconds{view="${name}"} 0`);
    }
    expect(metrics.some((figure) => figure.startsWith('process_cpu_seconds_total'))).toBe(true);
  });

  it('returns 503 while the database is unreachable, and recovers by itself', async () => {
    line.break();
    const { status, body: readiness } = await ready();
    expect(status).toBe(503);
    expect(readiness).toMatchObject({
      status: 'not-ready',
      database: false,
      log: { reachable: false, position: null },
    });
    expect(readiness.views.map(({ fault }) => fault)).toEqual(views.map(() => 'ViewsUnavailable'));
    expect(await statusOf('/health/live')).toEqual([200, null]);
    const body = JSON.stringify({ username: 'a', password: 'b' });
    const signIn = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    expect(await statusOf('/v1/tokens', signIn)).toEqual([503, '1']);
    expect(await statusOf('/health/ready')).toEqual([503, null]);
    expect((await figures()).length).toBeGreaterThan(0);
    line.restore();
    await until('the program is ready again', async () => (await ready()).status === 200);
  });

  it('is not ready once a view has stopped, reports the position, and exports it as a metric', async () => {
    const operation = newOperation();
    const unknownActor = {
      officerId: id<'officer'>(operation),
      agencyId: id<'agency'>(operation),
      role: 'AUDITOR',
    } as const;
    const unheardOf = {
      id: eventIdOf(operation, 'UnheardOf'),
      type: 'UnheardOf',
      schema: 1,
      data: {},
      meta: { actor: unknownActor, command: 'none', correlation: operation },
    };
    await new PostgresEventStore(database.pool, hostClock).append(`case-${operation}`, 'new', [unheardOf]);
    await until('a view has stopped', async () => (await ready()).status === 503);
    const stopped = (await ready()).body.views.filter(({ fault }) => fault !== null);
    expect(stopped.length).toBeGreaterThan(0);
    expect(stopped[0]!.fault).toMatch(/at position \d+ \(UnheardOf\)$/);
    expect(await figures()).toContain(`center_view_stopped{view="${stopped[0]!.view}"} 1`);
    expect(await statusOf('/health/live')).toEqual([200, null]);
  });

  it('completes running requests during shutdown, and accepts no new ones', async () => {
    const slow: ClientRequest = request(`${url}/v1/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': 2, expect: '100-continue' },
    });
    const answered = new Promise<number | undefined>((resolve, reject) => {
      slow.on('response', (answer) => resolve(answer.resume().statusCode)).on('error', reject);
    });
    await new Promise((begun) => slow.once('continue', begun).flushHeaders());
    const stopped = program.stop();
    await until('new connections are rejected', () =>
      statusOf('/health/live').then(
        () => false,
        () => true,
      ),
    );
    slow.end('{}');
    expect(await answered).toBe(400);
    await stopped;
  });
});
