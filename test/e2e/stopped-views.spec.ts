import { until } from '@center/testing';
import { SERVER } from '../engines/server';
import type { Caller } from './harness/caller';
import { Center } from './harness/center';
import { poison, readiness, removePoison, stoppedViews } from './harness/poison';
import { aLead, type Registered, Scene } from './harness/scene';

const CASE_VIEWS = ['numbers', 'register', 'timeline', 'transfers'];

let center: Center;
let dispatcher: Caller;
let school: Caller;

beforeAll(async () => {
  center = await Center.open();
  dispatcher = await center.as('dispatcher');
  school = await center.as('liaison-school');
});
afterAll(() => center.close());

describe('when every view of the cases has stopped', () => {
  let before: Scene;
  let sick: Scene;

  beforeAll(async () => {
    [before, sick] = [await Scene.handled(center), await Scene.handled(center)];
    await poison(center, `case-${sick.caseId}`);
    await until('the views have stopped', async () => {
      const stopped = await stoppedViews(center);
      return CASE_VIEWS.every((view) => stopped.includes(view));
    });
  });

  it('is not ready, reports each view, and no view skips an event', async () => {
    const { status, body } = await readiness(center);
    expect([status, body.status]).toEqual([503, 'not-ready']);
    expect(await stoppedViews(center)).not.toContain('agency_directory');
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

  if (!SERVER) {
    it('recovers after the fix and a restart, without duplicate or missing case numbers', async () => {
      await removePoison(center);
      await center.program.stop();
      await center.startAgain(); // also restarts the reactions, which cannot be rebuilt
      expect(await stoppedViews(center)).toEqual([]);
      const { items } = await dispatcher.read<{ items: { caseNumber: string }[] }>(
        '/v1/cases?limit=200&sort=registeredAt',
      );
      expect(items.map(({ caseNumber }) => Number(caseNumber.slice(-6)))).toEqual(items.map((_, nth) => nth + 1));
      expect(await dispatcher.read(sick.path)).toMatchObject({ version: 3 });
    });
  }
});

const GRADE = { level: 'LOW', basis: '已有人照看。' };
