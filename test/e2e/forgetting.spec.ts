import { randomUUID } from 'node:crypto';
import { chmodSync, copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@center/testing';
import type { Caller } from './harness/caller';
import { Center } from './harness/center';
import { Behind } from './harness/database';
import { madeUpIdNumber } from './harness/id-number';
import { ops, opsOn, opsWith } from './harness/ops';
import { RunningProgram } from './harness/program';
import { type Registered, Scene } from './harness/scene';

const BORN = '2014-09-01';
const ID_NUMBER = madeUpIdNumber(BORN, 7);
const CHILD = { name: '欧阳小禾', idNumber: ID_NUMBER, birthDate: BORN, address: '某村 9 号', sex: 'FEMALE' };
const FIELDS = ['name', 'idNumber', 'birthDate', 'address'].map((field) => `/children/0/${field}`);

interface History {
  readonly items: readonly { readonly data: { readonly children: readonly { readonly personId: string }[] } }[];
}

let center: Center;
let dispatcher: Caller;
let auditor: Caller;

beforeAll(async () => {
  center = await Center.open();
  dispatcher = await center.as('dispatcher');
  auditor = await center.as('auditor');
});
afterAll(() => center.close());

const personOf = async ({ caseId }: Registered): Promise<string> => {
  const { items } = await auditor.read<History>(`/v1/cases/${caseId}/history`);
  return items[0]!.data.children[0]!.personId;
};

const REASON = 'COURT_ORDER （2026）某法执字第 7 号';

/** The lines on standard input by which two officers sign. */
const signedBy = (leader: string, dispatcher: string, reason = REASON): string[] => [
  reason,
  ...[leader, dispatcher].flatMap((username) => [username, center.account(username).password]),
];
const forget = (...persons: string[]): Promise<string> =>
  opsOn(signedBy('leader', 'dispatcher'), center.dataDir, 'forget', ...persons);

/** The key and the tokens of a person, as the vault stores them. */
const secretsOf = (person: string): Promise<Buffer[]> =>
  new Behind(center.home).with(async (pool) => {
    const { rows } = await pool.query<{ secret: Buffer }>(
      `SELECT wrapped AS secret FROM vault.data_key WHERE key_id = $1
       UNION ALL SELECT id_token FROM vault.person WHERE person_id = $1
       UNION ALL SELECT match_token FROM vault.person WHERE person_id = $1
       UNION ALL SELECT token FROM vault.search_token WHERE person_id = $1
       UNION ALL SELECT token FROM vault.resemblance WHERE subject_id = $1`,
      [person],
    );
    return rows.flatMap(({ secret }) => secret ?? []);
  });

/** The files of the database that contain one of these byte strings. */
const filesWith = (secrets: readonly Buffer[], folder = join(center.home, 'database')): string[] => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => {
      const content = readFileSync(path);
      return secrets.some((secret) => content.includes(secret));
    });
};

/** The settings of another center that has the master key and the register of this one. */
const registered = () => ({
  MASTER_KEY_FILE: join(center.home, 'keys', 'master.key'),
  ERASURES_FILE: join(center.home, 'erasures.ndjson'),
});

const emptyFolder = (): string => {
  const folder = temporaryFolder('restored');
  chmodSync(folder, 0o711); // a server started by root runs as another user
  return folder;
};

/** All data of a case except the person's own fields. */
const dataOf = async ({ path }: Scene): Promise<unknown[]> => {
  const { children: _, ...document } = await dispatcher.read<{ children: unknown }>(path);
  const { items } = await dispatcher.read<{ items: object[] }>('/v1/cases?limit=200');
  const rest = ['/timeline', '/history'].map((part) => auditor.read(path + part));
  return [document, items, ...(await Promise.all(rest))];
};

