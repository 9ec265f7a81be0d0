import type { Done } from './harness/caller';
import { Center } from './harness/center';
import { Scene, aLead, minutesAgo, type Issued, type Registered } from './harness/scene';

let center: Center;
beforeAll(async () => {
  center = await Center.open();
});
afterAll(() => center.close());

interface Warned extends Done {
  readonly warnings?: readonly { readonly code: string; readonly pointer: string }[];
}

const answerTo = async (scene: Scene, username: string, step: string, body: object): Promise<[number, Warned]> => {
  const { status, body: answer } = await (await center.as(username)).post<Warned>(`${scene.path}/${step}`, body);
  return [status, answer];
};

describe('times', () => {
  it('up to five minutes ahead are now, later ones are refused', async () => {
    const school = await center.as('liaison-school');
    const ahead = aLead({ discoveredAt: minutesAgo(-3), policeReported: { at: minutesAgo(-3) } });
    const lead = await school.does<Registered>('/v1/leads', ahead);
    expect(lead.warnings).toEqual([
      { code: 'clock-ahead', pointer: '/discoveredAt' },
      { code: 'clock-ahead', pointer: '/policeReported/at' },
    ]);
    const { discoveredAt } = await school.read<{ discoveredAt: string }>(`/v1/cases/${lead.caseId}`);
    expect(discoveredAt <= new Date().toISOString()).toBe(true);
    const late = await school.post<object>('/v1/leads', aLead({ discoveredAt: minutesAgo(-6) }));
    expect([late.status, late.body]).toMatchObject([400, { errors: [{ code: 'in-the-future' }] }]);
  });

  it('hold against the time of their cause', async () => {
    const scene = await Scene.handled(center);
    const letter = { to: center.agencyOf('liaison-police'), reason: 'SUSPECTED_CRIME', letter: '请依法处理。' };
    const { transferId } = await scene.by<Issued>('dispatcher', 'transfers', letter);
    const accept = `transfers/${transferId}/accept`;
    expect(await answerTo(scene, 'liaison-police', accept, { at: minutesAgo(20) })).toMatchObject([
      409,
      { code: 'before-its-cause' },
    ]);
    expect(await answerTo(scene, 'liaison-police', accept, { at: minutesAgo(2) })).toMatchObject([
      200,
      { warnings: [{ code: 'before-its-cause', pointer: '/at' }] },
    ]);
    const early = { at: minutesAgo(90), lateEntryReason: 'PAPER', kind: 'INTERIM', outcome: 'IN_PROGRESS' };
    expect(await answerTo(scene, 'liaison-police', `transfers/${transferId}/feed-back`, early)).toMatchObject([
      200,
      { warnings: [{ code: 'before-its-cause', pointer: '/at' }] },
    ]);
    const { items } = await (
      await center.as('dispatcher')
    ).read<{ items: { type: string; data: object }[] }>(`${scene.path}/timeline?limit=200`);
    expect(items.at(-1)).toMatchObject({ type: 'TransferFedBack', data: { beforeCause: true, late: 'PAPER' } });
  });

  it('of a due date that has passed are a warning; before the issue they are refused', async () => {
    const scene = await Scene.handled(center);
    const letter = {
      to: center.agencyOf('liaison-police'),
      reason: 'OTHER',
      letter: '请处理。',
      dueAt: minutesAgo(60),
    };
    expect(await answerTo(scene, 'dispatcher', 'transfers', letter)).toMatchObject([
      400,
      { errors: [{ pointer: '/dueAt', code: 'out-of-range' }] },
    ]);
    const late = { ...letter, at: minutesAgo(90), lateEntryReason: 'PAPER' };
    expect(await answerTo(scene, 'dispatcher', 'transfers', late)).toMatchObject([
      201,
      { warnings: expect.arrayContaining([{ code: 'due-in-the-past', pointer: '/dueAt' }]) as unknown },
    ]);
  });
});

it('work sent where no one can act is taken, with a warning, and listed for the center', async () => {
  const agency = { kind: 'NGO', name: '示范服务点', areaCode: '370682001' };
  const { agencyId } = await (await center.as('admin')).does<{ agencyId: string }>('/v1/agencies', agency);
  const scene = await Scene.handled(center);
  const letter = { to: agencyId, reason: 'YOUTH_SERVICE', letter: '请接续服务。' };
  const [status, sent] = await answerTo(scene, 'dispatcher', 'transfers', letter);
  expect([status, sent.warnings]).toEqual([201, [{ code: 'unattended', pointer: '/to' }]]);
  const assigned = await Scene.handled(center);
  expect(await answerTo(assigned, 'dispatcher', 'assign', { to: { agencyId } })).toMatchObject([
    200,
    { warnings: [{ code: 'unattended', pointer: '/to/agencyId' }] },
  ]);
  const attended = await Scene.transferred(center);
  const listed = async (username: string, query: string): Promise<string[]> => {
    const [, { position }] = await answerTo(attended, 'dispatcher', 'notes', { text: '已联系。' });
    const { items } = await (
      await center.as(username)
    ).read<{ items: { caseId: string }[] }>(`/v1/cases?limit=200&${query}`, { 'read-after': position });
    return items.map(({ caseId }) => caseId);
  };
  const without = await listed('dispatcher', 'unattended=true');
  expect(without).toEqual(expect.arrayContaining([scene.caseId, assigned.caseId]));
  expect(without).not.toContain(attended.caseId);
  expect(await listed('dispatcher', 'unattended=false')).toContain(attended.caseId);
  expect(await listed('supervisor-101', 'unattended=true')).toEqual([]);
  await center.recruit({
    username: 'u-served',
    name: '示范人员',
    role: 'AGENCY_LIAISON',
    agencyId,
    areaCode: '370682001',
  });
  expect(await listed('dispatcher', 'unattended=true')).toEqual(
    without.filter((caseId) => caseId !== scene.caseId && caseId !== assigned.caseId),
  );
  const next = await (await center.as('admin')).does<{ agencyId: string }>('/v1/agencies', agency);
  const all = { from: { agencyId }, to: { agencyId: next.agencyId }, reason: 'OTHER' };
  expect(await (await center.as('dispatcher')).does('/v1/reassignments', all)).toMatchObject({
    results: [{ caseId: assigned.caseId, status: 'MOVED' }],
    warnings: [{ code: 'unattended', pointer: '/to/agencyId' }],
  });
});

