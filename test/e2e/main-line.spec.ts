import type { Answer, Caller } from './harness/caller';
import { Center } from './harness/center';
import { watchedStates } from './harness/planted';
import { madeUpIdNumber } from './harness/id-number';
import { aLead, type Issued, minutesAgo, type Registered } from './harness/scene';

/** The fields of a case that this spec reads. */
interface Seen {
  readonly caseNumber: string | null;
  readonly position: string;
  readonly status: string;
  readonly version: number;
  readonly children: readonly Record<string, unknown>[];
  readonly transfers?: readonly Record<string, unknown>[];
  readonly actions: readonly string[];
}

interface Timeline {
  readonly items: readonly { type: string; summary: string; position: string; revision: number }[];
}

let center: Center;
let school: Caller;
let dispatcher: Caller;
let police: Caller;
let leader: Caller;
let auditor: Caller;

beforeAll(async () => {
  center = await Center.open(watchedStates);
  const names = ['liaison-school', 'dispatcher', 'liaison-police', 'leader', 'auditor'];
  [school, dispatcher, police, leader, auditor] = (await Promise.all(names.map((name) => center.as(name)))) as [
    Caller,
    Caller,
    Caller,
    Caller,
    Caller,
  ];
});
afterAll(() => center.close());

const BORN = '2015-06-01';
const CHILD = { name: '柳小舟', idNumber: madeUpIdNumber(BORN, 1), birthDate: BORN, address: '沐浴店镇某村 3 号' };
const PHONE = '13912345678';

let lead: Answer<Registered>;
let transfer: Answer<Issued>;
const path = (): string => `/v1/cases/${lead.body.caseId}`;
const transferPath = (): string => `${path()}/transfers/${transfer.body.transferId}`;
const seenBy = async (caller: Caller, query = ''): Promise<Seen> => caller.read<Seen>(path() + query);