describe('a forgotten person', () => {
  let first: Scene;
  let second: Scene;
  let before: unknown[];
  let person: string;
  let secrets: Buffer[];
  let backup: string;

  const unmask = ({ path }: Scene, fields = FIELDS) =>
    dispatcher.does<{ values: object; forgotten: string[] }>(`${path}/unmaskings`, {
      fields,
      purpose: 'HANDLING',
      note: '核实身份',
    });
  const childIn = async ({ path }: Scene): Promise<unknown> =>
    (await dispatcher.read<{ children: unknown[] }>(path)).children[0];

  beforeAll(async () => {
    first = await Scene.transferred(center, 'liaison-police', { children: [CHILD] });
    second = await Scene.registered(center, { children: [{ idNumber: ID_NUMBER.toLowerCase() }] }, 'liaison-hospital');
    person = await personOf(first.lead);
  });

  it('was one person in all leads, and readable in plain text', async () => {
    expect(await personOf(second.lead)).toBe(person);
    const { values } = await unmask(first);
    expect(Object.values(values)).toEqual(expect.arrayContaining([CHILD.name, ID_NUMBER, BORN, CHILD.address]));
    expect(await childIn(first)).toMatchObject({ name: '欧阳**' });
    await dispatcher.read('/v1/cases', { 'read-after': second.lead.position });
    before = await dataOf(first);
  });

  it.each([
    ['the dispatcher alone', () => signedBy('dispatcher', 'dispatcher')],
    ['the leader alone', () => signedBy('leader', 'leader')],
    ['an auditor instead of the dispatcher', () => signedBy('leader', 'auditor')],
    ['no reason', () => signedBy('leader', 'dispatcher', 'COURT_ORDER')],
    ['a reason that is not a ground', () => signedBy('leader', 'dispatcher', 'BECAUSE 无')],
    ['a wrong password', () => signedBy('leader', 'dispatcher').map((line, nth) => (nth === 2 ? 'wrong' : line))],
    ['no signatures', () => []],
  ])('is not forgotten with %s', async (_, lines) => {
    await expect(opsOn(lines(), center.dataDir, 'forget', person)).rejects.toThrow(
      /No person was forgotten|Standard input must have five lines/,
    );
    expect((await unmask(first)).forgotten).toEqual([]);
  });

  it('is not forgotten with a person whom the vault does not know', async () => {
    await expect(forget(person, randomUUID())).rejects.toThrow('No such person');
    expect((await unmask(first)).forgotten).toEqual([]);
  });

  it('is forgotten by one ops command while the center is running, without any trace in its folder', async () => {
    await new Behind(center.home).with((pool) => pool.query('ANALYZE'));
    backup = join(temporaryFolder('backup'), 'center.ndjson.gz');
    await ops(center.dataDir, 'backup', backup);
    secrets = await secretsOf(person);
    expect(secrets.length).toBeGreaterThanOrEqual(4);
    for (const secret of secrets) expect(filesWith([secret])).not.toEqual([]); // the search does find them
    const said = await forget(person);
    expect(said).toContain('vault.data_key');
    expect(filesWith(secrets)).toEqual([]);
    const nothing = { name: null, idNumber: null, birthDate: null, address: null, forgotten: true };
    expect(await childIn(first)).toMatchObject({ childId: first.lead.childIds[0], sex: 'FEMALE', ...nothing });
    expect(await childIn(second)).toMatchObject({ idNumber: null, forgotten: true });
  });

  it('is no longer readable in plain text, while others are', async () => {
    expect(await unmask(first)).toMatchObject({
      values: Object.fromEntries(FIELDS.map((field) => [field, null])),
      forgotten: FIELDS,
    });
    const { values } = await unmask(first, ['/narrative', '/reporters/0/name']);
    expect(values).toEqual({ '/narrative': expect.any(String), '/reporters/0/name': expect.any(String) });
  });

  it('leaves history, timeline, lists and numbers unchanged', async () => {
    expect(await dataOf(first)).toEqual(before);
  });

  it('has one event that says who ordered it and why, without a name', async () => {
    await forget(person); // again
    const events = await new Behind(center.home).events();
    const forgotten = events.filter(({ type }) => type === 'PersonForgotten');
    const [leader, other] = ['leader', 'dispatcher'].map((username) => center.account(username).officerId);
    const note = { sealed: expect.any(String) as string, box: expect.any(String) as string };
    expect(forgotten.map(({ data, meta }) => ({ data, actor: meta.actor.officerId }))).toEqual([
      { data: { personId: person, orderedBy: [leader, other], ground: 'COURT_ORDER', note }, actor: leader },
    ]);
  });

  it('shows the auditor and the leader who ordered it, and the reason after that access is recorded', async () => {
    const [auditor, leader] = [await center.as('auditor'), await center.as('leader')];
    const orderedBy = ['leader', 'dispatcher'].map((username) => center.account(username).officerId);
    const order = { personId: person, orderedBy, ground: 'COURT_ORDER' };
    for (const caller of [auditor, leader]) {
      expect(await caller.read('/v1/audit/erasures')).toMatchObject({ items: [{ ...order, note: '***' }] });
    }
    const path = `/v1/audit/erasures/${person}/unmaskings`;
    const why = { purpose: 'AUDIT', note: '核对遗忘依据' };
    expect(await auditor.does(path, why)).toMatchObject({ ...order, note: REASON.replace('COURT_ORDER ', '') });
    const recorded = { fields: [`/erasures/${person}/note`], caseId: null, purpose: 'AUDIT' };
    const { items } = await auditor.read<{ items: object[] }>('/v1/audit/access?purpose=AUDIT&limit=1');
    expect(items).toMatchObject([{ ...recorded, note: '***' }]);
    // a sign-in is recorded a moment later than it is answered, and may follow
    const opened = await auditor.does<{ items: unknown[] }>('/v1/audit/access/unmaskings', { ...why, limit: 10 });
    expect(opened.items).toContainEqual(expect.objectContaining({ ...recorded, note: why.note }));
    const unknown = `/v1/audit/erasures/${center.account('leader').officerId}/unmaskings`;
    expect(await leader.post(unknown, why)).toMatchObject({ status: 404 });
    expect(await (await center.as('dispatcher')).post(path, why)).toMatchObject({ status: 403 });
  });

  it('stays forgotten after a restart', async () => {
    await center.program.stop();
    await center.startAgain();
    expect(await childIn(first)).toMatchObject({ name: null, forgotten: true });
    expect(await dataOf(first)).toEqual(before);
  });

  it('is forgotten again by the restore of a backup that still has the key', async () => {
    const restored = emptyFolder();
    expect(await opsWith(registered(), restored, 'restore', backup)).toContain('forgotten again: 1');
    expect(filesWith(secrets, join(restored, 'center', 'database'))).toEqual([]);
  });

  it('keeps a center from starting that was restored without the register, until it is forgotten again', async () => {
    const restored = emptyFolder();
    const { ERASURES_FILE: _, ...unregistered } = registered();
    expect(await opsWith(unregistered, restored, 'restore', backup)).not.toContain('forgotten again');
    copyFileSync(join(center.home, 'accounts.json'), join(restored, 'center', 'accounts.json'));
    await expect(RunningProgram.start(restored, registered())).rejects.toThrow('Run: npm run ops -- reapply-erasures');
    expect(await opsWith(registered(), restored, 'reapply-erasures')).toContain('forgotten again: 1');
    expect(filesWith(secrets, join(restored, 'center', 'database'))).toEqual([]);
    const program = await RunningProgram.start(restored, registered());
    expect(await program.stop()).toBe(0);
  });

  it('is a new person when reported again', async () => {
    const again = await Scene.registered(center, { children: [CHILD] });
    expect(await personOf(again.lead)).not.toBe(person);
    expect(await childIn(again)).toMatchObject({ name: '欧阳**' });
    expect(await childIn(first)).toMatchObject({ name: null });
  });
});
