import type { Answer, Caller } from './harness/caller';
import { Center } from './harness/center';
import { Behind } from './harness/database';
import { madeUpIdNumber } from './harness/id-number';
import { aLead, type Registered } from './harness/scene';
import { leaks } from '@center/testing';

interface Listed {
  readonly items: readonly { readonly caseId: string; readonly caseNumber: string | null }[];
  readonly nextCursor: string | null;
}
interface Likely {
  readonly caseId: string;
  readonly caseNumber: string | null;
  readonly score: number;
  readonly reasons: readonly string[];
}

const ID_NUMBER = madeUpIdNumber('2014-05-06', 7);
const CHILD = { name: '柳小舟舟', idNumber: ID_NUMBER, birthDate: '2014-05-06' };
const GUARDIAN_PHONE = '13812340007';
const REPORTER_PHONE = '13912340008';
const REFERENCE = 'PAPER-110-0007';

let center: Center;
let [school, police, dispatcher, leader, auditor]: Caller[] = [];
let lead: Registered;
let repeated: Registered;

beforeAll(async () => {
  center = await Center.open();
  const names = ['liaison-school', 'liaison-police', 'dispatcher', 'leader', 'auditor'];
  [school, police, dispatcher, leader, auditor] = await Promise.all(names.map((name) => center.as(name)));
  const facts = {
    sourceRef: REFERENCE,
    children: [{ ...CHILD, guardian: { name: '柳某', phone: GUARDIAN_PHONE } }],
    reporters: [{ name: '林老师', phone: REPORTER_PHONE }],
  };
  lead = await school!.does<Registered>('/v1/leads', aLead(facts));
  repeated = await police!.does<Registered>('/v1/leads', aLead({ children: [CHILD], harms: ['BULLYING'] }));
});
afterAll(() => center.close());

const after = (): Record<string, string> => ({ 'read-after': repeated.position });
const search = (caller: Caller | undefined, body: object): Promise<Answer<Listed>> =>
  caller!.post<Listed>('/v1/cases/search', body, after());
const found = async (caller: Caller | undefined, body: object): Promise<string[]> => {
  const { status, body: answer } = await search(caller, body);
  expect(status).toBe(200);
  return answer.items.map(({ caseId }) => caseId);
};

describe('a search over HTTP', () => {
  it('finds matching cases for the dispatcher, newest first, page by page', async () => {
    expect(await found(dispatcher, { childName: '柳 小舟舟', idNumber: ID_NUMBER.toLowerCase() })).toEqual([
      repeated.caseId,
      lead.caseId,
    ]);
    expect(await found(dispatcher, { sourceRef: REFERENCE.toLowerCase(), phone: `+86 ${REPORTER_PHONE}` })).toEqual([
      lead.caseId,
    ]);
    expect(await found(dispatcher, { caseNumber: lead.caseNumber!, phone: GUARDIAN_PHONE })).toEqual([lead.caseId]);
    const first = await search(dispatcher, { idNumber: ID_NUMBER, limit: 1 });
    const cursor = first.body.nextCursor!;
    const second = await search(dispatcher, { idNumber: ID_NUMBER, limit: 1, cursor });
    expect([...first.body.items, ...second.body.items].map(({ caseNumber }) => caseNumber)).toEqual([
      repeated.caseNumber,
      lead.caseNumber,
    ]);
    expect(second.body.nextCursor).toBeNull();
  });

  it('finds for other readers only what they may see', async () => {
    expect(await found(leader, { phone: GUARDIAN_PHONE })).toEqual([lead.caseId]);
    expect(await found(leader, { phone: REPORTER_PHONE })).toEqual([]); // who reported is for the dispatcher
    expect(await found(school, { idNumber: ID_NUMBER })).toEqual([lead.caseId]);
    expect(await found(police, { idNumber: ID_NUMBER })).toEqual([repeated.caseId]);
    expect(await found(police, { sourceRef: REFERENCE })).toEqual([]);
    expect(await found(auditor, { caseNumber: lead.caseNumber! })).toEqual([lead.caseId]);
    expect(await search(auditor, { childName: CHILD.name })).toMatchObject({
      status: 403,
      body: { code: 'role-not-allowed' },
    });
  });

  it.each<[string, object, object]>([
    ['no criteria', {}, { pointer: '', code: 'required', in: 'body' }],
    ['only a page', { limit: 5 }, { pointer: '', code: 'required', in: 'body' }],
    ['an empty name', { childName: ' ' }, { pointer: '/childName', code: 'must-be-text' }],
    [
      'a forged cursor',
      { childName: '甲', cursor: 'e30' },
      { pointer: '/cursor', code: 'malformed-cursor', in: 'body' },
    ],
    ['an unknown field', { name: '甲' }, { pointer: '/name', code: 'unknown-field' }],
  ])('refuses %s', async (_, body, error) => {
    expect(await search(dispatcher, body)).toMatchObject({ status: 400, body: { errors: [error] } });
  });

  it('is recorded with its kinds of criteria and no value; a search by number alone is not recorded', async () => {
    const officer = center.account('dispatcher2').officerId;
    const dispatcher2 = await center.as('dispatcher2');
    await found(dispatcher2, { caseNumber: lead.caseNumber! });
    await found(dispatcher2, { childName: CHILD.name, phone: '13899990000' });
    expect(await auditor!.read(`/v1/audit/access?officer=${officer}&purpose=SEARCH`)).toMatchObject({
      items: [{ purpose: 'SEARCH', fields: ['/childName', '/phone'], caseId: null, note: null, role: 'DISPATCHER' }],
      nextCursor: null,
    });
  });

  it('is executed each time, even with the same key', async () => {
    const key = { ...after(), 'idempotency-key': 'search-1' };
    const answers = [{ childName: CHILD.name }, { childName: '别人' }].map((body) =>
      dispatcher!.post<Listed>('/v1/cases/search', body, key),
    );
    expect((await Promise.all(answers)).map(({ status, body }) => [status, body.items.length])).toEqual([
      [200, 2],
      [200, 0],
    ]);
  });

  it('leaves no criteria in the request log or in any table', async () => {
    await found(dispatcher, {
      childName: '只查姓名某',
      phone: '13877776666',
      idNumber: madeUpIdNumber('2010-01-01', 9),
    });
    const needles = [
      '只查姓名某',
      '13877776666',
      madeUpIdNumber('2010-01-01', 9),
      GUARDIAN_PHONE,
      REFERENCE,
      CHILD.name,
    ];
    expect(needles.filter((needle) => center.output.includes(needle))).toEqual([]);
    expect(await new Behind(center.home).with((pool) => leaks(pool, [], needles))).toEqual([]);
  });
});

