import type { Caller } from './harness/caller';
import { Center } from './harness/center';
import { madeUpIdNumber } from './harness/id-number';
import { ops } from './harness/ops';
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

  it('is forgotten by one ops command while the center is running', async () => {
    await ops(center.dataDir, 'forget', person);
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

  it('stays forgotten after a restart', async () => {
    await center.program.stop();
    await center.startAgain();
    expect(await childIn(first)).toMatchObject({ name: null, forgotten: true });
    expect(await dataOf(first)).toEqual(before);
    await ops(center.dataDir, 'forget', person);
  });

  it('is a new person when reported again', async () => {
    const again = await Scene.registered(center, { children: [CHILD] });
    expect(await personOf(again.lead)).not.toBe(person);
    expect(await childIn(again)).toMatchObject({ name: '欧阳**' });
    expect(await childIn(first)).toMatchObject({ name: null });
  });
});
