import type { Answer } from './harness/caller';
import { Center } from './harness/center';
import { watchedStates } from './harness/planted';
import { aLead, type Issued, Scene } from './harness/scene';

interface Unmasked {
  readonly values?: Readonly<Record<string, string>>;
  readonly code?: string;
}
interface Shown {
  readonly secrecy: string;
  readonly narrative: string;
  readonly accessList?: readonly { readonly officerId: string | null; readonly basis: string }[];
  readonly breakGlasses?: readonly { readonly breakGlassId: string; readonly review: object | null }[];
  readonly records?: readonly { readonly type: string }[];
}
interface Line {
  readonly kind: string;
  readonly caseId: string;
  readonly officerId: string;
  readonly at: string;
}
interface Glass {
  readonly breakGlassId: string;
  readonly until: string;
}

/** how often one officer may unmask in an hour */
const BUDGET = 25;
const NAME = '/children/0/name';
const SECRET_LEAD = {
  harms: ['SEXUAL'],
  children: [{ name: '严小密密', birthDate: '2014-05-06', address: '某村 2 号' }],
};
const EMERGENCY = { reason: 'CHILD_IN_DANGER', note: '儿童有危险，名单上的人联系不上。' };

let center: Center;

const unmask = async (username: string, { path }: Scene, ...fields: string[]): Promise<Answer<Unmasked>> =>
  (await center.as(username)).post<Unmasked>(`${path}/unmaskings`, { fields, purpose: 'HANDLING', note: '办理此案。' });
const opens = async (username: string, scene: Scene, field = NAME): Promise<string> => {
  const { status, body } = await unmask(username, scene, field);
  return status === 200 ? 'opened' : body.code!;
};
const print = async (username: string, { path }: Scene, kind = 'case-file'): Promise<Answer<{ code?: string }>> =>
  (await center.as(username)).post(`${path}/documents/${kind}`, { purpose: 'HANDLING', note: '办理此案。' });
const breakGlass = async (username: string, { path }: Scene) =>
  (await center.as(username)).post<Glass & { code?: string }>(`${path}/break-glass`, EMERGENCY);
const officer = (username: string) => center.account(username).officerId;
const to = (username: string, named = false) => ({
  to: { agencyId: center.agencyOf(username), ...(named && { officerId: officer(username) }) },
});
const lines = async (query: string): Promise<readonly Line[]> =>
  (await (await center.as('leader')).read<{ items: Line[] }>(`/v1/break-glass${query}`)).items;
const shown = async (username: string, { path }: Scene) => (await center.as(username)).read<Shown>(path);

beforeAll(async () => {
  center = await Center.open({ ...watchedStates, UNMASKINGS_PER_HOUR: String(BUDGET) });
});
afterAll(() => center.close());

