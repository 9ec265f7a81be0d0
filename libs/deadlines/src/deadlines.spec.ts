import { instant, label } from '@center/kernel';
import { accessCenter, type AccessCenter } from '../../access/testing/access-center';
import {
  type Deadline,
  DeadlinesModule,
  deadlineProblems,
  parseDuration,
  PastDeadlines,
  stepCode,
  type StepDefinition,
  Steps,
} from '.';

const wall = (text: string) => ({ wall: parseDuration(text)! });
const rule = (limits: StepDefinition['rule']['limits'], by: StepDefinition['by']): StepDefinition['rule'] => ({
  ...{ by, limits, warnAt: [0.5, 0.8], basis: label('工作规程'), escalation: [] },
});
/** An invented context: two steps. */
const steps = new Steps([
  {
    ...{ step: stepCode('ANSWER'), by: 'URGENCY', levels: ['EMERGENCY', 'URGENT', 'ORDINARY'] },
    rule: rule({ EMERGENCY: wall('PT1H'), URGENT: { workingDays: 1 }, ORDINARY: null }, 'URGENCY'),
  },
  {
    ...{ step: stepCode('NEXT'), by: 'NONE', levels: ['ALL'], always: true },
    rule: rule({ ALL: wall('P1D') }, 'NONE'),
  },
]);

interface Answer {
  readonly status: number;
  readonly etag: unknown;
  readonly body: Readonly<Record<string, unknown>> & {
    readonly code?: string;
    readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
    readonly steps: Record<string, Record<string, unknown>>;
  };
}

/** A context without deadlines. */
class NoPast extends PastDeadlines {
  override at = () => Promise.resolve({ position: 7n, now: instant(Date.now()) });
  override count = () => Promise.resolve(0);
  override async *pages(): AsyncIterable<readonly Deadline[]> {
    await Promise.resolve();
    yield [];
  }
}

