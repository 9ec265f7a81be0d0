import { until } from '@center/testing';
import { Center } from './harness/center';
import { watchedStates } from './harness/planted';
import { Scene, aLead, minutesAgo } from './harness/scene';

let center: Center;
beforeAll(async () => {
  center = await Center.open(watchedStates);
});
afterAll(() => center.close());

interface Shown {
  readonly status: string;
  readonly handler: { readonly agencyId: string };
  readonly mergedLeads: readonly string[];
  readonly reporters: readonly object[];
  readonly transfers: readonly { readonly status: string }[];
}
const shown = async ({ path }: Scene): Promise<Shown> => (await center.as('dispatcher')).read<Shown>(path);
const listed = async (username: string, path: string): Promise<string[]> => {
  const { items } = await (await center.as(username)).read<{ items: { caseId: string }[] }>(path);
  return items.map(({ caseId }) => caseId);
};
const refused = async (scene: Scene, step: string, body: object): Promise<string> => {
  const { status, body: problem } = await (await center.as('dispatcher')).post(`${scene.path}/${step}`, body);
  return `${status} ${problem.code}`;
};

/** Creates an agency with an officer of this role; `end` ends it. */
const unit = async (role: string, kind = 'NGO') => {
  const admin = await center.as('admin');
  const { agencyId } = await admin.does<{ agencyId: string }>('/v1/agencies', {
    ...{ kind, name: '示范服务点', areaCode: '370682001' },
  });
  const officer = { username: `u-${agencyId.slice(0, 8)}`, name: '示范人员', role, agencyId, areaCode: '370682001' };
  const { officerId, password } = await center.recruit(officer);
  const end = () => admin.does(`/v1/agencies/${agencyId}/end`);
  return { agencyId, officerId, signIn: () => center.signIn(officer.username, password), end };
};

describe('merged leads', () => {
  it('hide the surviving case from the agency that they accuse, until the merge is undone', async () => {
    const school = center.agencyOf('liaison-school');
    const survivor = await Scene.handled(center, {}, 'liaison-hospital');
    await survivor.by('dispatcher', 'copies', { agencyId: school });
    expect((await (await center.as('liaison-school')).get(survivor.path)).status).toBe(200);
    const accusing = await Scene.registered(
      center,
      { allegedPerpetrators: [{ agencyId: school }] },
      'liaison-hospital',
    );
    await accusing.by('dispatcher', 'merge', { into: survivor.caseId });
    await until('the lead to have joined', async () => (await shown(survivor)).mergedLeads.length === 1);
    expect((await (await center.as('liaison-school')).get(survivor.path)).status).toBe(404);
    await until('the list to hide it', async () => {
      return !(await listed('liaison-school', '/v1/cases?limit=200')).includes(survivor.caseId);
    });
    const letter = { to: school, reason: 'SCHOOL_DUTY', letter: '请核实。' };
    expect(await refused(survivor, 'transfers', letter)).toBe('409 agency-barred');
    await accusing.by('dispatcher', 'unmerge', { note: '不是一件事。' });
    await until('the lead to have left', async () => (await shown(survivor)).mergedLeads.length === 0);
    expect((await (await center.as('liaison-school')).get(survivor.path)).status).toBe(200);
  });

  it('are listed with the reader’s visibility of each', async () => {
    const survivor = await Scene.handled(center, {}, 'liaison-hospital');
    await survivor.by('dispatcher', 'copies', { agencyId: center.agencyOf('liaison-school') });
    const own = await Scene.handled(center);
    await own.by('dispatcher', 'risk-grades', { level: 'LOW', basis: '有人照看。' });
    await own.by('dispatcher', 'merge', { into: survivor.caseId });
    await until('the lead to have joined', async () => (await shown(survivor)).mergedLeads.length === 1);
    const typesFor = async (username: string): Promise<string[]> => {
      const { items } = await (
        await center.as(username)
      ).read<{ items: { caseId: string; type: string; data: object }[] }>(`${survivor.path}/timeline?limit=200`);
      return items.filter(({ caseId }) => caseId === own.caseId).map(({ type }) => type);
    };
    expect(await typesFor('dispatcher')).toEqual([
      'LeadRegistered',
      'LeadAccepted',
      'LeadTriaged',
      'RiskGraded',
      'LeadMerged',
    ]);
    expect(await typesFor('liaison-school')).toEqual(['LeadRegistered', 'LeadAccepted', 'LeadMerged']);
    const { items } = await (
      await center.as('liaison-school')
    ).read<{ items: { type: string; data: object }[] }>(`${own.path}/timeline`);
    expect(items.at(-1)).toMatchObject({
      type: 'LeadMerged',
      data: expect.not.objectContaining({ into: expect.anything() }),
    });
  });

  it('in a quick chain add every reporter to the last surviving case', async () => {
    for (let round = 0; round < 5; round += 1) {
      const chain: Scene[] = [];
      for (let nth = 0; nth < 4; nth += 1) chain.push(await Scene.registered(center, aLead()));
      for (let nth = 3; nth > 0; nth -= 1)
        await chain[nth]!.by('dispatcher', 'merge', { into: chain[nth - 1]!.caseId });
      await until('all to have joined', async () => (await shown(chain[0]!)).reporters.length === 4);
      expect(new Set((await shown(chain[0]!)).mergedLeads)).toEqual(
        new Set(chain.slice(1).map(({ caseId }) => caseId)),
      );
    }
  });
});