describe('a SECRET case', () => {
  it('is one from the first SEXUAL, MR1, MR2 or MR3 on, until the leader lifts it', async () => {
    const lead = await Scene.registered(center, { mandatorySituations: ['MR2'], policeReported: undefined });
    expect(await shown('dispatcher', lead)).toMatchObject({ secrecy: 'SECRET' });
    const triaged = await Scene.handled(center);
    expect(await shown('dispatcher', triaged)).toMatchObject({ secrecy: 'CONFIDENTIAL' });
    const harms = (...named: string[]) => ({ urgency: 'URGENT', harms: named, opinion: '研判。' });
    await triaged.by('dispatcher', 'triage', harms('SEXUAL'));
    await triaged.by('dispatcher', 'triage', harms('NEGLECT'));
    expect(await shown('dispatcher', triaged)).toMatchObject({ secrecy: 'SECRET' });
    expect(
      (await (await center.as('dispatcher')).post(`${triaged.path}/lift-secrecy`, { note: '误报。' })).status,
    ).toBe(403);
    await triaged.by('leader', 'lift-secrecy', { note: '误报。' });
    expect(await shown('dispatcher', triaged)).toMatchObject({ secrecy: 'CONFIDENTIAL', accessList: [] });
    expect(await opens('supervisor-001', triaged)).toBe('opened');
  });

  it('is opened by its list: the center, the registering officer the own fields, and the officer it is assigned to', async () => {
    const scene = await Scene.handled(center, { ...SECRET_LEAD, areaCode: '370682101' });
    await scene.by('dispatcher', 'notes', { text: '只有名单上的人能看。' });
    for (const username of ['dispatcher', 'leader', 'liaison-school'])
      expect([username, await opens(username, scene)]).toEqual([username, 'opened']);
    expect(await opens('supervisor-101', scene)).toBe('not-on-access-list');
    await scene.by('dispatcher', 'assign', to('supervisor-101', true));
    expect(await opens('supervisor-101', scene)).toBe('opened');
    expect(await opens('director-101', scene)).toBe('not-on-access-list');
    expect((await shown('director-101', scene)).narrative).toBe('***');
    await scene.by('dispatcher', 'reassign', { ...to('supervisor-101'), reason: 'OTHER' });
    expect(await opens('director-101', scene)).toBe('opened');
    expect(await opens('director-101', scene, '/notes/0/text')).toBe('opened');
    await scene.by('dispatcher', 'reassign', { ...to('director-101', true), reason: 'OTHER' });
    expect(await opens('supervisor-101', scene)).toBe('not-on-access-list');
    const { accessList } = await shown('leader', scene);
    expect(accessList).toEqual([
      { basis: 'REGISTRATION', officerId: officer('liaison-school'), agencyId: center.agencyOf('liaison-school') },
      { basis: 'ASSIGNMENT', officerId: officer('director-101'), agencyId: center.agencyOf('director-101') },
    ]);
    expect(await shown('supervisor-101', scene)).not.toHaveProperty('accessList');
  });

  it('prints nothing in plain text, and is not found by its texts, off the list', async () => {
    const name = '名单外外';
    const scene = await Scene.handled(center, { ...SECRET_LEAD, children: [{ name }] });
    const search = async (username: string) => {
      const caller = await center.as(username);
      const { position } = await (await center.as('dispatcher')).read<{ position: string }>(scene.path);
      const found = await caller.post<{ items: unknown[] }>(
        '/v1/cases/search',
        { childName: name },
        { 'read-after': position },
      );
      return found.body.items.length;
    };
    expect(await print('supervisor-001', scene)).toMatchObject({ status: 409, body: { code: 'not-on-access-list' } });
    expect((await print('liaison-school', scene)).status).toBe(409);
    expect((await print('leader', scene)).status).toBe(200);
    expect((await (await center.as('supervisor-001')).get(`${scene.path}/documents/case-file`)).status).toBe(200);
    expect([await search('supervisor-001'), await search('dispatcher'), await search('liaison-school')]).toEqual([
      0, 1, 1,
    ]);
    await scene.by('dispatcher', 'access-list', { officerId: officer('supervisor-001') });
    expect(await search('supervisor-001')).toBe(1);
  });

  it('is opened by the receiver of a transfer, and by whom the center adds until it ends the entry', async () => {
    const scene = await Scene.transferred(center, 'liaison-police', SECRET_LEAD);
    expect(await opens('liaison-police', scene)).toBe('opened');
    await scene.onTransfer('liaison-police', 'accept');
    expect(await opens('liaison-police', scene)).toBe('opened');
    await scene.by('leader', `access-list/${officer('liaison-police')}/end`, { note: '回避。' });
    expect(await opens('liaison-police', scene)).toBe('not-on-access-list');
    const { version } = await scene.by('leader', `access-list/${officer('liaison-police')}/end`);
    expect((await scene.by('dispatcher', 'access-list', { officerId: officer('liaison-police') })).version).toBe(
      version + 1,
    );
    expect(await opens('liaison-police', scene)).toBe('opened');
    const dispatcher = await center.as('dispatcher');
    const ends = `${scene.path}/access-list/${officer('leader')}/end`;
    expect((await dispatcher.post(ends)).body.code).toBe('always-listed');
    const unknown = { officerId: '018f0000-0000-4000-8000-000000000000' };
    expect((await dispatcher.post(`${scene.path}/access-list`, unknown)).body.code).toBe('unknown-officer');
  });

  it('of a lead makes its survivor SECRET', async () => {
    const [survivor, lead] = [await Scene.registered(center), await Scene.registered(center, SECRET_LEAD)];
    await lead.by('dispatcher', 'merge', { into: survivor.caseId });
    await until(async () => (await shown('dispatcher', survivor)).secrecy === 'SECRET');
    expect(await opens('supervisor-001', survivor, '/children/1/name')).toBe('not-on-access-list');
  });
});

