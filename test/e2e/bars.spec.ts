import { until } from '@center/testing';
import type { Answer, Caller, ProblemBody } from './harness/caller';
import { Center } from './harness/center';
import { watchedStates } from './harness/planted';
import { type Issued, Scene } from './harness/scene';
import { type Unit, registerUnit } from './harness/unit';

let center: Center;
beforeAll(async () => {
  center = await Center.open(watchedStates);
});
afterAll(() => center.close());

const NO_ID = '00000000-0000-4000-8000-000000000000';
const NOTE = { note: '线索涉及该单位人员。' };
const LIAISON = { role: 'AGENCY_LIAISON' };

interface Shown {
  readonly handler: { readonly agencyId: string };
  readonly handlerBarred?: boolean;
  readonly handlerLeft?: string | null;
  readonly transfers: readonly { readonly status: string; readonly from: string; readonly receiverBarred?: boolean }[];
  readonly bars?: readonly { readonly barId: string; readonly agencyId: string; readonly cause: string }[];
  readonly version: number;
}
const unit = (parentId?: string, kind?: string): Promise<Unit> => registerUnit(center, parentId, kind);
const bar = (scene: Scene, agencyId: string): Promise<{ barId: string }> =>
  scene.by<{ barId: string }>('leader', 'bars', { agencyId, ...NOTE });
const shown = async (scene: Scene, username = 'leader'): Promise<Shown> => (await scene.as(username)).read(scene.path);
const copyTo = (scene: Scene, { agencyId }: Unit) => scene.by('dispatcher', 'copies', { agencyId });

/** Every way in which an officer may meet a case: none may tell it from one that does not exist. */
const meets = async (caller: Caller, { path, caseId }: Scene): Promise<string[]> => {
  const reads = [path, `${path}/timeline`, `${path}/documents/case-file`];
  const found: string[] = [];
  for (const read of reads) {
    const { status } = await caller.get(read);
    if (status !== 404) found.push(`${status} ${read}`);
  }
  for (const step of ['notes', 'copies', 'risk-grades', 'unmaskings', 'police-report']) {
    const bodies: Record<string, object> = {
      notes: { text: '…' },
      copies: { agencyId: NO_ID },
      'police-report': { note: '…' },
      'risk-grades': { level: 'LOW', basis: '…' },
      unmaskings: { fields: ['/narrative'], purpose: 'HANDLING', note: '…' },
    };
    const { status } = await caller.post(`${path}/${step}`, bodies[step]);
    if (status !== 404 && status !== 403) found.push(`${status} ${step}`);
  }
  const { position } = await (await center.as('leader')).read<{ position: string }>(path);
  for (const list of ['/v1/cases?limit=200', '/v1/transfers?limit=200']) {
    const { status, body } = await caller.get<{ items: { caseId: string }[] }>(list, { 'read-after': position });
    if (status === 200 && body.items.some((item) => item.caseId === caseId)) found.push(list);
  }
  return found;
};