describe('several cases at once', () => {
  interface Results {
    readonly results: readonly { readonly caseId: string; readonly status: string; readonly code: string | null }[];
  }
  const bulk = async (username: string, body: object) =>
    (await center.as(username)).post<Results & { code: string }>('/v1/cases/bulk', body);

  it('are accepted, declined and assigned, with a result for each', async () => {
    const [one, other, declined] = [
      await Scene.registered(center),
      await Scene.registered(center),
      await Scene.registered(center),
    ];
    const reason = { reason: 'OUT_OF_AREA', advice: '请向户籍地反映。' };
    await declined.by('dispatcher', 'decline', reason);
    const unknown = '00000000-0000-4000-8000-000000000000';
    const caseIds = [one.caseId, declined.caseId, unknown, other.caseId];
    const accepted = await bulk('dispatcher', { command: 'accept', caseIds });
    expect([accepted.status, accepted.body.results]).toMatchObject([
      200,
      [
        { caseId: one.caseId, status: 'DONE', code: null, version: 2 },
        { caseId: declined.caseId, status: 'REFUSED', code: 'case-not-open', version: null },
        { caseId: unknown, status: 'REFUSED', code: 'not-found' },
        { caseId: other.caseId, status: 'DONE' },
      ],
    ]);
    const to = { agencyId: center.agencyOf('supervisor-101') };
    const assigned = await bulk('dispatcher', { command: 'assign', caseIds: [one.caseId, other.caseId], to });
    expect(assigned.body.results.map(({ status }) => status)).toEqual(['DONE', 'DONE']);
    const again = await bulk('dispatcher', { command: 'decline', caseIds: [declined.caseId, one.caseId], ...reason });
    expect(again.body.results).toMatchObject([
      { status: 'DONE', code: null },
      { status: 'REFUSED', code: 'not-registered' },
    ]);
  });

  it('need the fields and the role of the command', async () => {
    const caseIds = ['00000000-0000-4000-8000-000000000000'];
    for (const body of [
      { command: 'decline', caseIds },
      { command: 'accept', caseIds, note: '好' },
      { command: 'assign', caseIds },
    ])
      expect((await bulk('dispatcher', body)).status).toBe(400);
    const to = { agencyId: center.agencyOf('supervisor-101') };
    expect((await bulk('dispatcher', { command: 'assign', caseIds, to, reason: 'UNFOUNDED' })).status).toBe(400);
    expect((await bulk('supervisor-101', { command: 'accept', caseIds })).body.code).toBe('role-not-allowed');
  });
});

describe('a lead as people send it', () => {
  it('may have null and blank optional fields, which are not known', async () => {
    const child = { name: '', idNumber: null, sex: '', guardian: { name: '示范监护人', phone: null } };
    const lead = aLead({ sourceRef: null, urgency: '', children: [child], source: 'OTHER', harms: ['OTHER'] });
    const { caseId } = await (await center.as('liaison-school')).does<Registered>('/v1/leads', lead);
    expect(await (await center.as('dispatcher')).read(`/v1/cases/${caseId}`)).toMatchObject({
      ...{ source: 'OTHER', harms: ['OTHER'], sourceRef: null, urgency: null },
      children: [{ name: null, idNumber: null, sex: 'UNKNOWN' }],
    });
  });

  it('has up to 500 children', async () => {
    const school = await center.as('liaison-school');
    const children = Array.from({ length: 501 }, (_, nth) => ({ name: `示范${nth}` }));
    const most = await school.post<Registered>('/v1/leads', aLead({ children: children.slice(1) }));
    expect([most.status, most.body.childIds.length]).toEqual([201, 500]);
    const { status, body } = await school.post<object>('/v1/leads', aLead({ children }));
    expect([status, body]).toMatchObject([400, { errors: [{ pointer: '/children', code: 'wrong-count' }] }]);
    expect(JSON.stringify(body)).toContain('500');
  });
});

it('a closed case takes notes', async () => {
  const scene = await Scene.closed(center);
  expect(await answerTo(scene, 'dispatcher', 'notes', { text: '回访正常。' })).toMatchObject([200, {}]);
});
