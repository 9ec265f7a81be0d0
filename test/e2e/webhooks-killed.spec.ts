import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Conformance, type Contract, temporaryFolder, testDatabase, type TestDatabase, until } from '@center/testing';
import { Caller } from './harness/caller';
import { opsWith } from './harness/ops';
import { RunningProgram } from './harness/program';
import { answering, type Received, Receiver } from './harness/receiver';
import { aLead } from './harness/scene';

jest.setTimeout(300_000);

const KILLS = 10;
const CASES = 40;
/** of each case, after those of its transfer */
const NOTES = 24;
const LANES = 8;
/** How many events of a webhook are sent at the same time. */
const AT_ONCE = 8;

interface Step {
  readonly position: string;
  readonly type: string;
}

/** What is wrong with what a receiver has taken, compared with the steps that the agency sees of each case. */
const faultsIn = (taken: readonly Received[], expected: ReadonlyMap<string, readonly Step[]>): string[] => {
  const ids = new Set<string>();
  const once = taken.filter(({ id }) => !ids.has(id) && ids.add(id));
  const faults = [...expected].flatMap(([caseId, steps]) => {
    const told = once.filter(({ event }) => event.subject === caseId).map(({ event }) => event.data.position);
    return told.join() === steps.map(({ position }) => position).join() ? [] : [`${caseId}: ${told.join()}`];
  });
  return once.length === [...expected.values()].flat().length ? faults : [...faults, `${once.length} events`];
};