describe('a bar', () => {
  it('sends the case back to the center and withdraws the open transfers, flagged for the center only', async () => {
    const accused = await unit();
    const { caller } = await accused.officer(LIAISON);
    const scene = await Scene.handled(center, {}, 'liaison-hospital');
    await scene.by('dispatcher', 'assign', { to: { agencyId: accused.agencyId } });
    const letter = { to: accused.agencyId, reason: 'OTHER', letter: '请办理。' };
    await scene.by<Issued>('dispatcher', 'transfers', letter);
    expect((await caller.get(scene.path)).status).toBe(200);
    const { barId } = await bar(scene, accused.agencyId);
    const now = await shown(scene);
    expect(now.handler.agencyId).toBe(center.agencyOf('dispatcher'));
    expect([now.handlerLeft, now.handlerBarred]).toEqual([accused.agencyId, true]);
    expect(now.transfers.map(({ status, receiverBarred }) => [status, receiverBarred])).toEqual([['WITHDRAWN', true]]);
    expect(now.bars).toMatchObject([{ barId, agencyId: accused.agencyId, cause: 'LEADER' }]);
    const outside = await shown(scene, 'supervisor-001');
    expect([outside.bars, outside.handlerLeft, outside.handlerBarred]).toEqual([undefined, null, undefined]);
    expect(outside.transfers.map(({ receiverBarred }) => receiverBarred)).toEqual([undefined]);
    const { items } = await (
      await center.as('supervisor-001')
    ).read<{ items: { type: string; data: object }[] }>(`${scene.path}/timeline?limit=200`);
    expect(items.filter(({ type }) => type === 'AgencyBarred')).toEqual([]);
    expect(JSON.stringify(items)).not.toMatch(/Barred/);
    expect(await meets(caller, scene)).toEqual([]);
    // repeated, it says the same; ended, the agency may receive the case again
    expect((await bar(scene, accused.agencyId)).barId).toBe(barId);
    await scene.by('leader', `bars/${barId}/end`, NOTE);
    expect((await shown(scene)).bars).toEqual([]);
    await scene.by('dispatcher', 'copies', { agencyId: accused.agencyId });
    expect((await caller.get(scene.path)).status).toBe(200);
  });

  it('follows successors and the agencies below, after it was set, in any combination', async () => {
    const [accused, heir, last] = [await unit(), await unit(), await unit()];
    const below = await unit(accused.agencyId);
    const scene = await Scene.handled(center, {}, 'liaison-hospital');
    for (const one of [accused, heir, below, last]) await copyTo(scene, one);
    const callers = await Promise.all([below, heir, last].map(async (one) => (await one.officer(LIAISON)).caller));
    const [ofBelow, ofHeir, ofLast] = callers as [Caller, Caller, Caller];
    await bar(scene, accused.agencyId);
    expect(await meets(ofBelow, scene)).toEqual([]);
    expect((await ofHeir.get(scene.path)).status).toBe(200);
    await accused.end(heir.agencyId);
    expect((await ofHeir.get(scene.path)).status).toBe(404); // at once, whatever the reactions have done
    expect(await meets(ofHeir, scene)).toEqual([]);
    await below.end(last.agencyId);
    expect(await meets(ofLast, scene)).toEqual([]);
    const later = await unit(last.agencyId);
    expect(await meets((await later.officer(LIAISON)).caller, scene)).toEqual([]);
  });

  it('takes the case from a unit that succeeds the barred one', async () => {
    const [accused, heir] = [await unit(), await unit()];
    const scene = await Scene.handled(center, { allegedPerpetrators: [{ agencyId: accused.agencyId }] });
    await scene.by('dispatcher', 'assign', { to: { agencyId: heir.agencyId } });
    await accused.end(heir.agencyId);
    const home = center.agencyOf('dispatcher');
    await until('the case to be back', async () => (await shown(scene)).handler.agencyId === home);
    expect((await shown(scene)).handlerBarred).toBe(true);
  });

  it('covers every running post of an officer, in every role', async () => {
    const [accused, other] = [await unit(), await unit()];
    const scene = await Scene.handled(center, { allegedPerpetrators: [{ agencyId: accused.agencyId }] });
    await copyTo(scene, other);
    const admin = await center.as('admin');
    const withTwoPosts = async (role: string, agencyId: string) => {
      const { officerId, caller } = await accused.officer(LIAISON);
      const post = { role, agencyId, from: new Date().toISOString() };
      const { appointmentId } = await admin.does<{ appointmentId: string }>(
        `/v1/officers/${officerId}/appointments`,
        post,
      );
      await center.confirm(appointmentId);
      return { caller, headers: { 'acting-as': appointmentId } };
    };
    const home = center.agencyOf('dispatcher');
    for (const [role, agencyId] of [
      ['AGENCY_LIAISON', other.agencyId],
      ['DISPATCHER', home],
      ['CENTER_LEADER', home],
      ['AUDITOR', home],
    ] as const) {
      const { caller, headers } = await withTwoPosts(role, agencyId);
      const { status } = await caller.get(scene.path, headers);
      expect([role, status]).toEqual([role, 404]);
      const { body } = await caller.get<{ items: { caseId: string }[] }>('/v1/cases?limit=200', headers);
      expect([role, body.items.some(({ caseId }) => caseId === scene.caseId)]).toEqual([role, false]);
      if (role === 'AGENCY_LIAISON') continue;
      const facts = await caller.get<{ items: { caseId?: string }[] }>(
        '/v1/statistics/leads_found/facts?limit=200',
        headers,
      );
      expect([role, facts.status, facts.body.items.some(({ caseId }) => caseId === scene.caseId)]).toEqual([
        role,
        200,
        false,
      ]);
    }
    const { body } = await (
      await center.as('leader')
    ).get<{ items: { caseId?: string }[] }>('/v1/statistics/leads_found/facts?limit=200');
    expect(body.items.some(({ caseId }) => caseId === scene.caseId)).toBe(true);
  });

  it('is the leader’s, and never against the center', async () => {
    const scene = await Scene.registered(center);
    const refusal = async (username: string, step: string, body: object) => {
      const { status, body: problem } = await (await scene.as(username)).post(`${scene.path}/${step}`, body);
      return `${status} ${problem.code}`;
    };
    const home = { agencyId: center.agencyOf('dispatcher'), ...NOTE };
    expect(await refusal('leader', 'bars', home)).toBe('409 center-cannot-be-barred');
    expect(await refusal('leader', 'bars', { agencyId: NO_ID, ...NOTE })).toBe('409 unknown-agency');
    expect(await refusal('leader', `bars/${NO_ID}/end`, NOTE)).toBe('404 no-such-bar');
    expect(await refusal('dispatcher', 'bars', home)).toBe('403 role-not-allowed');
  });
});