describe('a lead from report to closed case', () => {
  it('is reported by the school', async () => {
    lead = await school.post<Registered>(
      '/v1/leads',
      aLead({
        areaCode: '370682101',
        occurredAt: minutesAgo(600),
        mandatorySituations: ['MR6'],
        reporters: [{ name: '林老师', phone: PHONE, wantsAnswer: true }],
        children: [{ ...CHILD, sex: 'MALE', guardian: { name: '柳某', phone: PHONE, relation: '父亲' } }],
      }),
    );
    expect(lead).toMatchObject({ status: 201, body: { version: 1, warnings: [{ code: 'police-report-missing' }] } });
    expect(lead.body.caseNumber).toMatch(/^XS-370682-\d{4}-000001$/);
    expect(lead.headers).toMatchObject({
      location: path(),
      etag: '"1"',
      'cache-control': 'no-store',
      'content-type': expect.stringContaining('application/json'),
    });
    expect(lead.headers).not.toHaveProperty('demonstration');
  });

  it('is accepted and triaged by the dispatcher', async () => {
    expect((await seenBy(dispatcher)).actions).toEqual(expect.arrayContaining(['accept', 'decline']));
    expect(await dispatcher.post(`${path()}/accept`)).toMatchObject({ status: 200, headers: { etag: '"2"' } });
    const triage = { urgency: 'URGENT', harms: ['NEGLECT', 'DROPOUT'], opinion: '监护缺位,需公安协助。' };
    expect(await dispatcher.post(`${path()}/triage`, triage, { 'if-match': '"1"' })).toMatchObject({
      status: 412,
      body: { code: 'stale-version' },
    });
    expect(await dispatcher.post(`${path()}/triage`, triage, { 'if-match': '"2"' })).toMatchObject({
      status: 200,
      body: { version: 3 },
    });
  });

  it('is assigned to the station of the township, which may then handle it', async () => {
    const station = await center.as('supervisor-101');
    const to = { agencyId: center.agencyOf('supervisor-101'), officerId: center.account('supervisor-101').officerId };
    await dispatcher.does(`${path()}/assign`, { to, reason: 'AREA', note: '请上门核实。' });
    expect(await station.read(path())).toMatchObject({ handler: { agencyId: to.agencyId, officerId: to.officerId } });
    const grade = { childId: lead.body.childIds[0], level: 'MEDIUM_HIGH', basis: '独自在家多日。' };
    await station.does(`${path()}/risk-grades`, grade);
    expect(await station.read(path())).toMatchObject({ risk: 'MEDIUM_HIGH' });
  });

  it('is transferred to the police, who see it only from then on', async () => {
    expect(await police.get(path())).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const to = center.agencyOf('liaison-police');
    const letter = { to, reason: 'SUSPECTED_CRIME', letter: '请查找监护人。', dueAt: minutesAgo(-60 * 24 * 5) };
    transfer = await dispatcher.post<Issued>(`${path()}/transfers`, letter);
    expect(transfer.status).toBe(201);
    expect(transfer.headers['location']).toMatch(new RegExp(`^${path()}`));
    expect(transfer.body.transferNumber).toMatch(/^YS-370682-\d{4}-000001$/);
    expect(await police.read(path())).toMatchObject({ transfers: [{ status: 'ISSUED', to }] });
  });

  it('is in their inbox and in the center’s outbox when read after the command', async () => {
    const after = { 'read-after': transfer.body.position };
    const numbers = { transferNumber: transfer.body.transferNumber, caseNumber: lead.body.caseNumber };
    for (const [caller, query] of [
      [police, `?to=${center.agencyOf('liaison-police')}&status=ISSUED`],
      [dispatcher, `?from=${center.agencyOf('dispatcher')}`],
    ] as const)
      expect(await caller.read(`/v1/transfers${query}`, after)).toMatchObject({ items: [numbers] });
    const none = await (await center.as('liaison-education')).read('/v1/transfers', after);
    expect(none).toEqual({ items: [], nextCursor: null });
  });

  it('is signed for, accepted and fed back on, with one feedback rejected', async () => {
    await police.does(`${transferPath()}/sign-for`);
    await police.does(`${transferPath()}/accept`);
    const interim = { kind: 'INTERIM', outcome: 'IN_PROGRESS', measures: [], text: '正在联系监护人。' };
    await police.does(`${transferPath()}/feed-back`, interim);
    expect((await seenBy(police)).transfers?.[0]).toMatchObject({ status: 'ACCEPTED' });
    const final = { kind: 'FINAL', outcome: 'HANDLED', measures: ['WARNING_LETTER'], text: '已训诫。' };
    await police.does(`${transferPath()}/feed-back`, final);
    await dispatcher.does(`${transferPath()}/reject-feedback`, { note: '请说明儿童现况。' });
    expect((await seenBy(police)).transfers?.[0]).toMatchObject({ status: 'ACCEPTED', feedbackRejected: '***' });
    await police.does(`${transferPath()}/feed-back`, { ...final, text: '已训诫,儿童随祖母居住。' });
    await dispatcher.does(`${transferPath()}/complete`);
    expect((await seenBy(police)).transfers?.[0]).toMatchObject({ status: 'COMPLETED' });
  });

  it('cannot be closed before all requirements are met; the response lists the missing ones', async () => {
    const reason = { reason: 'RISK_REMOVED', judgements: { safeNow: true } };
    const refused = await dispatcher.post(`${path()}/propose-closure`, reason);
    expect(refused).toMatchObject({ status: 409, body: { code: 'checklist-incomplete' } });
    expect([...(refused.body.missing ?? [])].sort()).toEqual(['G', 'I', 'V']);
  });

  it('is graded, its reporter is informed, and its closure is proposed and decided by two officers', async () => {
    await dispatcher.does(`${path()}/risk-grades`, { level: 'LOW', basis: '祖母照看,已复学。' });
    const [reporterId] = lead.body.reporterIds;
    await dispatcher.does(`${path()}/inform-reporter`, { reporterId, how: 'PHONE', text: '孩子已有人照看。' });
    const proposal = { reason: 'RISK_REMOVED', judgements: { safeNow: true, childViewNoted: true } };
    await dispatcher.does(`${path()}/propose-closure`, proposal);
    expect(await dispatcher.post(`${path()}/close`)).toMatchObject({ status: 409, body: { code: 'same-person' } });
    await leader.does(`${path()}/close`);
    expect(await seenBy(leader)).toMatchObject({ status: 'CLOSED', closedAs: 'RISK_REMOVED' });
    expect(
      await dispatcher.post(`${path()}/assign`, { to: { agencyId: center.agencyOf('liaison-ngo') } }),
    ).toMatchObject({ status: 409, body: { code: 'case-not-open' } });
  });
});