describe('duplicates over HTTP', () => {
  const likely = [expect.objectContaining({ score: 1, reasons: ['IDENTITY'] })];

  it('are suggested to the center, in the case and on their own route', async () => {
    for (const caller of [dispatcher, leader]) {
      const { items } = await caller!.read<{ items: Likely[] }>(`/v1/cases/${lead.caseId}/duplicates`, after());
      expect(items).toEqual(likely);
      expect(items[0]).toMatchObject({ caseId: repeated.caseId, caseNumber: repeated.caseNumber });
      expect(await caller!.read(`/v1/cases/${lead.caseId}`)).toMatchObject({ duplicates: items });
    }
    expect(await dispatcher!.read(`/v1/cases/${lead.caseId}?version=1`)).not.toHaveProperty('duplicates');
  });

  it('are never disclosed to an agency', async () => {
    expect(await school!.get(`/v1/cases/${lead.caseId}/duplicates`)).toMatchObject({ status: 403 });
    for (const [caller, mine] of [
      [school, lead],
      [police, repeated],
    ] as const) {
      expect(mine).not.toHaveProperty('duplicates');
      expect(await caller!.read(`/v1/cases/${mine.caseId}`)).not.toHaveProperty('duplicates');
    }
    const answers = [lead, await school!.does<Registered>('/v1/leads', aLead({ children: [CHILD] }))];
    const fresh = { ...CHILD, idNumber: madeUpIdNumber('2014-05-06', 8), name: '从未见过' };
    answers.push(await school!.does<Registered>('/v1/leads', aLead({ children: [fresh] })));
    const shapes = answers.map((answer) => Object.entries(answer).map(([name, value]) => [name, typeof value]));
    expect(shapes[1]).toEqual(shapes[2]);
  });

  it('are in the response to a registration by the dispatcher, and to its repeat', async () => {
    const key = { 'idempotency-key': 'lead-with-duplicates' };
    const body = aLead({ children: [CHILD], harms: ['DROPOUT'] });
    const first = await dispatcher!.post<Registered & { duplicates: Likely[] }>('/v1/leads', body, key);
    expect(first.body.duplicates.map(({ caseId }) => caseId)).toEqual(
      expect.arrayContaining([lead.caseId, repeated.caseId]),
    );
    expect((await dispatcher!.post('/v1/leads', body, key)).body).toEqual(first.body);
  });

  it('return 404 for an unknown case', async () => {
    expect(await dispatcher!.get(`/v1/cases/${center.account('leader').officerId}/duplicates`)).toMatchObject({
      status: 404,
    });
  });
});

describe('work lists over HTTP', () => {
  it.each(['mine', 'my-unit', 'unassigned', 'awaiting-approval', 'handler-left'])('cases: %s', async (list) => {
    for (const caller of [dispatcher, leader, school, auditor]) {
      expect(await caller!.get(`/v1/cases?list=${list}`, after())).toMatchObject({ status: 200 });
    }
  });

  it.each(['unsigned', 'awaiting-feedback', 'awaiting-completion'])('transfers: %s', async (list) => {
    for (const caller of [dispatcher, leader, school, auditor]) {
      expect(await caller!.get(`/v1/transfers?list=${list}`, after())).toMatchObject({ status: 200 });
    }
  });

  it('contain the open work, and reject an unknown list name', async () => {
    const { items } = await dispatcher!.read<Listed>('/v1/cases?list=unassigned', after());
    expect(items.map(({ caseId }) => caseId)).toEqual(expect.arrayContaining([lead.caseId, repeated.caseId]));
    expect(await dispatcher!.get('/v1/cases?list=everything')).toMatchObject({ status: 400 });
  });
});