describe('a thousand events for a receiver that fails at random', () => {
  const dataDir = temporaryFolder('webhooks');
  /** the one that delivers is the first */
  const apis: RunningProgram[] = [];
  let settings: NodeJS.ProcessEnv;
  let database: TestDatabase;
  let conformance: Conformance;
  let receiver: Receiver;
  const tokens = new Map<string, string>();
  const agencies = new Map<string, string>();

  const as = (username: string): Caller => {
    const token = tokens.get(username);
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
    return new Caller(
      () => apis.at(-1)!.url,
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
  const start = async (): Promise<void> => void apis.push(await RunningProgram.start(dataDir, settings));

  beforeAll(async () => {
    receiver = await Receiver.start();
    database = await testDatabase();
    settings = {
      ...{ DATABASE_URL: database.url, MASTER_KEY_FILE: join(temporaryFolder('keys'), 'master.key') },
      ...{ WEBHOOK_ALLOW_LOOPBACK: 'yes', WEBHOOK_RETRY_SECONDS: Array(20).fill(2).join() },
    };
    await start(); // creates the master key, and delivers
    await start();
    conformance = new Conformance((await (await fetch(`${apis[0]!.url}/openapi.json`)).json()) as Contract);
    const said = await opsWith(settings, dataDir, 'create-admin', 'admin');
    await settle('admin', /one-time password, shown only once: (\S+)/.exec(said)![1]!);
    const admin = as('admin');
    for (const [kind, name] of [
      ['SCHOOL', '示范学校'],
      ['POLICE', '示范公安'],
    ] as const) {
      const { agencyId } = await admin.does<{ agencyId: string }>('/v1/agencies', {
        kind,
        name,
        areaCode: '370682001',
      });
      agencies.set(kind, agencyId);
    }
    const { items } = await admin.read<{ items: { id: string; kind: string }[] }>('/v1/agencies?limit=200');
    agencies.set('CENTER', items.find(({ kind }) => kind === 'MINORS_CENTER')!.id);
    const register = async (username: string, role: string, agency: string): Promise<string> => {
      const post = { username, name: '某人', role, agencyId: agencies.get(agency) };
      const made = await admin.does<{ appointmentId: string; password: string }>('/v1/officers', post);
      await settle(username, made.password);
      return made.appointmentId;
    };
    await opsWith(settings, dataDir, 'confirm-appointment', await register('leader', 'CENTER_LEADER', 'CENTER'));
    const appointmentIds = [
      await register('school', 'AGENCY_LIAISON', 'SCHOOL'),
      await register('police', 'AGENCY_LIAISON', 'POLICE'),
      await register('dispatcher', 'DISPATCHER', 'CENTER'),
    ];
    await as('leader').does('/v1/appointments/confirm', { appointmentIds });
  });
  afterAll(async () => {
    for (const program of apis) await program.stop();
    await receiver.stop();
    await database.close();
  });

  /** A case that is transferred to the police, with many notes. */
  const aCase = async (): Promise<string> => {
    const { caseId } = await as('school').does<{ caseId: string }>('/v1/leads', aLead({ reporters: [] }));
    const by = (step: string, body: object = {}) => as('dispatcher').does(`/v1/cases/${caseId}/${step}`, body);
    await by('accept');
    await by('triage', { urgency: 'URGENT', harms: ['NEGLECT'], opinion: '需核实。' });
    await by('transfers', { to: agencies.get('POLICE'), reason: 'SUSPECTED_CRIME', letter: '请处理。' });
    for (let nth = 0; nth < NOTES; nth += 1) await by('notes', { text: `第 ${nth} 次联系。` });
    return caseId;
  };
  const inLanes = async <Made>(count: number, make: () => Promise<Made>): Promise<Made[]> => {
    const made: Made[] = [];
    let left = count;
    const lane = async (): Promise<void> => {
      while (left-- > 0) made.push(await make());
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return made;
  };
  const expected = async (cases: readonly string[]): Promise<ReadonlyMap<string, readonly Step[]>> => {
    const steps = new Map<string, readonly Step[]>();
    for (const caseId of cases) {
      const path = `/v1/cases/${caseId}/timeline?limit=200`;
      const { items } = await as('police').read<{ items: Step[] }>(path);
      steps.set(caseId, items);
    }
    return steps;
  };

  it('arrive each, in order for each case, although who delivers is killed ten times', async () => {
    const cases = await inLanes(CASES, aCase);
    const steps = await expected(cases);
    const total = [...steps.values()].flat().length;
    expect(total).toBeGreaterThanOrEqual(1_000);
    let quota = 0;
    const share = Math.floor(total / (KILLS + 2));
    const taken = new Set<string>();
    const held: (() => void)[] = [];
    const answer = (response: ServerResponse, received: Received): void => {
      const chance = Math.random();
      if (response.destroyed || chance < 0.07) response.destroy();
      else if (chance < 0.14) answering(500)(response, received);
      else {
        taken.add(received.id);
        answering(204)(response, received);
      }
    };
    // beyond the quota nothing is answered, so that each kill interrupts what is under way
    receiver.behaves = (response, received) => {
      if (taken.size < quota) answer(response, received);
      else held.push(() => receiver.behaves(response, received));
    };
    const raise = (to: number): void => {
      quota = to;
      for (const again of held.splice(0)) again();
    };
    await as('police').does('/v1/webhooks', { url: receiver.url, after: '0' });
    for (let kill = 1; kill <= KILLS; kill += 1) {
      raise(kill * share);
      await until(`${quota} events arrive`, () => taken.size >= quota, 60_000);
      await apis.shift()!.kill();
      await start();
    }
    raise(Infinity);
    await until('everything arrives', () => taken.size >= total, 60_000);
    expect(faultsIn(receiver.taken, steps)).toEqual([]);
    expect(receiver.received.length).toBeGreaterThan(total); // some twice, under the same id
    const texts = receiver.received.map(({ text }) => text).join();
    expect(texts).not.toMatch(/测试儿童|无人照看|次联系|请处理|某村/);
    const once = receiver.once();
    const ofCase = once.filter(({ event }) => event.subject === cases[0]);
    expect(faultsIn(once.slice(1), steps)).not.toEqual([]);
    expect(faultsIn([...once.filter((one) => !ofCase.includes(one)), ...ofCase.toReversed()], steps)).not.toEqual([]);
  });

  /** What is wrong with what a receiver was sent, if one process has sent everything once. */
  const loadFaults = (received: readonly Received[], most: number, total: number): string[] => [
    ...(received.length === total ? [] : [`${received.length} requests for ${total} events`]),
    ...(most <= AT_ONCE ? [] : [`${most} at the same time`]),
  ];

  it('are sent by one of two processes: no event twice, and no more at a time than one process sends', async () => {
    const total = receiver.once().length;
    const target = await Receiver.start();
    const held: (() => void)[] = [];
    // nothing is answered until as many are under way as one process sends at the same time
    target.behaves = (response, received) => {
      held.push(() => answering(204)(response, received));
      if (target.most >= AT_ONCE) for (const answer of held.splice(0)) setImmediate(answer);
    };
    const { webhookId } = await as('police').does<{ webhookId: string }>('/v1/webhooks', {
      url: target.url,
      after: '0',
    });
    await until('everything arrives', () => target.once().length >= total, 60_000);
    await as('police').does(`/v1/webhooks/${webhookId}/end`);
    expect(target.most).toBe(AT_ONCE);
    expect(loadFaults(target.received, target.most, total)).toEqual([]);
    expect(loadFaults([...target.received, target.received[0]!], target.most, total)).not.toEqual([]);
    expect(loadFaults(target.received, 2 * AT_ONCE, total)).not.toEqual([]);
    await target.stop();
  });
});
