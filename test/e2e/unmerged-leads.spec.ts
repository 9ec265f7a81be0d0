import { until } from '@center/testing';
import { Center } from './harness/center';
import { Scene } from './harness/scene';

interface Shown {
  readonly mergedLeads: readonly string[];
  readonly children: readonly Readonly<Record<string, unknown>>[];
  readonly reporters: readonly {
    readonly reporterId: string;
    readonly waitsForAnswer: boolean;
    readonly informed: object;
  }[];
  readonly rescues: readonly Readonly<Record<string, unknown>>[];
  readonly grades: readonly Readonly<Record<string, unknown>>[];
}

let center: Center;
beforeAll(async () => {
  center = await Center.open();
});
afterAll(() => center.close());

const shown = async ({ path }: Scene): Promise<Shown> => (await center.as('dispatcher')).read<Shown>(path);

it('an unmerged lead keeps what was recorded about its child and reporter on the surviving case', async () => {
  const survivor = await Scene.handled(center, {}, 'liaison-hospital');
  const lead = await Scene.handled(center);
  const dispatcher = await center.as('dispatcher');
  const childId = lead.lead.childIds[0]!;
  const { reporterId } = (await shown(lead)).reporters[0]!;

  await lead.by('dispatcher', 'merge', { into: survivor.caseId });
  await until('the lead to have joined', async () => (await shown(survivor)).mergedLeads.length === 1);
  await survivor.by('dispatcher', 'risk-grades', { childId, level: 'HIGH', basis: '伤情明显。' });
  const rescue = { kind: 'TEMP_CARE', childIds: [childId, survivor.lead.childIds[0]!], place: '示范福利院' };
  const { rescueId } = await survivor.by<{ rescueId: string }>('dispatcher', 'rescues', rescue);
  await survivor.by('dispatcher', `children/${childId}/identify`, { idNumber: '11010519491231002X', name: '示范儿童' });
  await survivor.by('dispatcher', 'inform-reporter', { reporterId, how: 'PHONE', text: '已安置。' });

  await lead.by('dispatcher', 'unmerge', { note: '并非同一事项。' });
  await until('the work to be returned', async () => (await shown(lead)).rescues.length === 1);
  expect(await shown(lead)).toMatchObject({
    risk: 'HIGH',
    children: [
      { childId, risk: 'HIGH', identityStatus: 'VERIFIED', name: '示**', idNumber: expect.stringMatching(/002X$/) },
    ],
    grades: [{ childId, level: 'HIGH', basis: '***' }],
    rescues: [{ rescueId, status: 'RUNNING', childIds: [childId], place: '***' }],
    reporters: [{ reporterId, waitsForAnswer: false, informed: { how: 'PHONE', text: '***' } }],
  });
  const fields = ['/children/0/name', '/rescues/0/place', '/grades/0/basis', '/reporters/0/informed/text'];
  const opened = await dispatcher.post<{ values: object }>(`${lead.path}/unmaskings`, {
    ...{ fields, purpose: 'HANDLING', note: '核对。' },
  });
  expect(Object.values(opened.body.values)).toEqual(['示范儿童', '示范福利院', '伤情明显。', '已安置。']);

  const closure = { reason: 'RISK_REMOVED', judgements: { safeNow: true, childViewNoted: true } };
  expect(await dispatcher.post(`${lead.path}/propose-closure`, closure)).toMatchObject({
    status: 409,
    body: { code: 'checklist-incomplete', missing: ['R', 'G'] },
  });
  const stayed = await shown(survivor);
  expect(stayed.children.map((child) => child['childId'])).toEqual(survivor.lead.childIds);
  expect(stayed.rescues).toMatchObject([{ rescueId, status: 'RUNNING', childIds: survivor.lead.childIds }]);
  await lead.by('dispatcher', `rescues/${rescueId}/end`, { outcome: 'SAFE_AT_HOME' });
  expect((await shown(lead)).rescues).toMatchObject([{ rescueId, status: 'ENDED' }]);
  expect((await shown(survivor)).rescues).toMatchObject([{ rescueId, status: 'RUNNING' }]);
});

it('a visit of the surviving case has fulfilled the visit that an unmerged lead owed', async () => {
  const survivor = await Scene.handled(center, {}, 'liaison-hospital');
  const lead = await Scene.handled(center);
  const dispatcher = await center.as('dispatcher');
  const visits = async () => {
    type Clock = {
      step: string;
      status: string;
      startedAt: string;
      dueAt: string;
      doneAt: string | null;
      late: boolean;
    };
    const { items } = await dispatcher.read<{ items: Clock[] }>(`${lead.path}/deadlines`);
    return items.filter(({ step }) => step === 'VISIT');
  };
  await lead.by('dispatcher', 'risk-grades', { level: 'LOW', basis: '偶有照看。' });
  await lead.by('dispatcher', 'merge', { into: survivor.caseId });
  await until('the lead to have joined', async () => (await shown(survivor)).mergedLeads.length === 1);
  const at = new Date().toISOString();
  await survivor.by('dispatcher', 'visits', { kind: 'FOLLOW_UP', finding: '已有人照看。', at });
  await lead.by('dispatcher', 'unmerge', { note: '并非同一事项。' });
  await until('the visit to be returned', async () => (await visits()).length === 2);
  expect(await visits()).toMatchObject([
    { status: 'DONE', doneAt: at, late: false },
    { status: 'RUNNING', startedAt: at },
  ]);
});
