import { until } from '@center/testing';
import { Center } from './harness/center';
import { ops } from './harness/ops';
import { Scene } from './harness/scene';

interface History {
  readonly items: readonly { readonly type: string }[];
}

let center: Center;
let survivor: Scene;
let types: readonly string[];

const historyOf = async (): Promise<readonly string[]> => {
  const { items } = await (await center.as('auditor')).read<History>(`${survivor.path}/history`);
  return items.map(({ type }) => type);
};

beforeAll(async () => {
  center = await Center.open();
  survivor = await Scene.transferred(center);
  const duplicate = await Scene.registered(center);
  await duplicate.by('dispatcher', 'merge', { into: survivor.caseId });
  await until('the lead to join', async () => (await historyOf()).includes('DuplicateJoined'));
  const number = { idNumber: '11010519491231002X' };
  await survivor.by('dispatcher', `children/${duplicate.lead.childIds[0]!}/identify`, number);
  await duplicate.by('dispatcher', 'unmerge', { note: '并非同一事项。' });
  await until('the lead to leave', async () => (await historyOf()).includes('DuplicateLeft'));
  types = await historyOf();
});
afterAll(() => center.close());

const replayed = (...words: string[]): Promise<string> => ops(center.dataDir, 'replay', survivor.caseId, ...words);

interface Document extends Record<string, unknown> {
  readonly transfers: readonly Record<string, unknown>[];
}

/** A document without what is due, and what it repeats, now: whatever the version. */
const asOfThen = ({ overdue: _, dueAt: __, nextStep: ___, recurrence: ____, transfers, ...document }: Document) => ({
  ...document,
  transfers: transfers.map(({ overdue: _o, dueAt: _d, nextStep: _n, ...transfer }) => transfer),
});

it.each(['LeadRegistered', 'TransferIssued', 'DuplicateJoined', 'ChildIdentified', 'DuplicateLeft'])(
  'a replay up to %s ends with the state that an auditor reads at that version',
  async (type) => {
    const asked = types.indexOf(type) + 1;
    const said = await replayed('--to', String(asked));
    expect(said.match(/^v\d+ /gm)).toHaveLength(asked);
    const { version, position, ...document } = await (
      await center.as('auditor')
    ).read<Document>(`${survivor.path}?version=${asked}`);
    expect(said).toContain(`v${String(version)}  #${String(position)} `);
    expect(asOfThen(JSON.parse(said.slice(said.indexOf('\n{\n'))) as Document)).toEqual(asOfThen(document));
  },
);

it('a replay up to a future version or instant is rejected', async () => {
  await expect(replayed('--to', '999')).rejects.toThrow(`The latest version of the case is ${types.length}`);
  await expect(replayed('--to', '2999-01-01T00:00:00Z')).rejects.toThrow('This instant is in the future');
});
