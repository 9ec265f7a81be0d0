import { until } from '@center/testing';
import { Center } from './harness/center';
import { watchedStates } from './harness/planted';
import { Scene } from './harness/scene';

interface Supervision {
  readonly supervisionId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly deadlineId: string | null;
  readonly step: string | null;
  readonly level: number | null;
  readonly agency: string;
  readonly text: string;
  readonly note: string | null;
  readonly status: string;
  readonly answer: { readonly note: string; readonly expectedBy: string | null } | null;
}

let center: Center;
beforeAll(async () => {
  center = await Center.open(watchedStates);
  const leader = await center.as('leader');
  const { steps } = await leader.read<{ steps: Record<string, object> }>('/v1/policies/deadlines');
  const limits = { EMERGENCY: { wall: 'PT1S' }, URGENT: { wall: 'PT1S' }, ORDINARY: { wall: 'PT1S' } };
  const escalation = [
    { after: 'PT0S', to: 'RESPONSIBLE' },
    { after: 'PT1S', to: 'SUPERIOR' },
    { after: 'PT2S', to: 'CENTER_LEADER' },
  ];
  const body = {
    steps: { ...steps, TRANSFER_ANSWER: { ...steps['TRANSFER_ANSWER'], limits, escalation } },
    note: '演练',
  };
  expect((await leader.send({ method: 'PUT', path: '/v1/policies/deadlines', body })).status).toBe(200);
});
afterAll(() => center.close());

const listed = async (by: string, query: string): Promise<Supervision[]> =>
  (await (await center.as(by)).read<{ items: Supervision[] }>(`/v1/supervisions?${query}`)).items;
const of = ({ caseId }: Scene, by = 'dispatcher') => listed(by, `case=${caseId}`);
const command = async (by: string, { supervisionId }: { supervisionId: string }, step: string, body: object) =>
  (await center.as(by)).post(`/v1/supervisions/${supervisionId}/${step}`, body);

describe('a transfer that nobody answers', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.transferred(center);
    await until('every level has been issued', async () => (await of(scene)).length === 3);
  });

  it('is supervised at each level of the policy, once, without a change of the version', async () => {
    const { version } = await (await center.as('dispatcher')).read<{ version: number }>(scene.path);
    expect(version).toBe(4);
    const [police, own] = [center.agencyOf('liaison-police'), center.agencyOf('dispatcher')];
    const all = (await of(scene)).toReversed();
    expect(all.map(({ level, agency, status, step }) => [level, agency, status, step])).toEqual([
      [1, police, 'OPEN', 'TRANSFER_ANSWER'],
      [2, own, 'OPEN', 'TRANSFER_ANSWER'], // no agency is above the police bureau
      [3, own, 'OPEN', 'TRANSFER_ANSWER'],
    ]);
    expect(all[0]!.text).toContain(all[0]!.caseNumber);
    expect(all[0]!.text).not.toMatch(/测试儿童|报告老师/);
    const timeline = await (
      await center.as('auditor')
    ).read<{ items: { type: string; revision: number }[] }>(`${scene.path}/timeline?limit=100`);
    const issued = timeline.items.filter(({ type }) => type === 'SupervisionIssued');
    expect(issued.map(({ revision }) => revision)).toEqual([version - 1, version - 1, version - 1]);
  });

  it('shows its supervisions to those who see the case and to the supervised agency', async () => {
    expect(await of(scene, 'liaison-health')).toEqual([]);
    expect(await of(scene, 'liaison-school')).toEqual([]); // sees its own report
    expect(await of(scene, 'leader')).toHaveLength(3);
    const own = await listed('liaison-police', `agency=${center.agencyOf('liaison-police')}&status=OPEN&limit=1`);
    expect(own).toHaveLength(1);
    expect(await listed('liaison-police', 'status=ENDED')).toEqual([]);
  });

  it('is answered by the supervised agency, and the supervisions end when it is done', async () => {
    const [first] = (await of(scene)).filter(({ level }) => level === 1);
    const answer = { note: '人手不足，今日答复。', expectedBy: new Date(Date.now() + 3_600_000).toISOString() };
    expect((await command('liaison-health', first!, 'answer', answer)).status).toBe(404);
    const byOther = await command('dispatcher', first!, 'answer', answer);
    expect(byOther).toMatchObject({ status: 409, body: { code: 'not-the-supervised-agency' } });
    const past = await command('liaison-police', first!, 'answer', { ...answer, expectedBy: '2020-01-01T00:00:00Z' });
    expect(past.status).toBe(400);
    expect((await command('liaison-police', first!, 'answer', answer)).status).toBe(200);
    expect((await command('liaison-police', first!, 'answer', answer)).status).toBe(200); // the same again
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    for (const other of [{ note: '另一说法。' }, { ...answer, expectedBy: tomorrow }]) {
      const again = await command('liaison-police', first!, 'answer', other);
      expect(again).toMatchObject({ status: 409, body: { code: 'supervision-not-open' } });
    }
    const answered = async () => (await of(scene)).find(({ level }) => level === 1)!;
    await until('it is listed as answered', async () => (await answered()).status === 'ANSWERED');
    expect((await answered()).answer).toMatchObject({ note: '***', expectedBy: answer.expectedBy });
    await scene.onTransfer('liaison-police', 'accept');
    await until('all have ended', async () => (await of(scene)).every(({ status }) => status === 'ENDED'));
    expect((await answered()).answer).toMatchObject({ note: '***' });
    const late = await command('liaison-police', first!, 'answer', { note: '迟到的答复。' });
    expect(late).toMatchObject({ status: 409, body: { code: 'supervision-not-open' } });
    expect(await of(scene)).toHaveLength(3);
    expect((await answered()).note).toBeNull();
    const why = { purpose: 'HANDLING', note: '核实。' };
    expect((await command('liaison-police', first!, 'unmaskings', why)).status).toBe(404); // by the policy, without a note
  });
});

