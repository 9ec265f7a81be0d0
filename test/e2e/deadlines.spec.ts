import { until } from '@center/testing';
import { Center } from './harness/center';
import { type Deadline, type Due, listed as listedFor, setLimits as setLimitsOf } from './harness/deadlines';
import { watchedStates } from './harness/planted';
import { Scene } from './harness/scene';

interface Item {
  readonly type: string;
  readonly at: string;
  readonly revision: number;
  readonly summary: string;
  readonly data: { readonly noticedAt: string };
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

const pick = ({ overdue, dueAt, nextStep }: Due): Due => ({ overdue, dueAt, nextStep });
const listed = (path: string, by = 'dispatcher', ...scenes: readonly Scene[]) => listedFor(center, path, by, scenes);
const timeline = async (scene: Scene): Promise<Item[]> =>
  (await (await center.as('dispatcher')).read<{ items: Item[] }>(`${scene.path}/timeline?limit=200`)).items;

const setLimits = (step: string, limits: object) => setLimitsOf(center, step, limits);

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

  it('that pass are recorded as missed, without a change of the version', async () => {
    const scene = await Scene.transferred(center); // one second to answer
    const dispatcher = await center.as('dispatcher');
    const { version } = await dispatcher.read<{ version: number }>(scene.path);
    const missed = async () => (await timeline(scene)).filter(({ type }) => type === 'DeadlineMissed');
    await until('the miss is recorded', async () => (await missed()).length > 0);
    const [miss] = await missed();
    const deadline = (await deadlines(scene)).find(({ step }) => step === 'TRANSFER_ANSWER')!;
    expect(miss).toMatchObject({
      ...{
        at: deadline.dueAt,
        revision: version - 1,
        summary: expect.stringContaining('超期未办（答复移送）') as string,
      },
      data: { step: 'TRANSFER_ANSWER', dueAt: deadline.dueAt, responsible: { id: center.agencyOf('liaison-police') } },
    });
    expect(Date.parse(miss!.data.noticedAt)).toBeGreaterThan(Date.parse(deadline.dueAt));
    expect(deadline.missedAt).toBe(deadline.dueAt);
    expect(await dispatcher.read(scene.path)).toMatchObject({ version });
    const noted = await dispatcher.post(`${scene.path}/notes`, { text: '已催办。' }, { 'if-match': `"${version}"` });
    expect(noted.status).toBeLessThan(300);
    expect(await missed()).toHaveLength(1);
  });

  it('are what work lists are filtered and sorted by, the same as in the case', async () => {
    const late = await Scene.transferred(center);
    const calm = await Scene.registered(center, { urgency: 'ORDINARY' });
    await until('the transfer is overdue', async () => (await due(late)).overdue);
    for (const by of ['dispatcher', 'liaison-police', 'liaison-school', 'auditor']) {
      const { items } = await listed('/v1/cases?limit=200', by, late, calm);
      for (const scene of [late, calm]) {
        const item = items.find(({ caseId }) => caseId === scene.caseId);
        if (!item) continue;
        const { overdue, dueAt, nextStep } = item;
        expect([by, { overdue, dueAt, nextStep }]).toEqual([by, pick(await due(scene, by))]);
      }
    }
    const found = async (query: string) =>
      (await listed(`/v1/cases?limit=200&${query}`)).items.map(({ caseId }) => caseId);
    expect(await found('overdue=true')).toContain(late.caseId);
    expect(await found('overdue=true')).not.toContain(calm.caseId);
    expect(await found('overdue=false')).toContain(calm.caseId);
    const sorted = (await listed('/v1/cases?limit=200&sort=dueAt')).items.map(({ dueAt }) => dueAt ?? '9999');
    expect(sorted).toEqual([...sorted].sort());
    expect(await (await center.as('dispatcher')).read(late.path)).toMatchObject({
      transfers: [{ overdue: true, nextStep: { step: 'TRANSFER_ANSWER' } }],
    });
    const transfers = await listed('/v1/transfers?overdue=true&limit=200&sort=dueAt', 'liaison-police');
    const dues = transfers.items.map(({ dueAt }) => dueAt);
    expect(dues).toEqual([...dues].sort());
    expect(transfers.items.find(({ caseId }) => caseId === late.caseId)).toMatchObject({
      ...{ overdue: true, nextStep: { step: 'TRANSFER_ANSWER' }, dueAt: (await due(late)).dueAt },
    });
  });

  it('of a transfer are shown to its receiver also when it does not see the case any more', async () => {
    const scene = await Scene.transferred(center, 'liaison-health');
    await scene.onTransfer('liaison-health', 'return', {
      reason: 'ALREADY_HANDLED',
      note: '已办理。',
      childSafe: true,
    });
    expect((await (await center.as('liaison-health')).get(scene.path)).status).toBe(404);
    expect(await statuses(scene, 'liaison-health')).toEqual({ TRANSFER_ANSWER: 'DONE' });
    const listedToIt = (await listed('/v1/deadlines?limit=200', 'liaison-health', scene)).items;
    expect(listedToIt.filter(({ caseId }) => caseId === scene.caseId)).toMatchObject([
      { step: 'TRANSFER_ANSWER', status: 'DONE' },
    ]);
    expect((await (await center.as('liaison-police')).get(`${scene.path}/deadlines`)).status).toBe(404);
  });

