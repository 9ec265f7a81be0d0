import type { Caller } from './harness/caller';
import { Center } from './harness/center';
import { madeUpIdNumber } from './harness/id-number';
import { opsOn } from './harness/ops';
import { Scene } from './harness/scene';

const BORN = '2014-05-06';
const NUMBER = madeUpIdNumber(BORN, 21);
const HERE = '370682001';
const THERE = '370682101';
const ERROR = { reason: 'ENTERED_IN_ERROR' };

interface Shown {
  readonly children: readonly {
    readonly childId: string;
    readonly name: string | null;
    readonly idNumber: string | null;
    readonly forgotten?: true;
  }[];
  readonly rescues: readonly { readonly minorsAtStart: readonly string[] }[];
}

let center: Center;
let [dispatcher, auditor, supervisor]: Caller[] = [];

beforeAll(async () => {
  center = await Center.open();
  [dispatcher, auditor, supervisor] = await Promise.all(
    ['dispatcher', 'auditor', 'supervisor-001'].map((name) => center.as(name)),
  );
});
afterAll(() => center.close());

const correct = (scene: Scene, body: object) =>
  scene.by<{ readonly position: string; readonly warnings?: readonly object[] }>('dispatcher', 'corrections', {
    ...{ revision: 0, ...ERROR },
    ...body,
  });
const show = ({ path }: Scene, query = ''): Promise<Shown> => dispatcher!.read<Shown>(path + query);
const found = async (body: object, position: string): Promise<string[]> => {
  const answer = await dispatcher!.post<{ items: { caseId: string }[] }>('/v1/cases/search', body, {
    'read-after': position,
  });
  return answer.body.items.map(({ caseId }) => caseId);
};
/** Why another case is suggested as a duplicate. Every scene has the same reporter. */
const alike = async ({ path }: Scene, position: string, { caseId }: { caseId: string }): Promise<readonly string[]> => {
  type Suggested = { items: { caseId: string; reasons: string[] }[] };
  const { items } = await dispatcher!.read<Suggested>(`${path}/duplicates`, { 'read-after': position });
  const reasons = items.find((one) => one.caseId === caseId)?.reasons ?? [];
  return reasons.filter((reason) => reason !== 'SAME_REPORTER' && reason !== 'PLACE_TIME_HARM');
};
const figure = async (indicator: string, group: string, value: string, position: string): Promise<number> => {
  const { items } = await auditor!.read<{ items: { group: Record<string, string>; value: number | null }[] }>(
    `/v1/statistics?indicators=${indicator}&groupBy=${group}`,
    { 'read-after': position },
  );
  return items.find((item) => item.group[group] === value)?.value ?? 0;
};

describe('a number that was entered for the wrong child', () => {
  const FIELDS = ['/children/0/name', '/children/0/birthDate'];
  const NAMES = { right: '真本人', wrong: '柳小舟' };
  let right: Scene;
  let wrong: Scene;
  let position: string;

  interface History {
    readonly items: readonly {
      readonly type: string;
      readonly data: {
        readonly children?: readonly { readonly personId: string }[];
        readonly identity?: { readonly personId: string };
      };
    }[];
  }
  const history = async ({ path }: Scene) => (await auditor!.read<History>(`${path}/history`)).items;
  const unmasked = async (scene: Scene, fields = FIELDS) =>
    (
      await scene.by<{ values: Record<string, string | null> }>('dispatcher', 'unmaskings', {
        ...{ fields, purpose: 'HANDLING', note: '核实身份' },
      })
    ).values;
  const forget = (person: string): Promise<string> => {
    const signed = ['leader', 'dispatcher'].flatMap((name) => [name, center.account(name).password]);
    return opsOn(['COURT_ORDER 依法', ...signed], center.dataDir, 'forget', person);
  };

  beforeAll(async () => {
    right = await Scene.registered(center, { children: [{ name: NAMES.right, idNumber: NUMBER }] }, 'liaison-hospital');
    const child = { name: NAMES.wrong, birthDate: '2012-02-29', idNumber: NUMBER };
    wrong = await Scene.registered(center, { children: [child], harms: ['BULLYING'] });
    expect(await alike(wrong, wrong.lead.position, right)).toEqual(['IDENTITY']);
    ({ position } = await correct(wrong, { field: '/children/0/idNumber' }));
  });

  it('is withdrawn: the child keeps its facts, under a person of its own', async () => {
    const [child] = (await show(wrong)).children;
    expect(child).toMatchObject({ name: '柳**', idNumber: null });
    expect(await unmasked(wrong)).toEqual({ [FIELDS[0]!]: NAMES.wrong, [FIELDS[1]!]: '2012-02-29' });
    const [registered, correction] = await history(wrong);
    expect(correction!.data.identity!.personId).not.toBe(registered!.data.children![0]!.personId);
  });

  it('no longer finds the case, and no longer suggests a duplicate', async () => {
    expect(await found({ idNumber: NUMBER }, position)).toEqual([right.caseId]);
    expect(await found({ childName: NAMES.wrong }, position)).toEqual([wrong.caseId]);
    expect(await alike(wrong, position, right)).toEqual([]);
  });

  it('opens nothing of what it had sealed, also not in an earlier version', async () => {
    const [before] = (await show(wrong, '?version=1')).children;
    expect(before).toMatchObject({ name: null, idNumber: null });
    expect(before!.forgotten).toBeUndefined();
  });

  it('forgetting either child leaves the other', async () => {
    const [[registered], [, correction]] = [await history(right), await history(wrong)];
    await forget(registered!.data.children![0]!.personId);
    expect((await show(right)).children[0]).toMatchObject({ name: null, forgotten: true });
    expect(await unmasked(wrong)).toMatchObject({ [FIELDS[0]!]: NAMES.wrong });
    const again = { name: '另一人', idNumber: madeUpIdNumber(BORN, 22) };
    const other = await Scene.registered(center, { children: [again] });
    await forget(correction!.data.identity!.personId);
    expect((await show(wrong)).children[0]).toMatchObject({ name: null, forgotten: true });
    expect(await unmasked(other, FIELDS.slice(0, 1))).toMatchObject({ [FIELDS[0]!]: again.name });
  });
});

