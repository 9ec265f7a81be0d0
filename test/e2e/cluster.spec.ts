import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Conformance, type Contract, temporaryFolder, testDatabase, type TestDatabase, until } from '@center/testing';
import { Caller, type Done } from './harness/caller';
import { OpenStream } from './harness/event-stream';
import { discrepancies } from './harness/ledger';
import { eventsIn, withLog } from './harness/log';
import type { Acknowledged } from './harness/load';
import { opsWith } from './harness/ops';
import { RunningProgram } from './harness/program';
import { RunningProjector } from './harness/projector';
import { aLead } from './harness/scene';

jest.setTimeout(240_000);

const LANES = 4;
const ENOUGH = 12;
const WITHIN_MS = 60_000;

/** `fetch` throws a `TypeError` of another realm than that of the specs. */
const isUnreachable = (error: unknown): boolean => (error as Error).name === 'TypeError';

describe('two api and two projectors', () => {
  const dataDir = temporaryFolder('cluster');
  const apis: RunningProgram[] = [];
  const projectors: RunningProjector[] = [];
  const acknowledged: Acknowledged[] = [];
  let database: TestDatabase;
  let settings: NodeJS.ProcessEnv;
  let conformance: Conformance;
  let school: string;
  let dispatcher: string;

  const events = () => withLog(database.pool, dataDir, eventsIn);
  const startApi = () => RunningProgram.start(dataDir, { ...settings, PROJECTIONS: 'elsewhere' });
  const startProjector = () => RunningProjector.start(dataDir, settings);
  const callerAt = (nth: number, token?: string): Caller =>
    new Caller(
      () => apis[nth % apis.length]!.url,
      conformance,
      () => undefined,
      token === undefined ? {} : { authorization: `Bearer ${token}` },
    );
  const signIn = async (username: string, password: string): Promise<string> =>
    (await callerAt(0).does<{ accessToken: string }>('/v1/tokens', { username, password })).accessToken;

  /** Replaces a one-time password and signs in with the new one. */
  const settle = async (username: string, oneTime: string): Promise<string> => {
    const newPassword = `my own ${oneTime}`;
    const limited = callerAt(0, await signIn(username, oneTime));
    await limited.does('/v1/me/password', { password: oneTime, newPassword });
    return signIn(username, newPassword);
  };

  beforeAll(async () => {
    database = await testDatabase();
    settings = { DATABASE_URL: database.url, MASTER_KEY_FILE: join(temporaryFolder('keys'), 'master.key') };
    apis.push(await startApi()); // creates the master key
    apis.push(await startApi());
    projectors.push(startProjector(), startProjector());
    conformance = new Conformance((await (await fetch(`${apis[0]!.url}/openapi.json`)).json()) as Contract);
    const said = await opsWith(settings, dataDir, 'create-admin', 'admin');
    const password = /one-time password, shown only once: (\S+)/.exec(said)![1]!;
    const admin = callerAt(1, await settle('admin', password));
    const register = async (username: string, role: string, agencyId: string) => {
      const post = { username, name: '某人', role, agencyId };
      const made = await admin.does<{ appointmentId: string; password: string }>('/v1/officers', post);
      return { ...made, token: await settle(username, made.password) };
    };
    const own = { kind: 'SCHOOL', name: '示范学校', areaCode: '370682001' };
    const { agencyId, position } = await admin.does<{ agencyId: string; position: string }>('/v1/agencies', own);
    const { items } = await listed<{ id: string; kind: string }>(admin, '/v1/agencies', position);
    const center = items.find(({ kind }) => kind.includes('CENTER'))!.id;
    const leader = await register('leader', 'CENTER_LEADER', center);
    await opsWith(settings, dataDir, 'confirm-appointment', leader.appointmentId);
    const officers = [
      await register('liaison-school', 'AGENCY_LIAISON', agencyId),
      await register('dispatcher', 'DISPATCHER', center),
    ] as const;
    const appointmentIds = officers.map(({ appointmentId }) => appointmentId);
    await callerAt(0, leader.token).does('/v1/appointments/confirm', { appointmentIds });
    [school, dispatcher] = [officers[0].token, officers[1].token];
  });
  afterAll(async () => {
    for (const program of [...apis, ...projectors]) await program.stop();
    await database.close();
  });

  /** Reads a list as of a position, as soon as the views have reached it. */
  const listed = async <Item>(caller: Caller, path: string, position: string) => {
    let body: { items: Item[]; nextCursor?: string | null } | undefined;
    await until(
      'the views keep up',
      async () => {
        const answer = await caller.get<typeof body>(path, { 'read-after': position });
        if (answer.status === 200) body = answer.body;
        return answer.status === 200;
      },
      WITHIN_MS,
    );
    return body!;
  };

  /** The ids of all cases as of the last acknowledged command. */
  const casesAt = async (nth: number): Promise<Set<string>> => {
    const caller = callerAt(nth, dispatcher);
    const last = acknowledged
      .map(({ done }) => BigInt(done.position))
      .reduce((one, other) => (one > other ? one : other));
    const ids = new Set<string>();
    for (let cursor: string | null | undefined = ''; cursor !== null && cursor !== undefined;) {
      const path: string = `/v1/cases?limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
      const page = await listed<{ caseId: string }>(caller, path, String(last));
      for (const { caseId } of page.items) ids.add(caseId);
      cursor = page.nextCursor;
    }
    return ids;
  };

  /** Sends leads, each to one api, and with the same key to the other one if that does not answer, until stopped. */
  const load = () => {
    let going = true;
    const lane = async (first: number): Promise<void> => {
      for (let nth = first; going; nth += 1) {
        const [key, body, path] = [randomUUID(), aLead(), '/v1/leads'];
        for (let at = nth; ; at += 1) {
          const sent = callerAt(at, school).post<Done>(path, body, { 'idempotency-key': key });
          const answer = await sent.catch((error: unknown) => {
            if (isUnreachable(error)) return undefined;
            throw error;
          });
          if (answer?.status === 201) {
            acknowledged.push({ by: 'liaison-school', path, body, key, done: answer.body });
            break;
          }
          if (answer && answer.status !== 503) throw new Error(`${path} answered ${answer.status}`);
        }
      }
    };
    const lanes = Promise.all(Array.from({ length: LANES }, (_, nth) => lane(nth)));
    lanes.catch(() => undefined); // reported by stop
    return {
      stop: () => {
        going = false;
        return lanes;
      },
    };
  };
  const goOn = (): Promise<void> => {
    const enough = acknowledged.length + ENOUGH;
    return until('commands are acknowledged', () => acknowledged.length >= enough, WITHIN_MS);
  };

  it('deliver the events of each other live, without loss when one of them is killed', async () => {
    const ids = (stream: OpenStream): string[] => stream.events.map(({ position }) => position);
    const whole = await OpenStream.open(callerAt(0, dispatcher));
    const { stop } = load();
    const streams = [await OpenStream.open(callerAt(1, dispatcher), `/v1/stream?after=${whole.first}`)];
    await goOn();
    await apis[1]!.kill();
    await until('the stream has broken', () => streams[0]!.closed);
    const goneOn = { 'last-event-id': streams[0]!.lastId! };
    apis[1] = await startApi();
    streams.push(await OpenStream.open(callerAt(1, dispatcher), '/v1/stream', goneOn));
    await goOn();
    await stop();
    const last = acknowledged.at(-1)!.done.caseId;
    for (const stream of [whole, streams[1]!]) await stream.has('LeadRegistered', last);
    await until('both are at the end', () => streams[1]!.lastId === whole.lastId);
    expect(streams.flatMap(ids)).toEqual(ids(whole));
    const delivered = new Set(whole.events.map(({ caseId }) => caseId));
    expect(acknowledged.filter(({ done }) => !delivered.has(done.caseId))).toEqual([]);
    for (const stream of [whole, ...streams]) stream.close();
  });

  it('lose nothing and fall behind in nothing when any of them is killed', async () => {
    const { stop } = load();
    await goOn();
    for (const nth of apis.keys()) {
      await apis[nth]!.kill();
      await goOn();
      expect((await casesAt(nth + 1)).size).toBeGreaterThan(0);
      apis[nth] = await startApi();
    }
    for (const nth of projectors.keys()) {
      await projectors[nth]!.kill();
      await goOn();
      expect((await casesAt(nth)).size).toBeGreaterThan(0); // the other projector works
      projectors[nth] = startProjector();
    }
    await stop();

    expect(discrepancies(await events(), acknowledged)).toEqual([]);
    const ids = acknowledged.map(({ done }) => done.caseId).sort();
    for (const nth of apis.keys()) expect([...(await casesAt(nth))].sort()).toEqual(ids);
  });

  it('are compared with the log: an acknowledged command that is not in it is reported', async () => {
    const [one] = acknowledged;
    const invented = { ...one!, done: { ...one!.done, caseId: randomUUID() } };
    expect(discrepancies(await events(), [...acknowledged, invented])).toHaveLength(1);
  });
});
