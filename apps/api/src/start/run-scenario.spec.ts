import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings, type Settings } from '@center/config';
import { hostClock, PostgresEventStore } from '@center/event-store';
import { milliseconds, type StoredEvent } from '@center/kernel';
import { foundedOn, laiyang } from '@center/scenario';
import { temporaryFolder, testDatabase, type TestDatabase } from '@center/testing';
import { BreakableLine } from '../../testing/breakable-line';
import { figuresOf, type CountedFields } from '../../testing/figures';
import { Program } from './program';

jest.setTimeout(240_000); // three starts, and a scenario of three years

const STORY = laiyang(foundedOn('2021-06-01'));
const ENDS = milliseconds(STORY.ends);
const PLAYING = /^演示情景 (\d+)%/;

let database: TestDatabase;
let line: BreakableLine;
let settings: Settings;
let programs: Program[] = [];

beforeAll(async () => {
  database = await testDatabase();
  line = await BreakableLine.to(database.url);
  const dataDir = temporaryFolder('story');
  settings = { ...readSettings({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'fatal' }), databaseUrl: line.url };
});
afterAll(async () => {
  for (const program of programs) await program.stop();
  await line.close();
  await database.close();
});

const program = (report: (line: string) => void): Program => {
  const started = new Program(settings, report);
  programs = [...programs, started];
  return started;
};

const wholeLog = async (): Promise<StoredEvent[]> =>
  new PostgresEventStore(database.pool, hostClock).readAll(0n, 20_000);

/** The response to an officer of `accounts.json`. */
const asked = async (url: string, username: string, path: string, body?: object): Promise<Record<string, unknown>> => {
  const accounts = JSON.parse(readFileSync(join(settings.dataDir, 'accounts.json'), 'utf8')) as {
    username: string;
    password: string;
  }[];
  const { password } = accounts.find((account) => account.username === username)!;
  const headers = { 'content-type': 'application/json' };
  const signIn = { method: 'POST', headers, body: JSON.stringify({ username, password }) };
  const { accessToken } = (await (await fetch(`${url}/v1/tokens`, signIn)).json()) as { accessToken: string };
  const more = { headers: { ...headers, authorization: `Bearer ${accessToken}` } };
  const answer = await fetch(url + path, body ? { ...more, method: 'POST', body: JSON.stringify(body) } : more);
  return (await answer.json()) as Record<string, unknown>;
};

describe('the scenario of a demonstration', () => {
  it('resumes after an interruption, and ends with the expected figures', async () => {
    const cutOff = program((said) => {
      if (PLAYING.exec(said)?.[1] === '50') line.break();
    });
    await expect(cutOff.start()).rejects.toThrow();
    line.restore();
    await cutOff.stop();
    const half = await wholeLog();
    expect(half.length).toBeGreaterThan(300);
    expect(half.some(({ type }) => type === 'ScenarioPlayed')).toBe(false);

    await database.pool.query('TRUNCATE vault.remembered_answer'); // idempotency keys have expired: only the log shows what was done
    const tenths: string[] = [];
    const again = program((said) => tenths.push(...(PLAYING.exec(said)?.slice(1) ?? [])));
    await again.start();
    await again.stop();
    expect(tenths).toEqual(['10', '20', '30', '40', '50', '60', '70', '80', '90', '100']);
    const log = await wholeLog();
    expect(log.slice(0, half.length)).toEqual(half);
    expect(figuresOf(log)).toEqual({ leadsFound: 38, leadsTransferred: 35, minorsRescued: 20 });
  });

  it('performs every step once, each at its scheduled time', async () => {
    const log = await wholeLog();
    const count = (type: string) => log.filter((event) => event.type === type).length;
    const steps = (path: RegExp) => STORY.steps.filter((step) => path.test(step.path)).length;
    expect(count('LeadRegistered')).toBe(steps(/^\/v1\/leads$/));
    expect(count('TransferIssued')).toBe(steps(/\/(transfers|rule)$/));
    expect(count('RescueStarted')).toBe(steps(/\/rescues$/));
    expect([
      count('HandlerLeft'),
      count('TransferSucceeded'),
      count('DuplicateJoined'),
      count('DuplicateLeft'),
    ]).toEqual([2, 1, 2, 1]);
    const backwards = log.filter(({ knownAt }, nth) => nth > 0 && knownAt < log[nth - 1]!.knownAt);
    expect(backwards).toEqual([]);
    const end = log.findIndex(({ type }) => type === 'ScenarioPlayed');
    expect([log[0]!.knownAt, log[end]!.knownAt]).toEqual([foundedOn('2021-06-01'), STORY.ends]);
    // What the center records by itself as time goes on. It is recorded beside the steps, so the clock may be set to the
    // next step while it is being written: then it is known at that time.
    const isOfTime = ({ type }: StoredEvent) => ['DeadlineMissed', 'SupervisionIssued'].includes(type);
    expect(log.slice(end + 1).filter((event) => !isOfTime(event))).toEqual([]);
    expect(log.filter(({ knownAt, meta }) => knownAt < meta.recordedAt)).toEqual([]);
    expect(log.filter((event) => event.knownAt !== event.meta.recordedAt && !isOfTime(event))).toEqual([]);
  });

  it('has figures that depend on its merges, its withdrawals and the identification of children', async () => {
    const log = await wholeLog();
    const without = (type: string) => figuresOf(log.filter((event) => event.type !== type));
    expect(without('LeadMerged').leadsFound).toBe(39);
    expect(without('LeadUnmerged').leadsFound).toBe(37);
    expect(without('TransferWithdrawn').leadsTransferred).toBe(36);
    const json = JSON.stringify(log.map(({ stream, type, data }) => ({ stream, type, data })));
    const unlike = (written: string) => figuresOf(JSON.parse(written) as CountedFields[]);
    const strangers = json.replace(/"childId":"([^"]+)","personId":"[^"]+"/g, '"childId":"$1","personId":"$1"');
    expect(unlike(strangers).minorsRescued).toBe(21);
    expect(unlike(json.replace('"minorAtStart":false', '"minorAtStart":true')).minorsRescued).toBe(21);
  });

  it('is performed once, and its clock continues from its end after a restart', async () => {
    const before = await wholeLog();
    const said: string[] = [];
    const { url } = await program((words) => said.push(words)).start();
    expect(said.filter((words) => PLAYING.test(words))).toEqual([]);
    expect(await asked(url, 'leader', '/v1/duty-roster/now')).toMatchObject({
      officerId: expect.any(String) as string,
      phone: expect.stringMatching(/^138\d{8}$/) as string,
      until: '2024-08-12T00:00:00.000Z',
    });
    const lead = { source: 'PUBLIC', discoveredAt: STORY.ends };
    const first = await asked(url, 'dispatcher', '/v1/leads', lead);
    expect(first['caseNumber']).toMatch(/^XS-370682-2024-/);
    const after = (await wholeLog()).slice(before.length).find(({ type }) => type === 'LeadRegistered');
    const ending = before.find(({ type }) => type === 'ScenarioPlayed')!.data as unknown as { hostAt: string };
    const [log, host] = [milliseconds(after!.meta.recordedAt) - ENDS, Date.now() - Date.parse(ending.hostAt)];
    expect(log).toBeGreaterThan(0);
    expect(log).toBeLessThanOrEqual(host);
    expect(host - log).toBeLessThan(10_000);
  });
});