describe('a corrected value', () => {
  it('replaces the one by which the case was found', async () => {
    const facts = {
      sourceRef: 'YD-ERR-1',
      children: [{ name: '初名甲', birthDate: BORN, guardian: { name: '某甲', phone: '13800000871' } }],
      reporters: [{ name: '报告人', phone: '13800000872', wantsAnswer: true }],
    };
    const scene = await Scene.registered(center, facts);
    const corrected = [
      ['sourceRef', { sourceRef: 'YD-ERR-1' }, 'YD-ERR-2', { sourceRef: 'YD-ERR-2' }],
      ['/children/0/name', { childName: '初名甲' }, '真名甲', { childName: '真名甲' }],
      ['/children/0/guardian/phone', { phone: '13800000871' }, '13800000873', { phone: '13800000873' }],
      ['/reporters/0/phone', { phone: '13800000872' }, '13800000874', { phone: '13800000874' }],
    ] as const;
    for (const [field, before, value, after] of corrected) {
      expect([field, await found(before, scene.lead.position)]).toEqual([field, [scene.caseId]]);
      const { position } = await correct(scene, { field, value });
      expect([field, await found(before, position), await found(after, position)]).toEqual([field, [], [scene.caseId]]);
    }
    const { position } = await correct(scene, { field: '/children/0/name', value: '初名甲' });
    expect(await found({ childName: '初名甲' }, position)).toEqual([scene.caseId]);
  });

  it('moves the lead to another township: figures, the supervisor and duplicates follow', async () => {
    const child = { name: '同名同日', birthDate: BORN };
    const there = await Scene.handled(center, { areaCode: THERE, children: [child], harms: ['BULLYING'] });
    const scene = await Scene.handled(center, { areaCode: HERE, children: [child] });
    const before = await figure('leads_found', 'area', THERE, scene.lead.position);
    expect((await supervisor!.get(scene.path)).status).toBe(200);
    const { position } = await correct(scene, { field: 'areaCode', value: THERE });
    expect((await supervisor!.get(scene.path)).status).toBe(404);
    expect(await figure('leads_found', 'area', THERE, position)).toBe(before + 1);
    expect(await alike(scene, position, there)).toEqual(['NAME_BIRTH_TOWNSHIP']);
    const { position: removed } = await correct(scene, { field: 'areaCode' });
    expect(await alike(scene, removed, there)).toEqual(['NAME_BIRTH']);
    expect(await figure('leads_found', 'area', THERE, removed)).toBe(before);
  });

  it('restates who was a minor at the start of a rescue', async () => {
    const scene = await Scene.handled(center, { children: [{ name: '年龄有误', birthDate: BORN }] });
    const rescue = { kind: 'MEDICAL', childIds: scene.lead.childIds };
    const { position: started } = await scene.by('dispatcher', 'rescues', rescue);
    const before = await figure('rescue_person_times', 'area', HERE, started);
    const { position } = await correct(scene, { field: '/children/0/birthDate', value: '1990-01-01' });
    expect((await show(scene)).rescues[0]!.minorsAtStart).toEqual([]);
    expect(await figure('rescue_person_times', 'area', HERE, position)).toBe(before - 1);
    const { position: again } = await correct(scene, { field: '/children/0/birthDate', value: BORN });
    expect((await show(scene)).rescues[0]!.minorsAtStart).toEqual(scene.lead.childIds);
    expect(await figure('rescue_person_times', 'area', HERE, again)).toBe(before);
  });

  it('that is a time a little ahead of the clock is taken as now, with a warning', async () => {
    const scene = await Scene.registered(center);
    const ahead = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
    const { warnings } = await correct(scene, { field: 'discoveredAt', value: ahead(120) });
    expect(warnings).toEqual([{ code: 'clock-ahead', pointer: '/value' }]);
    const refused = await dispatcher!.post(`${scene.path}/corrections`, {
      ...{ revision: 0, field: 'discoveredAt', value: ahead(400), ...ERROR },
    });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer: '/value', code: 'in-the-future' }] } });
  });
});

describe('a child that was added to the wrong case', () => {
  it('is voided: nothing of the case depends on it, and its name does not find the case', async () => {
    const scene = await Scene.ready(center, { children: [{ name: '本案儿童', birthDate: BORN }] });
    const { childId } = await scene.by<{ childId: string }>('dispatcher', 'children', { name: '误增儿童' });
    const closing = { reason: 'RISK_REMOVED', judgements: { safeNow: true, childViewNoted: true } };
    expect(await dispatcher!.post(`${scene.path}/propose-closure`, closing)).toMatchObject({
      status: 409,
      body: { missing: ['G'] },
    });
    const { position } = await scene.by('dispatcher', `children/${childId}/void`, { ...ERROR, note: '误增' });
    expect((await show(scene)).children.map((child) => child.childId)).toEqual(scene.lead.childIds);
    expect(await found({ childName: '误增儿童' }, position)).toEqual([]);
    await scene.by('dispatcher', `children/${childId}/void`, { ...ERROR, note: '误增' });
    const differently = await dispatcher!.post(`${scene.path}/children/${childId}/void`, {
      reason: 'OTHER',
      note: '另',
    });
    expect(differently).toMatchObject({ status: 409, body: { code: 'already-done-differently' } });
    await scene.by('dispatcher', 'propose-closure', closing);
  });
});