let center: AccessCenter;
let tokens: Record<'leader' | 'police', string>;
const ask = async (url: string, body?: object, headers = {}, who: 'leader' | 'police' = 'leader'): Promise<Answer> => {
  const answer = await center.app.inject({
    ...{ method: body ? 'PUT' : 'GET', url, headers: { authorization: `Bearer ${tokens[who]}`, ...headers } },
    ...(body && { payload: body }),
  });
  return { status: answer.statusCode, etag: answer.headers['etag'], body: answer.json() };
};
const POLICY = '/v1/policies/deadlines';
const rules = async () => (await ask(POLICY)).body.steps;
const faults = ({ body }: Answer) => (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

beforeAll(async () => {
  const beside = { modules: [DeadlinesModule.forRoot(steps, NoPast)], problems: deadlineProblems };
  center = await accessCenter([], {}, undefined, beside);
  const token = async (role: 'CENTER_LEADER' | 'AGENCY_LIAISON') => center.signIn(await center.employ(role));
  tokens = { leader: await token('CENTER_LEADER'), police: await token('AGENCY_LIAISON') };
});
afterAll(() => center.close());

describe('the deadline policy', () => {
  it('begins with the version that the program brings', async () => {
    const { status, etag, body } = await ask(POLICY, undefined, {}, 'police');
    expect([status, etag]).toEqual([200, '"1"']);
    expect(body).toMatchObject({
      version: 1,
      setBy: null,
      steps: { ANSWER: { by: 'URGENCY', limits: { ORDINARY: null } } },
    });
  });

  it('gets a new version, which is in force at once, and by its ETag only once', async () => {
    const changed = await rules();
    changed['ANSWER']!['limits'] = { EMERGENCY: wall('PT5S'), URGENT: null, ORDINARY: { workingDays: 0 } };
    const set = { steps: changed, note: '缩短' };
    const answer = await ask(POLICY, set, { 'if-match': '"1"' });
    expect(answer).toMatchObject({ status: 200, etag: '"2"', body: { version: 2, steps: changed } });
    expect(await ask(POLICY)).toMatchObject({ etag: '"2"', body: { version: 2, steps: changed } });
    expect((await ask(POLICY, set, { 'if-match': '"1"' })).status).toBe(412);
    expect((await ask(`${POLICY}/versions`)).body).toMatchObject({ items: [{ version: 1 }, { version: 2 }] });
    expect((await ask(`${POLICY}?version=1`)).body).toMatchObject({ version: 1, setBy: null });
    expect((await ask(`${POLICY}?asOf=2020-01-01T00:00:00Z`)).body).toMatchObject({ version: 1 });
    expect((await ask(`${POLICY}?version=9`)).status).toBe(404);
  });

  it('may be set for later, and not for the past', async () => {
    const set = { steps: await rules(), note: '明年' };
    const from = new Date(Date.now() + 86_400_000).toISOString();
    expect(await ask(POLICY, { ...set, from })).toMatchObject({ status: 200, body: { version: 3, from } });
    expect(await ask(POLICY)).toMatchObject({ etag: '"3"', body: { version: 2 } });
    expect(await ask(POLICY, { ...set, from })).toMatchObject({ status: 200, etag: '"3"', body: { version: 3 } });
    const far = await ask(POLICY, { ...set, from: '2999-01-01T00:00:00Z' });
    expect([far.status, faults(far)]).toEqual([400, ['/from out-of-range']]);
    for (const past of [from, '2024-01-01T00:00:00Z']) {
      expect(await ask(POLICY, { ...set, from: past, note: '后年' })).toMatchObject({
        status: 409,
        body: { code: 'policy-in-the-past' },
      });
    }
  });

  it('is set by the leader only', async () => {
    expect((await ask(POLICY, { steps: await rules(), note: 'x' }, {}, 'police')).status).toBe(403);
  });

  it('refuses invalid rules at their places', async () => {
    const known = await rules();
    const answering = (change: object) => ({ ...known, ANSWER: { ...known['ANSWER'], ...change } });
    const limits = (change: object) => answering({ limits: { ...(known['ANSWER']!['limits'] as object), ...change } });
    const of = (escalation: object[]) => answering({ escalation });
    const cases: [object, string][] = [
      [{ NEXT: known['NEXT'] }, '/steps/ANSWER required'],
      [{ ...known, OTHER: {} }, '/steps/OTHER unknown-field'],
      [{ ...known, NEXT: { ...known['NEXT'], limits: { ALL: null } } }, '/steps/NEXT/limits/ALL null-not-allowed'],
      [limits({ URGENT: undefined }), '/steps/ANSWER/limits/URGENT required'],
      [limits({ HIGH: null }), '/steps/ANSWER/limits/HIGH unknown-field'],
      [limits({ URGENT: wall('PT0S') }), '/steps/ANSWER/limits/URGENT/wall out-of-range'],
      [limits({ URGENT: { wall: '-PT1H' } }), '/steps/ANSWER/limits/URGENT/wall must-be-duration'],
      [limits({ URGENT: { workingDays: -1 } }), '/steps/ANSWER/limits/URGENT/workingDays out-of-range'],
      [limits({ URGENT: {} }), '/steps/ANSWER/limits/URGENT required'],
      [limits({ URGENT: { workingDays: 1, ...wall('PT1S') } }), '/steps/ANSWER/limits/URGENT must-be-one-of'],
      [answering({ warnAt: [0.5, 1] }), '/steps/ANSWER/warnAt/1 out-of-range'],
      [answering({ warnAt: [0.5, 0.5] }), '/steps/ANSWER/warnAt/1 not-in-order'],
      [answering({ by: 'RISK' }), '/steps/ANSWER/by must-be-one-of'],
      [answering({ basis: ' ' }), '/steps/ANSWER/basis must-be-text'],
      [
        of([
          { after: 'P1D', to: 'SUPERIOR' },
          { after: 'PT1H', to: 'CENTER_LEADER' },
        ]),
        '/steps/ANSWER/escalation/1/after not-in-order',
      ],
      [of([{ after: 'P1D', to: 'MAYOR' }]), '/steps/ANSWER/escalation/0/to must-be-one-of'],
      [
        answering({ extension: { times: 0, atMost: { workingDays: 1 } } }),
        '/steps/ANSWER/extension/times out-of-range',
      ],
    ];
    for (const [changed, fault] of cases) {
      const answer = await ask(POLICY, { steps: changed, note: '改' });
      expect([answer.status, ...faults(answer)]).toEqual([400, fault]);
    }
    expect(faults(await ask(POLICY, { steps: known, note: null }))).toEqual(['/note must-be-text']);
  });
});

describe('due times', () => {
  const due = async (query: string) => (await ask(`${POLICY}/due?${query}`)).body;

  it('follow the policy in force and the calendar', async () => {
    const start = 'start=2024-09-30T10:00:00%2B08:00';
    expect(await due(`step=ANSWER&level=EMERGENCY&${start}`)).toEqual({
      ...{ dueAt: '2024-09-30T02:00:05.000Z', provisional: false },
      rule: { policyVersion: 2, level: 'EMERGENCY', limit: { wall: 'PT5S' }, basis: '工作规程' },
    });
    expect(await due(`step=ANSWER&level=URGENT&${start}`)).toMatchObject({ dueAt: null, rule: { limit: null } });
    expect((await ask(`${POLICY}/due?step=NEXT&level=URGENT&${start}`)).status).toBe(400);
    const last = await ask(`${POLICY}/due?step=ANSWER&level=EMERGENCY&start=9999-12-31T23:59:59Z`);
    expect([last.status, faults(last)]).toEqual([400, ['/start out-of-range']]);
  });

  it('are provisional until a year is published, which anyone may read and the leader publishes', async () => {
    const year = '/v1/calendar/2031';
    expect((await ask(year, undefined, {}, 'police')).body).toEqual({
      ...{ year: 2031, published: false, basis: null, holidays: [], workdays: [] },
    });
    const holidays = ['2031-01-01', '2031-10-01'];
    const published = { year: 2031, published: true, basis: '国办发明电', holidays, workdays: ['2031-01-04'] };
    const body = { basis: '国办发明电', holidays: [...holidays].reverse(), workdays: ['2031-01-04'] };
    expect((await ask(year, body, {}, 'police')).status).toBe(403);
    expect(await ask(year, body)).toMatchObject({ status: 200, body: published });
    expect((await ask(year)).body).toEqual(published);
  });

  it.each([
    [{ holidays: ['2032-01-01'] }, '/holidays/0 date-of-another-year'],
    [{ holidays: ['2031-01-04'] }, '/holidays/0 already-a-day-off'],
    [{ holidays: ['2031-01-01', '2031-01-01'] }, '/holidays/1 already-a-day-off'],
    [{ workdays: ['2031-01-02'] }, '/workdays/0 already-a-workday'],
    [{ workdays: ['2031-02-30'] }, '/workdays/0 must-be-date'],
    [{ recompute: true }, '/note required'],
  ])('refuse a calendar with %p', async (days, fault) => {
    const answer = await ask('/v1/calendar/2031', { holidays: [], workdays: [], basis: '通知', ...days });
    expect([answer.status, ...faults(answer)]).toEqual([400, fault]);
  });

  it.each(['999', '1969', 'MMXX', '20260'])('have no year %s', async (year) => {
    expect((await ask(`/v1/calendar/${year}`)).status).toBe(404);
  });

  it('of a policy read by another process are never stale', async () => {
    const other = await accessCenter([], {}, center.database, {
      modules: [DeadlinesModule.forRoot(steps, NoPast)],
      problems: deadlineProblems,
    });
    try {
      const employed = await other.employ('CENTER_LEADER');
      const headers = { authorization: `Bearer ${await other.signIn(employed)}` };
      const read = async () =>
        (await other.app.inject({ url: '/v1/calendar/2032', headers })).json<{ published: boolean }>();
      expect((await read()).published).toBe(false);
      await ask('/v1/calendar/2032', { holidays: [], workdays: [], basis: '通知' });
      expect((await read()).published).toBe(true);
    } finally {
      await other.app.close();
    }
  });
});

describe('what if', () => {
  const trying = async (body: object) => {
    const answer = await center.app.inject({
      ...{ method: 'POST', url: `${POLICY}/what-if`, payload: body },
      headers: { authorization: `Bearer ${tokens.leader}` },
    });
    return { status: answer.statusCode, etag: undefined, body: answer.json<Answer['body']>() };
  };

  it('checks the policy like one that is set, and the period', async () => {
    const known = await rules();
    const [step] = Object.keys(known) as [string];
    const period = { from: '2024-01-01', to: '2024-12-31' };
    expect(faults(await trying({ ...period, steps: { ...known, [step]: undefined } }))).toEqual([
      `/steps/${step} required`,
    ]);
    expect(faults(await trying({ ...period, steps: { ...known, NONE: {} } }))).toEqual(['/steps/NONE unknown-field']);
    expect(faults(await trying({ steps: known, from: '2024-02-30', to: '2024-12-31' }))).toEqual([
      '/from must-be-date',
    ]);
    expect(faults(await trying({ steps: known, from: '2024-01-02', to: '2024-01-01' }))).toEqual(['/to out-of-range']);
  });

  it('counts nothing where there is nothing', async () => {
    const none = { due: 0, late: 0, open: 0 };
    const asked = { steps: await rules(), from: '2024-01-01', to: '2024-01-01T10:00:00+08:00' };
    expect((await trying(asked)).body).toEqual({ position: '7', items: [], totals: { actual: none, whatIf: none } });
  });
});

it('has steps by their code', () => {
  expect(steps.find('ANSWER')?.by).toBe('URGENCY');
  expect(steps.find('TRIAGE')).toBeUndefined();
  expect(() => stepCode('not a code')).toThrow(RangeError);
});