  it('of the next step are not recorded between two events of one command', async () => {
    const scene = await Scene.transferred(center, 'liaison-health');
    await scene.by('dispatcher', 'visits', { kind: 'VERIFICATION', finding: '已核实。' });
    const full = {
      kind: 'FULL',
      assessorIds: ['supervisor-001', 'social-worker'].map((name) => center.account(name).officerId),
      finding: '评估。',
    };
    await scene.by('dispatcher', 'assessments', { ...full, level: 'LOW' });
    const back = { reason: 'NOT_COMPETENT', competentAgencyId: center.agencyOf('liaison-police') };
    await scene.onTransfer('liaison-health', 'return', back);
    const again = { to: center.agencyOf('liaison-education'), reason: 'SCHOOL_DUTY', letter: '请接续办理。' };
    const replaces = scene.transferId;
    const { transferId } = await scene.by<{ transferId: string }>('dispatcher', 'transfers', { ...again, replaces });
    const before = (await deadlines(scene)).filter(({ step }) => step === 'NEXT_STEP').length;
    await scene.by('liaison-education', `transfers/${transferId}/return`, back); // raises a dispute in the same command
    expect(await statuses(scene)).toMatchObject({ RULING: 'RUNNING' });
    expect((await deadlines(scene)).filter(({ step }) => step === 'NEXT_STEP')).toHaveLength(before);
  });

  it('whose pause has ended by itself are listed as running', async () => {
    await setLimits('MATERIAL', {
      ...{ EMERGENCY: { wall: 'PT1S' }, URGENT: { wall: 'PT1S' }, ORDINARY: { wall: 'PT1S' } },
    });
    const answeredWithin = (wall: string) =>
      setLimits('TRANSFER_ANSWER', { EMERGENCY: { wall }, URGENT: { wall }, ORDINARY: { wall } });
    await answeredWithin('PT1H');
    const scene = await Scene.transferred(center);
    await answeredWithin('PT1S');
    await scene.onTransfer('liaison-police', 'sign-for');
    await scene.onTransfer('liaison-police', 'request-material', { gaps: ['户籍'] });
    const found = async (query: string) =>
      (await listed(`/v1/deadlines?limit=200&step=TRANSFER_ANSWER&${query}`, 'liaison-police', scene)).items.some(
        ({ caseId }) => caseId === scene.caseId,
      );
    await until('the pause has ended', () => found('status=RUNNING'));
    expect(await found('status=PAUSED')).toBe(false);
    const [{ dueAt }] = (await deadlines(scene)).filter(({ step }) => step === 'TRANSFER_ANSWER') as [Deadline];
    expect(await found(`dueBefore=${dueAt}`)).toBe(false);
  });