describe('reading the case', () => {
  it('shows the submitter only its own report, the status and the result', async () => {
    const own = await seenBy(school);
    expect(own).toMatchObject({ status: 'CLOSED', closedAs: 'RISK_REMOVED', caseNumber: lead.body.caseNumber });
    for (const field of ['transfers', 'handler', 'risk', 'opinion', 'proposal', 'grades'])
      expect(own).not.toHaveProperty(field);
    const { items } = await school.read<Timeline>(`${path()}/timeline`, { 'read-after': own.position });
    expect(items.map(({ type }) => type)).toEqual(['LeadRegistered', 'LeadAccepted', 'CaseClosed']);
  });

  it('masks every value, for every reader', async () => {
    const [child] = (await seenBy(dispatcher)).children;
    expect(child).toMatchObject({ name: '柳**', identityStatus: 'VERIFIED' });
    expect(child?.['idNumber']).toBe(`****${CHILD.idNumber.slice(-4)}`);
    expect(child).toMatchObject({ address: '沐浴店镇', guardian: { phone: '139****5678', relation: '***' } });
    expect(child?.['birthDate']).not.toContain('2015');
    for (const caller of [dispatcher, leader, police, school, auditor]) {
      const text = JSON.stringify([await seenBy(caller), await caller.read(`${path()}/timeline`)]);
      for (const plain of [...Object.values(CHILD), PHONE, '林老师', '多日未到校']) expect(text).not.toContain(plain);
    }
  });

  it('returns the timeline in Chinese and English, in log order', async () => {
    const timelineIn = async (language: string): Promise<Timeline> =>
      dispatcher.read<Timeline>(`${path()}/timeline?limit=200`, { 'accept-language': language });
    const [chinese, english] = [await timelineIn('zh-CN'), await timelineIn('en')];
    expect(chinese.items.map(({ revision }) => revision)).toEqual([...chinese.items.keys()]);
    expect(chinese.items).toHaveLength((await seenBy(dispatcher)).version);
    expect(chinese.items[0]!.summary).toMatch(/登记/);
    expect(english.items[0]!.summary).toMatch(/registered/);
    expect(english.items.at(-1)!.summary).toMatch(/closed/);
    const pages: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Timeline & { nextCursor: string | null } = await dispatcher.read(
        `${path()}/timeline?limit=5${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      pages.push(...page.items.map(({ position }) => position));
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(chinese.items.map(({ position }) => position));
  });

  it('returns past states by version and by instant', async () => {
    expect(await seenBy(dispatcher, '?version=1')).toMatchObject({ status: 'REGISTERED', version: 1 });
    expect(await seenBy(dispatcher, '?version=3')).toMatchObject({ status: 'HANDLING', transfers: [] });
    const { items } = await auditor.read<{ items: { knownAt: string; position: string; type: string }[] }>(
      `${path()}/history`,
    );
    const accepted = items.find(({ type }) => type === 'LeadAccepted')!;
    const then = await dispatcher.read(`${path()}?asOf=${accepted.knownAt}`);
    expect(then).toMatchObject({ status: 'ACCEPTED', position: accepted.position });
    expect(await dispatcher.read(`${path()}?asOf=${accepted.knownAt}`)).toEqual(then);
    const [{ items: cases, position }, transfers, today] = await Promise.all([
      dispatcher.read<{ items: { caseId: string; status: string; version: number }[]; position: string }>(
        `/v1/cases?asOf=${accepted.knownAt}`,
      ),
      dispatcher.read<{ items: object[] }>(`/v1/transfers?asOf=${accepted.knownAt}`),
      dispatcher.read<{ items: object[]; position?: string }>('/v1/transfers'),
    ]);
    expect(cases.find(({ caseId }) => caseId === lead.body.caseId)).toMatchObject({ status: 'ACCEPTED', version: 2 });
    expect(position).toBe(accepted.position);
    expect([transfers.items, today.items.length > 0, today.position]).toEqual([[], true, undefined]);
    for (const list of ['/v1/cases', '/v1/transfers'])
      expect(await dispatcher.get(`${list}?asOf=${minutesAgo(-60)}`)).toMatchObject({ status: 400 });
    expect(await dispatcher.get(`${path()}?asOf=${minutesAgo(60)}`)).toMatchObject({ status: 404 });
    for (const query of [`?asOf=${minutesAgo(-60)}`, '?asOf=yesterday', '?version=0', '?version=x'])
      expect(await dispatcher.get(path() + query)).toMatchObject({ status: 400 });
    expect(await dispatcher.get(`${path()}?version=999`)).toMatchObject({ status: 404 });
  });

  it('records an unmasking before it is read, and shows the record to the auditor', async () => {
    const fields = ['/children/0/name', '/children/0/idNumber', '/reporters/0/phone', '/narrative'];
    const asked = { fields, purpose: 'CONTACT', note: '联系学校核实。' };
    const { values } = await dispatcher.does<{ values: Record<string, string> }>(`${path()}/unmaskings`, asked);
    expect(values).toMatchObject({ '/children/0/name': CHILD.name, '/children/0/idNumber': CHILD.idNumber });
    expect(values['/reporters/0/phone']).toBe(PHONE);
    const { items } = await auditor.read<{ items: object[] }>(
      `/v1/audit/access?case=${lead.body.caseId}&purpose=CONTACT`,
    );
    const { officerId, agencyId, role } = center.account('dispatcher');
    expect(items).toEqual([
      {
        ...{ at: expect.any(String), officerId, agencyId, role, ...asked, fields, note: '***' },
        ...{ caseId: lead.body.caseId, about: { context: 'cases', id: lead.body.caseId } },
      },
    ]);
    expect(await auditor.read(`/v1/audit/access?about=${lead.body.caseId}&purpose=CONTACT`)).toMatchObject({ items });
    const opening = { case: lead.body.caseId, purpose: 'AUDIT', note: '抽查张三的查看。' };
    const opened = await auditor.does<{ items: object[] }>('/v1/audit/access/unmaskings', opening);
    expect(opened.items).toContainEqual({ ...items[0], note: asked.note });
    const { items: after } = await auditor.read<{ items: object[] }>(
      `/v1/audit/access?case=${lead.body.caseId}&purpose=AUDIT`,
    );
    expect(after).toEqual([
      expect.objectContaining({
        ...{ role: 'AUDITOR', purpose: 'AUDIT', note: '***' },
        fields: [expect.stringMatching(/^\/access\/[0-9a-f-]{36}\/note$/)],
      }),
    ]);
    expect(await dispatcher.post('/v1/audit/access/unmaskings', opening)).toMatchObject({ status: 403 });
    expect(await auditor.post(`${path()}/unmaskings`, asked)).toMatchObject({ status: 403 });
    expect(await dispatcher.get('/v1/audit/access')).toMatchObject({ status: 403 });
  });

  it('lists the case by its filters', async () => {
    const numbers = async (query: string): Promise<(string | null)[]> =>
      (await dispatcher.read<{ items: { caseNumber: string | null }[] }>(`/v1/cases?${query}`)).items.map(
        ({ caseNumber }) => caseNumber,
      );
    const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date());
    for (const query of [
      'status=CLOSED',
      'urgency=URGENT&harm=DROPOUT',
      'risk=LOW',
      'area=370682101',
      'area=370682',
      `agency=${center.agencyOf('liaison-school')}`,
      `handler=${center.agencyOf('supervisor-101')}`,
      `childId=${lead.body.childIds[0]}`,
      `from=${today}&to=${today}`,
      'overdue=false',
    ])
      expect([query, await numbers(query)]).toEqual([query, [lead.body.caseNumber]]);
    for (const query of ['status=HANDLING', 'area=370682001', 'harm=SEXUAL', 'overdue=true', 'to=2020-01-01'])
      expect([query, await numbers(query)]).toEqual([query, []]);
  });
});
