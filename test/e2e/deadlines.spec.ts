import { Center } from './harness/center';
import { watchedStates } from './harness/planted';
import { Scene } from './harness/scene';

interface Deadline {
  readonly step: string;
  readonly status: string;
  readonly overdue: boolean;
  readonly late: boolean;
  readonly dueAt: string;
  readonly startedAt: string;
  readonly responsible: { readonly agencyId: string };
  readonly rule: { readonly policyVersion: number; readonly limit: object };
}
interface Due {
  readonly overdue: boolean;
  readonly dueAt: string | null;
  readonly nextStep: { readonly step: string; readonly responsible: { readonly agencyId: string } } | null;
}

let center: Center;
beforeAll(async () => {
  center = await Center.open(watchedStates);
});
afterAll(() => center.close());

const deadlines = async (scene: Scene, by = 'dispatcher'): Promise<Deadline[]> =>
  (await (await center.as(by)).read<{ items: Deadline[] }>(`${scene.path}/deadlines`)).items;
const statuses = async (scene: Scene, by?: string): Promise<Record<string, string>> =>
  Object.fromEntries((await deadlines(scene, by)).map(({ step, status }) => [step, status]));
const due = async (scene: Scene, by = 'dispatcher'): Promise<Due> => (await center.as(by)).read<Due>(scene.path);

/** Sets the limits of one step. */
const setLimits = async (step: string, limits: object): Promise<void> => {
  const leader = await center.as('leader');
  const { steps } = await leader.read<{ steps: Record<string, object> }>('/v1/policies/deadlines');
  const body = { steps: { ...steps, [step]: { ...steps[step], limits } }, note: '演练' };
  const { status } = await leader.send({ method: 'PUT', path: '/v1/policies/deadlines', body });
  expect(status).toBe(200);
};

describe('the deadlines of a case', () => {
  it('start and end with its steps', async () => {
    const scene = await Scene.registered(center);
    expect(await statuses(scene)).toMatchObject({ ACCEPT: 'RUNNING' });
    expect(await due(scene)).toMatchObject({
      ...{ overdue: false, nextStep: { step: 'ACCEPT', responsible: { agencyId: center.agencyOf('dispatcher') } } },
    });
    await scene.by('dispatcher', 'accept');
    expect(await statuses(scene)).toMatchObject({ ACCEPT: 'DONE', TRIAGE: 'RUNNING', VERIFY: 'RUNNING' });
    await scene.by('dispatcher', 'triage', { urgency: 'URGENT', harms: [], opinion: '研判。', needsTransfer: true });
    expect(await statuses(scene)).toMatchObject({ TRIAGE: 'DONE', ASSESS: 'RUNNING', ISSUE_TRANSFER: 'RUNNING' });
    await scene.by('dispatcher', 'triage', { urgency: 'URGENT', harms: [], opinion: '再研判。', needsTransfer: false });
    expect(await statuses(scene)).toMatchObject({ ISSUE_TRANSFER: 'DONE' });
  });

  it('are overdue once their time has passed, by the policy with which they started', async () => {
    const before = await Scene.handled(center);
    await setLimits('TRANSFER_ANSWER', {
      ...{ EMERGENCY: { wall: 'PT1S' }, URGENT: { wall: 'PT1S' }, ORDINARY: { wall: 'PT1S' } },
    });
    const scene = await Scene.transferred(center);
    const [answer] = (await deadlines(scene)).filter(({ step }) => step === 'TRANSFER_ANSWER');
    expect(answer!.rule).toMatchObject({ policyVersion: 2, limit: { wall: 'PT1S' } });
    expect(answer!.responsible.agencyId).toBe(center.agencyOf('liaison-police'));
    expect(Date.parse(answer!.dueAt) - Date.parse(answer!.startedAt)).toBe(1_000);
    while (!(await due(scene)).overdue) expect(Date.now()).toBeLessThan(Date.parse(answer!.dueAt) + 10_000);
    expect(await due(scene, 'liaison-police')).toMatchObject({ overdue: true, nextStep: { step: 'TRANSFER_ANSWER' } });
    await scene.onTransfer('liaison-police', 'accept');
    expect((await deadlines(scene)).find(({ step }) => step === 'TRANSFER_ANSWER')).toMatchObject({
      ...{ status: 'DONE', late: true, overdue: false },
    });
    expect((await deadlines(before)).every(({ rule }) => rule.policyVersion === 1)).toBe(true);
  });

  it('are shown to who sees the case; of an own report, those of the own agency', async () => {
    const scene = await Scene.handled(center);
    expect(await statuses(scene, 'auditor')).toMatchObject({ VERIFY: 'RUNNING' });
    const own = await deadlines(scene, 'liaison-school');
    expect(own.filter(({ responsible }) => responsible.agencyId !== center.agencyOf('liaison-school'))).toEqual([]);
    expect((await (await center.as('liaison-health')).get(`${scene.path}/deadlines`)).status).toBe(404);
  });
});