describe('outside the center a barred agency', () => {
  it('is refused like an unknown one, by every command that names an agency or an officer', async () => {
    const accused = await unit(undefined, 'NGO');
    const below = await unit(accused.agencyId);
    const { officerId } = await below.officer({ role: 'SOCIAL_WORKER' });
    const lead = { urgency: 'EMERGENCY', allegedPerpetrators: [{ agencyId: accused.agencyId }] };
    const scene = await Scene.registered(center, lead, 'liaison-hospital');
    const station = await scene.as('supervisor-001');
    await scene.by('dispatcher', 'assign', { to: { agencyId: center.agencyOf('supervisor-001') } });
    const said = ({ status, body }: Answer<ProblemBody & { title?: string; detail?: string }>) => [
      ...[status, body.code, body.title, body.detail],
    ];
    const assessed = (assessorId: string) => ({
      ...{ kind: 'SAFETY', finding: '…', assessorIds: [center.account('supervisor-001').officerId, assessorId] },
    });
    const asks: readonly [string, (agencyId: string, officer: string) => object][] = [
      ['reassign', (agencyId) => ({ to: { agencyId }, reason: 'OTHER' })],
      ['reassign', (agencyId, officer) => ({ to: { agencyId, officerId: officer }, reason: 'OTHER' })],
      ['transfers', (agencyId) => ({ to: agencyId, reason: 'OTHER', letter: '…' })],
      ['assessments', (_, officer) => assessed(officer)],
    ];
    for (const [step, body] of asks) {
      for (const { agencyId } of [accused, below]) {
        const unknown = await station.post(`${scene.path}/${step}`, body(NO_ID, NO_ID));
        const barred = await station.post(`${scene.path}/${step}`, body(agencyId, officerId));
        expect([step, said(barred)]).toEqual([step, said(unknown)]);
        expect([step, barred.status]).toEqual([step, 409]);
        if (agencyId !== below.agencyId) continue; // the officer is not of the other one
        const told = await (await scene.as('dispatcher')).post(`${scene.path}/${step}`, body(agencyId, officerId));
        expect([step, told.body.code]).toEqual([step, 'agency-barred']);
      }
    }
    const copy = await (await scene.as('dispatcher')).post(`${scene.path}/copies`, { agencyId: below.agencyId });
    expect(copy.body.code).toBe('agency-barred'); // only the center makes copies
  });
});

describe('reassigning all cases of a unit', () => {
  interface Reassigned {
    readonly results: readonly { readonly caseId: string; readonly status: string; readonly code: string | null }[];
    readonly nextCursor: string | null;
  }
  const reassign = async (username: string, body: object): Promise<Reassigned> =>
    (await center.as(username)).does<Reassigned>('/v1/reassignments', { reason: 'WORKLOAD', ...body });

  it('names only cases that the caller may see, page by page', async () => {
    const other = await unit();
    const assigned = async (more: object) => {
      const scene = await Scene.registered(center, more, 'liaison-hospital');
      await scene.by('dispatcher', 'assign', { to: { agencyId: other.agencyId } });
      return scene.caseId;
    };
    const station = center.agencyOf('supervisor-001');
    const hidden = [
      await assigned({ areaCode: '370682101' }), // of another township
      await assigned({ allegedPerpetrators: [{ agencyId: station }] }),
    ];
    const own = [await assigned({}), await assigned({}), await assigned({})];
    const body = { from: { agencyId: other.agencyId }, to: { agencyId: station }, limit: 2 };
    const first = await reassign('supervisor-001', body);
    const second = await reassign('supervisor-001', { ...body, cursor: first.nextCursor });
    expect([...first.results, ...second.results].map(({ caseId, status }) => [caseId, status])).toEqual(
      own.map((caseId) => [caseId, 'MOVED']),
    );
    expect([first.results.length, second.nextCursor]).toEqual([2, null]);
    expect((await reassign('supervisor-001', body)).results).toEqual([]);
    const all = await reassign('dispatcher', { ...body, to: { agencyId: center.agencyOf('dispatcher') } });
    expect(all.results.map(({ caseId }) => caseId)).toEqual(hidden);
    const { status, body: problem } = await (
      await center.as('dispatcher')
    ).post('/v1/reassignments', {
      ...{ ...body, reason: 'WORKLOAD', cursor: 'x' },
    });
    expect([status, problem.errors?.[0]?.pointer]).toEqual([400, '/cursor']);
  });
});