/** Repeats a question until it is answered with yes; each time costs a request. */
const until = async (asks: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 500; tries++) if (await asks()) return;
  throw new Error('it never became so');
};

describe('the open task of child directors, rescue and social workers', () => {
  it('decides which texts they open, and they print nothing in plain text', async () => {
    const scene = await Scene.handled(center, {
      children: [{ name: '任务甲', idNumber: '不详', address: '某村' }],
      allegedPerpetrators: [{ name: '某甲' }],
    });
    await scene.by('dispatcher', 'assign', to('social-worker'));
    expect(await opens('social-worker', scene)).toBe('opened');
    expect(await opens('social-worker', scene, '/allegedPerpetrators/0/name')).toBe('not-needed-for-task');
    expect(await print('social-worker', scene)).toMatchObject({ status: 409, body: { code: 'not-needed-for-task' } });
    expect(await opens('rescue-worker', scene)).toBe('not-found');
    const rescued = await Scene.handled(center);
    expect(await opens('rescue-worker', rescued)).toBe('not-needed-for-task');
    const rescue = { kind: 'TEMP_CARE', childIds: rescued.lead.childIds };
    const { rescueId } = await rescued.by<Issued & { rescueId: string }>('rescue-worker', 'rescues', rescue);
    expect(await opens('rescue-worker', rescued)).toBe('opened');
    expect(await opens('rescue-worker', rescued, '/narrative')).toBe('not-needed-for-task');
    await rescued.by('rescue-worker', `rescues/${rescueId}/end`, { outcome: 'PLACED' });
    expect(await opens('rescue-worker', rescued)).toBe('not-needed-for-task');
  });
});