describe('a supervision by hand', () => {
  const issue = async (scene: Scene, body: object, by = 'dispatcher') =>
    (await center.as(by)).post<{ supervisionId: string; code: string }>(`${scene.path}/supervisions`, body);

  it('is issued by dispatcher or leader, lasts until a leader ends it, and is a step of the case', async () => {
    const scene = await Scene.handled(center);
    const station = { agencyId: center.agencyOf('supervisor-001'), note: '请尽快核实。' };
    expect((await issue(scene, station, 'supervisor-001')).status).toBe(403);
    const unknown = await issue(scene, { ...station, agencyId: scene.caseId });
    expect(unknown).toMatchObject({ status: 409, body: { code: 'unknown-agency' } });
    const nothing = await issue(scene, { ...station, deadlineId: scene.caseId });
    expect(nothing).toMatchObject({ status: 409, body: { code: 'unknown-deadline' } });
    const { status, body } = await issue(scene, station);
    expect([status, body]).toMatchObject([201, { version: 4 }]);
    await until('it is listed', async () => (await of(scene, 'supervisor-001')).length === 1);
    expect((await of(scene))[0]).toMatchObject({ level: null, deadlineId: null, status: 'OPEN' });
    expect((await command('dispatcher', body, 'end', { reason: 'RESOLVED', note: '已核实。' })).status).toBe(403);
    expect((await command('leader', body, 'end', { reason: 'RESOLVED', note: '已核实。' })).status).toBe(200);
    expect((await command('leader', body, 'end', { reason: 'RESOLVED', note: '已核实。' })).status).toBe(200); // again
    for (const other of [
      { reason: 'OTHER', note: '已核实。' },
      { reason: 'RESOLVED', note: '再终止。' },
    ]) {
      const again = await command('leader', body, 'end', other);
      expect(again).toMatchObject({ status: 409, body: { code: 'supervision-not-open' } });
    }
    expect(
      (await command('leader', { supervisionId: scene.caseId }, 'end', { reason: 'OTHER', note: '无。' })).status,
    ).toBe(404);
  });

  it('tells the supervised agency what it asks, which does not see the case', async () => {
    const scene = await Scene.handled(center);
    const { body } = await issue(scene, { agencyId: center.agencyOf('liaison-police'), note: '请说明进展。' });
    await until('it is listed', async () => (await of(scene, 'liaison-police')).length === 1);
    expect((await of(scene, 'liaison-police'))[0]).toMatchObject({ note: '***', level: null });
    const why = { purpose: 'HANDLING', note: '为答复督办。' };
    const opened = async (by: string) => command(by, body, 'unmaskings', why);
    const { supervisionId } = body;
    expect(await opened('liaison-police')).toMatchObject({
      status: 200,
      body: { supervisionId, caseId: scene.caseId, note: '请说明进展。' },
    });
    expect((await opened('leader')).body).toMatchObject({ note: '请说明进展。' });
    for (const by of ['liaison-health', 'liaison-school']) expect([by, (await opened(by)).status]).toEqual([by, 404]);
    expect((await opened('auditor')).status).toBe(403);
    expect((await (await center.as('liaison-police')).get(scene.path)).status).toBe(404);
    const log = await (
      await center.as('auditor')
    ).read<{ items: { officerId: string; fields: string[] }[] }>(`/v1/audit/access?case=${scene.caseId}&limit=200`);
    const { officerId } = center.account('liaison-police');
    expect(log.items.filter((entry) => entry.officerId === officerId)).toMatchObject([
      { fields: [`/supervisions/${supervisionId}/note`] },
    ]);
  });

  it('is answered and ended at or after its issue, and issued after the registration', async () => {
    const scene = await Scene.handled(center);
    const asked = { agencyId: center.agencyOf('liaison-police'), note: '请说明进展。' };
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const early = { code: 'before-its-cause', pointer: '/at' };
    expect(await issue(scene, { ...asked, at: minutesAgo(30) })).toMatchObject({
      status: 409,
      body: { code: early.code },
    });
    const paper = { at: minutesAgo(30), lateEntryReason: 'PAPER' };
    expect(await issue(scene, { ...asked, ...paper })).toMatchObject({ status: 201, body: { warnings: [early] } });
    const { body } = await issue(scene, asked);
    const answer = { note: '正在办理。' };
    const refused = await command('liaison-police', body, 'answer', { ...answer, at: minutesAgo(30) });
    expect(refused).toMatchObject({ status: 409, body: { code: early.code } });
    const taken = await command('liaison-police', body, 'answer', { ...answer, at: minutesAgo(4) });
    expect(taken).toMatchObject({ status: 200, body: { warnings: [early] } });
    const { position } = taken.body as unknown as { position: string };
    const { items } = await (
      await center.as('liaison-police')
    ).read<{ items: Supervision[] }>(`/v1/supervisions?case=${scene.caseId}`, { 'read-after': position });
    expect(items.find(({ supervisionId }) => supervisionId === body.supervisionId)!.status).toBe('ANSWERED');
    expect((await command('liaison-police', body, 'answer', answer)).body).toMatchObject({ position });
    const end = { reason: 'RESOLVED', note: '已办结。' };
    const ended = await command('leader', body, 'end', { ...end, ...paper });
    expect(ended).toMatchObject({ status: 200, body: { warnings: [early] } });
  });

  it('is about a deadline that runs, and leaves a closing proposal in place', async () => {
    const scene = await Scene.proposed(center);
    const { items } = await (
      await center.as('dispatcher')
    ).read<{ items: { deadlineId: string; step: string; status: string }[] }>(`${scene.path}/deadlines`);
    const [close] = items.filter(({ step }) => step === 'CLOSE');
    const [done] = items.filter(({ status }) => status === 'DONE');
    const about = (deadlineId: string) => ({ agencyId: center.agencyOf('dispatcher'), deadlineId, note: '请复核。' });
    expect(await issue(scene, about(done!.deadlineId))).toMatchObject({ body: { code: 'deadline-not-running' } });
    expect((await issue(scene, about(close!.deadlineId))).status).toBe(201);
    await until('it is listed', async () => (await of(scene))[0]?.step === 'CLOSE');
    await scene.by('leader', 'close');
    await until('it has ended', async () => (await of(scene))[0]?.status === 'ENDED');
  });
});
