import { join } from 'node:path';
import { Conformance, type Contract, temporaryFolder, testDatabase, type TestDatabase, until } from '@center/testing';
import { Caller } from './harness/caller';
import { opsWith } from './harness/ops';
import { RunningProgram } from './harness/program';
import { aLead } from './harness/scene';

jest.setTimeout(240_000);

describe('when the process that watches and notifies is killed across a due time', () => {
  const dataDir = temporaryFolder('watchers');
  const apis: RunningProgram[] = [];
  /** the program that is asked */
  let asked: RunningProgram;
  let database: TestDatabase;
  let conformance: Conformance;
  const tokens = new Map<string, string>();

  const as = (username: string): Caller => {
    const token = tokens.get(username);
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
    return new Caller(
      () => asked.url,
      conformance,
      () => undefined,
      headers,
    );
  };
  const signIn = async (username: string, password: string): Promise<void> => {
    const { accessToken } = await as('').does<{ accessToken: string }>('/v1/tokens', { username, password });
    tokens.set(username, accessToken);
  };
  /** Replaces a one-time password and signs in with the new one. */
  const settle = async (username: string, password: string): Promise<void> => {
    await signIn(username, password);
    const newPassword = `my own ${password}`;
    await as(username).does('/v1/me/password', { password, newPassword });
    await signIn(username, newPassword);
  };

  beforeAll(async () => {
    database = await testDatabase();
    const settings = {
      ...{ DATABASE_URL: database.url, MASTER_KEY_FILE: join(temporaryFolder('keys'), 'master.key') },
      DIGEST_EVERY: 'PT2S',
    };
    for (let nth = 0; nth < 2; nth += 1) apis.push((asked = await RunningProgram.start(dataDir, settings)));
    conformance = new Conformance((await (await fetch(`${asked.url}/openapi.json`)).json()) as Contract);
    const said = await opsWith(settings, dataDir, 'create-admin', 'admin');
    await settle('admin', /one-time password, shown only once: (\S+)/.exec(said)![1]!);
    const register = async (username: string, role: string, agencyId: string): Promise<string> => {
      const post = { username, name: '某人', role, agencyId };
      const made = await as('admin').does<{ appointmentId: string; password: string }>('/v1/officers', post);
      await settle(username, made.password);
      return made.appointmentId;
    };
    const own = { kind: 'SCHOOL', name: '示范学校', areaCode: '370682001' };
    const { agencyId, position } = await as('admin').does<{ agencyId: string; position: string }>('/v1/agencies', own);
    const { items } = await as('admin').read<{ items: { id: string; kind: string }[] }>('/v1/agencies?limit=200', {
      'read-after': position,
    });
    const center = items.find(({ kind }) => kind === 'MINORS_CENTER')!.id;
    await opsWith(settings, dataDir, 'confirm-appointment', await register('leader', 'CENTER_LEADER', center));
    const appointmentIds = [
      await register('school', 'AGENCY_LIAISON', agencyId),
      await register('dispatcher', 'DISPATCHER', center),
    ];
    await as('leader').does('/v1/appointments/confirm', { appointmentIds });
    const { steps } = await as('leader').read<{ steps: Record<string, object> }>('/v1/policies/deadlines');
    const limit = { wall: 'PT6S' };
    const escalation = [
      { after: 'PT0S', to: 'RESPONSIBLE' },
      { after: 'PT2S', to: 'CENTER_LEADER' },
    ];
    const accept = { ...steps['ACCEPT'], limits: { EMERGENCY: limit, URGENT: limit, ORDINARY: limit }, escalation };
    const body = { steps: { ...steps, ACCEPT: accept }, note: '演练' };
    const policy = await as('leader').send({ method: 'PUT', path: '/v1/policies/deadlines', body });
    expect(policy.status).toBe(200);
  });
  afterAll(async () => {
    for (const program of apis) await program.stop();
    await database.close();
  });

  it('another one records each miss, supervision and notification exactly once', async () => {
    const lead = async (urgency: string) =>
      (await as('school').does<{ caseId: string }>('/v1/leads', aLead({ urgency, children: [] }))).caseId;
    const cases = [await lead('URGENT'), await lead('URGENT'), await lead('EMERGENCY'), await lead('EMERGENCY')];
    await apis[0]!.kill(); // before the leads are to be accepted; it has watched, because it was first
    const levels = async (caseId: string): Promise<number[]> => {
      const path = `/v1/supervisions?case=${caseId}`;
      return (await as('leader').read<{ items: { level: number }[] }>(path)).items.map(({ level }) => level);
    };
    for (const caseId of cases)
      await until('both levels are issued', async () => (await levels(caseId)).length === 2, 60_000);
    const entries = async (): Promise<string[]> => {
      const { rows } = await database.pool.query<{ entry: string }>(`
        SELECT concat_ws(' ', entry ->> 'kind', entry ->> 'about', entry ->> 'step', entry ->> 'level') AS entry
          FROM notices.notification, json_array_elements(entries) AS entry`);
      return rows.map(({ entry }) => entry);
    };
    const expected = cases.flatMap((caseId) => [
      ...[`NEW_WORK ${caseId} ACCEPT`, `MISSED ${caseId} ACCEPT`],
      ...[`SUPERVISION ${caseId} ACCEPT 1`, `SUPERVISION ${caseId} ACCEPT 2`],
    ]);
    const isNotified = async (): Promise<boolean> => {
      const found = await entries();
      return expected.every((one) => found.includes(one));
    };
    await until('everything is notified of', isNotified, 60_000);
    const all = (await entries()).filter((one) => !one.startsWith('WARNING'));
    expect(all.filter((one, nth) => all.indexOf(one) < nth)).toEqual([]);
    for (const caseId of cases) {
      expect(await levels(caseId)).toEqual([2, 1]);
      const path = `/v1/cases/${caseId}/timeline?limit=200`;
      const { items } = await as('dispatcher').read<{ items: { type: string }[] }>(path);
      expect(items.filter(({ type }) => type === 'DeadlineMissed')).toHaveLength(1);
    }
    const { items } = await as('leader').read<{ items: { kind: string }[] }>('/v1/notifications?limit=200');
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['SUPERVISION', 'DIGEST']));
  });
});