describe('break-glass', () => {
  it('opens the case for its officer, is in the access log and reviewed by the leader', async () => {
    const scene = await Scene.handled(center, SECRET_LEAD);
    expect(await opens('supervisor-001', scene)).toBe('not-on-access-list');
    const { status, body } = await breakGlass('supervisor-001', scene);
    expect(status).toBe(201);
    expect(Date.parse(body.until) - Date.now()).toBeGreaterThan(3_540_000);
    expect(Date.parse(body.until) - Date.now()).toBeLessThanOrEqual(3_600_000);
    expect(await opens('supervisor-001', scene)).toBe('opened');
    expect((await print('supervisor-001', scene)).status).toBe(200);
    expect((await breakGlass('supervisor-001', scene)).body).toMatchObject({ breakGlassId: body.breakGlassId });
    const auditor = await center.as('auditor');
    const log = await auditor.read<{ items: object[] }>(`/v1/audit/access?case=${scene.caseId}`);
    const logged = { officerId: officer('supervisor-001'), purpose: 'BREAK_GLASS', fields: [] };
    expect(log.items.at(-1)).toMatchObject({ ...logged, note: '***' });
    const why = { purpose: 'AUDIT', note: '审计核查。' };
    const opened = await auditor.does<{ items: { purpose: string }[] }>('/v1/audit/access/unmaskings', {
      ...{ case: scene.caseId, ...why },
    });
    expect(opened.items.filter(({ purpose }) => purpose === 'BREAK_GLASS').at(-1)).toMatchObject({
      ...{ ...logged, note: EMERGENCY.note },
    });
    const listed = async (query: string): Promise<string[]> =>
      (await lines(query)).filter(({ caseId }) => caseId === scene.caseId).map(({ kind }) => kind);
    expect([await listed(''), await listed('?reviewed=false'), await listed('?reviewed=true')]).toEqual([
      ['BREAK_GLASS'],
      ['BREAK_GLASS'],
      [],
    ]);
    const review = `break-glass/${body.breakGlassId}/review`;
    await scene.by('leader', review, { finding: 'JUSTIFIED', note: '情况属实。' });
    expect([await listed('?reviewed=false'), await listed('?reviewed=true')]).toEqual([[], ['BREAK_GLASS']]);
    const { breakGlasses } = await shown('leader', scene);
    expect(breakGlasses).toMatchObject([{ breakGlassId: body.breakGlassId, review: { finding: 'JUSTIFIED' } }]);
    expect(JSON.stringify(await shown('supervisor-001', scene))).not.toContain(body.breakGlassId);
  });

  it('is for those who see the case masked; for others there is no such case', async () => {
    const scene = await Scene.handled(center, SECRET_LEAD);
    for (const username of ['liaison-police', 'liaison-school', 'supervisor-101', 'director-101', 'social-worker'])
      expect([username, (await breakGlass(username, scene)).body.code]).toEqual([username, 'not-found']);
    expect((await breakGlass('auditor', scene)).status).toBe(403);
    expect((await (await center.as('leader')).read<{ items: unknown[] }>(`${scene.path}/timeline`)).items).toHaveLength(
      3,
    );
  });

  it('needs a reason', async () => {
    const scene = await Scene.handled(center, SECRET_LEAD);
    const caller = await center.as('supervisor-001');
    for (const body of [{}, { note: '急。' }, { reason: 'CHILD_IN_DANGER' }, { reason: 'CURIOUS', note: '急。' }])
      expect((await caller.post(`${scene.path}/break-glass`, body)).status).toBe(400);
  });
});

describe('the budget of unmaskings', () => {
  it('ends with 429 and a line in the list of the leader; emergencies are not counted', async () => {
    const [scene, emergency] = [await Scene.handled(center), await Scene.registered(center, { urgency: 'EMERGENCY' })];
    let opened = 0;
    while ((await unmask('dispatcher2', scene, NAME)).status === 200) opened += 1;
    expect(opened).toBe(BUDGET);
    const refused = await unmask('dispatcher2', scene, NAME);
    expect(refused).toMatchObject({ status: 429, body: { code: 'unmasking-budget-spent' } });
    const wait = Number(refused.headers['retry-after']);
    expect(wait).toBeGreaterThan(3_000);
    expect(wait).toBeLessThanOrEqual(3_600);
    expect((await print('dispatcher2', scene)).status).toBe(429);
    expect(await opens('dispatcher2', emergency)).toBe('opened');
    const spent = (await lines('')).filter(({ kind }) => kind === 'BUDGET_SPENT');
    expect(spent).toMatchObject([{ officerId: officer('dispatcher2'), caseId: scene.caseId }]);
    const paged: Line[] = [];
    for (let cursor = ''; ;) {
      const page = await (
        await center.as('leader')
      ).read<{ items: Line[]; nextCursor: string | null }>(`/v1/break-glass?limit=1${cursor}`);
      paged.push(...page.items);
      if (!page.nextCursor) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(paged).toEqual(await lines(''));
    expect(paged.length).toBeGreaterThan(1);
  });
});

it('a lead of a child director is opened by its author while it is open', async () => {
  const director = await center.as('director-101');
  const lead = await director.does<{ caseId: string }>('/v1/leads', aLead({ areaCode: '370682101' }));
  const own = { path: `/v1/cases/${lead.caseId}` } as Scene;
  expect(await opens('director-101', own)).toBe('opened');
  await (await center.as('dispatcher')).does(`${own.path}/decline`, { reason: 'OTHER', advice: '请联系学校。' });
  expect(await opens('director-101', own)).toBe('not-needed-for-task');
});