  it('of a report to the police end with the reason why there is none', async () => {
    const scene = await Scene.registered(center, { mandatorySituations: ['MR4'] });
    expect(await statuses(scene)).toMatchObject({ POLICE_REPORT: 'RUNNING' });
    const both = { notReportedNote: '已由公安发现。', note: '另有说明' };
    const refused = await (await center.as('dispatcher')).post(`${scene.path}/police-report`, both);
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/note', code: 'must-not-stand-with' }] },
    });
    await scene.by('dispatcher', 'police-report', { notReportedNote: '已由公安发现。' });
    expect(await statuses(scene)).toMatchObject({ POLICE_REPORT: 'DONE' });
    expect(await (await center.as('dispatcher')).read(scene.path)).toMatchObject({
      ...{ notReportedNote: '***', policeReportMissing: false, policeReports: [] },
    });
  });

  it('of a merged lead go on in its survivor, and come back', async () => {
    const [survivor, lead] = [await Scene.registered(center), await Scene.registered(center)];
    const informing = async (scene: Scene) =>
      (await deadlines(scene))
        .filter(({ step }) => step === 'INFORM_REPORTER')
        .map(({ status, dueAt }) => [status, dueAt]);
    const [[, own], [, theirs]] = [(await informing(survivor))[0]!, (await informing(lead))[0]!];
    await lead.by('dispatcher', 'merge', { into: survivor.caseId });
    await until('the survivor has it', async () => (await informing(survivor)).length === 2);
    expect(await informing(survivor)).toEqual([
      ['RUNNING', own],
      ['RUNNING', theirs],
    ]);
    expect(await informing(lead)).toEqual([['CANCELLED', theirs]]);
    expect((await due(lead)).nextStep).toBeNull();
    await lead.by('dispatcher', 'unmerge', { note: '不是同一件事。' });
    expect(await informing(lead)).toEqual([['RUNNING', theirs]]);
    await until('the survivor has lost it', async () => (await informing(survivor))[1]![0] === 'CANCELLED');
  });

  it('are listed over all cases that the caller sees, the first due first, with filters and in pages', async () => {
    const scene = await Scene.transferred(center);
    const missed = async () => (await timeline(scene)).some(({ type }) => type === 'DeadlineMissed');
    await until('the miss is recorded', missed);
    const police = center.agencyOf('liaison-police');
    const list = async (query: string, by = 'dispatcher') =>
      (await listed(`/v1/deadlines?${query}`, by, scene)) as unknown as { items: Item[]; nextCursor: string | null };
    interface Item extends Deadline {
      readonly caseId: string;
      readonly deadlineId: string;
    }
    const owed = await list(`responsible=${police}&step=TRANSFER_ANSWER&overdue=true&status=RUNNING&limit=200`);
    expect(owed.items).toContainEqual((await deadlines(scene)).find(({ step }) => step === 'TRANSFER_ANSWER'));
    expect(owed.items.every((item) => item.overdue && item.responsible.agencyId === police)).toBe(true);
    const dues = (await list('limit=200')).items.map(({ dueAt }) => dueAt);
    expect(dues).toEqual([...dues].sort());
    const first = await list('limit=2');
    const second = await list(`limit=2&cursor=${first.nextCursor!}`);
    expect([...first.items, ...second.items].map(({ dueAt }) => dueAt)).toEqual(dues.slice(0, 4));
    const ofPolice = (await list('limit=200', 'liaison-police')).items.filter(({ caseId }) => caseId === scene.caseId);
    expect(ofPolice.map(({ deadlineId }) => deadlineId).sort()).toEqual(
      ((await deadlines(scene, 'liaison-police')) as unknown as Item[]).map(({ deadlineId }) => deadlineId).sort(),
    );
    expect((await list('limit=200', 'liaison-health')).items.filter(({ caseId }) => caseId === scene.caseId)).toEqual(
      [],
    );
    const past = await list(`dueBefore=${encodeURIComponent(new Date(0).toISOString())}`);
    expect(past.items).toEqual([]);
    expect((await list('area=999999')).items).toEqual([]);
    const inTownship = (await list('area=370682001&limit=200')).items;
    expect(inTownship.map(({ caseId }) => caseId)).toContain(scene.caseId);
    expect((await list('area=370682001003&limit=200')).items).toEqual(inTownship); // cases know no village
  });

  it('are extended as far as the policy allows', async () => {
    const scene = await Scene.transferred(center);
    await scene.onTransfer('liaison-police', 'accept');
    const feedback = async () => (await deadlines(scene)).find(({ step }) => step === 'FEEDBACK')!;
    const { deadlineId, dueAt } = await feedback();
    const extend = async (limit: object, id = deadlineId, by = 'dispatcher') => {
      const body = { limit, reason: 'COMPLEX', note: '案情复杂。' };
      return (await center.as(by)).post(`${scene.path}/deadlines/${id}/extend`, body);
    };
    expect(await extend({ workingDays: 1, wall: 'P1D' })).toMatchObject({ status: 400 });
    expect(await extend({ wall: 'tomorrow' })).toMatchObject({ status: 400 });
    expect(await extend({ workingDays: 16 })).toMatchObject({ status: 409, body: { code: 'extension-too-long' } });
    const [verify] = (await deadlines(scene)).filter(({ step }) => step === 'VERIFY');
    expect(await extend({ wall: 'PT1H' }, verify!.deadlineId)).toMatchObject({
      body: { code: 'extension-not-allowed' },
    });
    const answer = (await deadlines(scene)).find(({ step }) => step === 'TRANSFER_ANSWER')!;
    expect(await extend({ wall: 'PT1H' }, answer.deadlineId)).toMatchObject({ body: { code: 'deadline-not-running' } });
    expect(await extend({ wall: 'PT1H' }, scene.caseId)).toMatchObject({
      status: 404,
      body: { code: 'no-such-deadline' },
    });
    const unknown = `${scene.path}/deadlines/${scene.caseId}/extend`;
    const stale = await (
      await center.as('dispatcher')
    ).post(unknown, { limit: { wall: 'PT1H' }, reason: 'COMPLEX', note: '案情复杂。' }, { 'if-match': '"99"' });
    expect(stale).toMatchObject({ status: 404, body: { code: 'no-such-deadline' } });
    expect((await extend({ workingDays: 3 }, deadlineId, 'liaison-police')).status).toBe(403);
    expect((await extend({ workingDays: 3 })).status).toBeLessThan(300);
    expect((await extend({ workingDays: 3 })).status).toBe(200); // the same again
    const longer = await feedback();
    expect(longer).toMatchObject({ status: 'RUNNING', extension: { workingDays: 3 } });
    expect(Date.parse(longer.dueAt)).toBeGreaterThan(Date.parse(dueAt));
    expect(await extend({ workingDays: 1 })).toMatchObject({ status: 409, body: { code: 'already-extended' } });
    expect((await timeline(scene)).map(({ type }) => type)).toContain('DeadlineExtended');
  });
});