describe('agencies that end without a successor', () => {
  it('leave an accepted transfer that the center can take back', async () => {
    const gone = await unit('AGENCY_LIAISON');
    const scene = await Scene.ready(center);
    const letter = { to: gone.agencyId, reason: 'YOUTH_SERVICE', letter: '请接续服务。' };
    const { transferId } = await scene.by<{ transferId: string } & object>('dispatcher', 'transfers', letter);
    await (await gone.signIn()).does(`${scene.path}/transfers/${transferId}/accept`);
    const withdraw = () => scene.by('dispatcher', `transfers/${transferId}/withdraw`, { reason: 'BETTER_AGENCY' });
    await withdraw();
    expect((await shown(scene)).transfers).toMatchObject([{ status: 'WITHDRAWAL_REQUESTED' }]);
    await gone.end();
    await withdraw();
    expect((await shown(scene)).transfers).toMatchObject([{ status: 'WITHDRAWN' }]);
    await scene.by('dispatcher', 'propose-closure', { reason: 'MOVED_AWAY', judgements: {} });
  });

  it('leave their cases to the center, flagged until a handler is assigned', async () => {
    const gone = await unit('SOCIAL_WORKER');
    const scene = await Scene.handled(center);
    await scene.by('dispatcher', 'assign', { to: { agencyId: gone.agencyId, officerId: gone.officerId } });
    await gone.end();
    const own = center.agencyOf('dispatcher');
    await until('the case to fall back', async () => (await shown(scene)).handler.agencyId === own);
    await until('the list to show it', async () =>
      (await listed('dispatcher', '/v1/cases?list=handler-left')).includes(scene.caseId),
    );
    await scene.by('dispatcher', 'reassign', { to: { agencyId: own }, reason: 'ABSENCE' });
    await until(
      'the flag to go',
      async () => !(await listed('dispatcher', '/v1/cases?list=handler-left')).includes(scene.caseId),
    );
  });
});

describe('invalid commands are rejected', () => {
  it('assessors of the wrong role', async () => {
    const scene = await Scene.handled(center);
    const assessed = (...usernames: string[]) => ({
      ...{ kind: 'FULL', finding: '监护能力一般。' },
      assessorIds: usernames.map((username) => center.account(username).officerId),
    });
    for (const second of ['admin', 'auditor', 'viewer', 'liaison-police', 'director-101'])
      expect(await refused(scene, 'assessments', assessed('supervisor-101', second))).toBe('409 unknown-officer');
    await scene.by('dispatcher', 'assessments', assessed('supervisor-101', 'dispatcher'));
  });

  it('a correction to a future time, even when other fields are invalid too', async () => {
    const scene = await Scene.handled(center);
    const body = { revision: 0, field: 'discoveredAt', value: minutesAgo(-60), note: '抄录有误' };
    expect(await refused(scene, 'corrections', body)).toBe('400 invalid-request');
    expect(await refused(scene, 'corrections', { ...body, value: minutesAgo(60) })).toBe('200 undefined');
  });

  it('the same child a second time', async () => {
    const scene = await Scene.handled(center);
    const child = { name: '测试儿童', idNumber: '999999201506010011' };
    const { childId } = await scene.by<{ childId: string } & object>('dispatcher', 'children', child);
    expect(await refused(scene, 'children', child)).toBe('409 child-already-named');
    expect(childId).toMatch(/-/);
  });

  it('moving cases from an unknown agency, or to an unknown assignee', async () => {
    const [from, to] = [{ agencyId: center.agencyOf('dispatcher') }, { agencyId: center.agencyOf('liaison-ngo') }];
    const unknown = { agencyId: '00000000-0000-4000-8000-000000000000' };
    const dispatcher = await center.as('dispatcher');
    const move = async (body: object): Promise<string> => {
      const { status, body: problem } = await dispatcher.post('/v1/reassignments', { reason: 'WORKLOAD', ...body });
      return `${status} ${problem.code}`;
    };
    expect(await move({ from: unknown, to })).toBe('409 unknown-agency');
    expect(await move({ from, to: unknown })).toBe('409 unknown-assignee');
  });
});

describe('closing', () => {
  const grown = { reason: 'TURNED_18', judgements: { childViewNoted: true } };

  it('as TURNED_18 needs a note while a child is certainly a minor', async () => {
    const born = `${new Date().getUTCFullYear() - 8}-03-01`;
    const scene = await Scene.handled(center, { reporters: [], children: [{ name: '示范甲', birthDate: born }] });
    expect(await refused(scene, 'propose-closure', grown)).toBe('409 child-under-18');
    await scene.by('dispatcher', 'propose-closure', { ...grown, note: '出生日期录入有误，已核实。' });
  });

  it('as MOVED_AWAY with a HIGH grade needs a note and the leader', async () => {
    const scene = await Scene.handled(center, { reporters: [] });
    await scene.by('dispatcher', 'risk-grades', { level: 'HIGH', basis: '多处伤痕。' });
    const moved = { reason: 'MOVED_AWAY', judgements: {} };
    expect(await refused(scene, 'propose-closure', moved)).toBe('409 note-required');
    await scene.by('dispatcher', 'propose-closure', { ...moved, note: '已与迁入地交接。' });
    expect(await refused(scene, 'close', {})).toBe('409 same-person');
    await scene.by('leader', 'close', {});
  });
});
