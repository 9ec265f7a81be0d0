import { randomUUID } from 'node:crypto';
import { SERVER } from '../engines/server';
import type { Answer, Caller, Done } from './harness/caller';
import { Center } from './harness/center';
import { Behind } from './harness/database';
import { leadsIn } from './harness/ledger';
import { aLead, type Registered, Scene } from './harness/scene';

let center: Center;
let behind: Behind;
let school: Caller;
let dispatcher: Caller;
let police: Caller;

beforeAll(async () => {
  center = await Center.open();
  behind = new Behind(center.home);
  school = await center.as('liaison-school');
  dispatcher = await center.as('dispatcher');
  police = await center.as('liaison-police');
});
afterAll(() => center.close());

const times = <Result>(count: number, work: (nth: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, nth) => work(nth)));

const eventsOf = async (caseId: string): Promise<string[]> => {
  const events = await behind.withLog((store) => store.readStream(`case-${caseId}`));
  return events.map(({ type }) => type);
};

const casesInLog = async (): Promise<number> => leadsIn(await behind.events());

const withKey = (key: string = randomUUID()) => ({ 'idempotency-key': key });
const isReplay = ({ headers }: Answer): boolean => headers['idempotent-replayed'] === 'true';

describe('a repeat with the same key', () => {
  it('thirty concurrent requests register one lead, and all return it', async () => {
    const before = await casesInLog();
    const [key, lead] = [withKey(), aLead()];
    const answers = await times(30, () => school.post<Registered>('/v1/leads', lead, key));
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(201));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers['location'])).size).toBe(1);
    expect(answers.filter(isReplay)).toHaveLength(29);
    expect(await casesInLog()).toBe(before + 1);
    expect(await eventsOf(answers[0]!.body.caseId)).toEqual(['LeadRegistered']);
  });

  it('returns the case number, which is not stored', async () => {
    const [key, lead] = [withKey(), aLead()];
    const first = await school.post<Registered>('/v1/leads', lead, key);
    expect(first.body.caseNumber).toMatch(/^XS-/);
    const again = await school.post<Registered>('/v1/leads', lead, key);
    expect([isReplay(again), JSON.stringify(again.body)]).toEqual([true, JSON.stringify(first.body)]);
  });

  if (!SERVER) {
    it('returns a response that was written in one transaction with the lead, if both are in the database', async () => {
      const { caseId } = await school.does<Registered>('/v1/leads', aLead(), withKey());
      const together = await behind.with((pool) =>
        pool.query(
          `SELECT FROM vault.remembered_answer AS answer JOIN log.event ON event.xmin = answer.xmin WHERE stream = $1`,
          [`case-${caseId}`],
        ),
      );
      expect(together.rowCount).toBe(1);
    });
  }

  it('returns no case number if the first response had none, because the view had stopped', async () => {
    const mark = (fault: string | null) =>
      behind.with((pool) => pool.query(`UPDATE views.checkpoint SET fault = $1 WHERE view = 'numbers'`, [fault]));
    const [key, lead] = [withKey(), aLead()];
    await mark('stopped by a spec');
    const first = await school.post<Registered>('/v1/leads', lead, key);
    expect(first).toMatchObject({ status: 201, body: { caseNumber: null } });
    await mark(null);
    expect((await school.post<Registered>('/v1/leads', aLead())).body.caseNumber).not.toBeNull();
    const again = await school.post<Registered>('/v1/leads', lead, key);
    expect([isReplay(again), JSON.stringify(again.body)]).toEqual([true, JSON.stringify(first.body)]);
  });

  it('without a key each request registers a lead', async () => {
    const before = await casesInLog();
    const answers = await times(3, () => school.post<Registered>('/v1/leads', aLead()));
    expect(new Set(answers.map(({ body }) => body.caseId)).size).toBe(3);
    expect(await casesInLog()).toBe(before + 3);
  });

  it('with another body is rejected, and does nothing', async () => {
    const key = withKey();
    await school.does('/v1/leads', aLead(), key);
    const before = await casesInLog();
    const other = await school.post('/v1/leads', aLead({ narrative: '另一件事' }), key);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect(await casesInLog()).toBe(before);
  });

  it('with another body is rejected also while no response is stored, and the same lead is returned', async () => {
    const [key, lead] = [withKey(), aLead()];
    const first = await school.post<Registered>('/v1/leads', lead, key);
    await behind.with((pool) => pool.query('DELETE FROM vault.remembered_answer'));
    const other = await school.post('/v1/leads', aLead({ narrative: '另一件事' }), key);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    const again = await school.post<Registered>('/v1/leads', lead, key);
    expect([again.status, again.body.caseId]).toEqual([201, first.body.caseId]);
  });

  it('ignores the order of the fields in the body', async () => {
    const [key, lead] = [withKey(), aLead()];
    const first = await school.post<Registered>('/v1/leads', lead, key);
    const again = await school.post<Registered>('/v1/leads', Object.fromEntries(Object.entries(lead).reverse()), key);
    expect(again).toMatchObject({ status: 201, body: first.body, headers: { 'idempotent-replayed': 'true' } });
  });

  it('is scoped to officer and path: the same key elsewhere is another request', async () => {
    const [key, lead] = [withKey(), aLead()];
    const other = await center.as('liaison-hospital');
    const one = await school.does<Registered>('/v1/leads', lead, key);
    const another = await other.does<Registered>('/v1/leads', lead, key);
    expect(another.caseId).not.toBe(one.caseId);
    await dispatcher.does(`/v1/cases/${one.caseId}/accept`, {}, key);
    await dispatcher.does(`/v1/cases/${another.caseId}/accept`, {}, key);
    expect(await eventsOf(another.caseId)).toEqual(['LeadRegistered', 'LeadAccepted']);
  });

  it('evaluates a rejected command again', async () => {
    const scene = await Scene.registered(center);
    const [key, triage] = [withKey(), { urgency: 'URGENT', harms: [], opinion: '研判。' }];
    const refused = await dispatcher.post(`${scene.path}/triage`, triage, key);
    expect(refused).toMatchObject({ status: 409, body: { code: 'not-accepted' } });
    await scene.by('dispatcher', 'accept');
    const done = await dispatcher.post(`${scene.path}/triage`, triage, key);
    expect([done.status, isReplay(done)]).toEqual([200, false]);
    const again = await dispatcher.post(`${scene.path}/triage`, triage, key);
    expect([again.status, isReplay(again), again.body]).toEqual([200, true, done.body]);
  });

  it('returns the same ids when a transfer is issued twice', async () => {
    const scene = await Scene.handled(center);
    const letter = { to: center.agencyOf('liaison-police'), reason: 'SUSPECTED_CRIME', letter: '请处理。' };
    const key = withKey();
    const answers = await times(10, () => dispatcher.post<Done>(`${scene.path}/transfers`, letter, key));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await eventsOf(scene.caseId)).filter((type) => type === 'TransferIssued')).toHaveLength(1);
  });

  it('does not store unmasked texts', async () => {
    const scene = await Scene.registered(center);
    const asked = { fields: ['/narrative'], purpose: 'HANDLING', note: '核实' };
    const [one, other] = [withKey(), withKey()];
    for (const key of [one, one, other])
      expect(isReplay(await dispatcher.post(`${scene.path}/unmaskings`, asked, key))).toBe(false);
  });
});

describe('a command that has already taken effect', () => {
  it('returns 200 with the same version and writes nothing', async () => {
    const scene = await Scene.transferred(center);
    const signed = await scene.onTransfer('liaison-police', 'accept');
    const again = await police.post<Done>(`${scene.transferPath}/accept`);
    expect(again).toMatchObject({ status: 200, body: signed, headers: { etag: `"${signed.version}"` } });
    const late = await police.post<Done>(`${scene.transferPath}/sign-for`);
    expect(late).toMatchObject({ status: 200, body: { version: signed.version } });
    const events = await eventsOf(scene.caseId);
    expect(events.filter((type) => type === 'TransferAccepted' || type === 'TransferSignedFor')).toHaveLength(2);
    expect(events).toHaveLength(signed.version);
  });

  it('twenty concurrent requests without keys accept a transfer once', async () => {
    const scene = await Scene.transferred(center);
    const answers = await times(20, () => police.post<Done>(`${scene.transferPath}/accept`));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(new Set(answers.map(({ body }) => body.version)).size).toBe(1);
    const events = await eventsOf(scene.caseId);
    expect(events.slice(-2)).toEqual(['TransferSignedFor', 'TransferAccepted']);
    expect(events.filter((type) => type === 'TransferAccepted')).toHaveLength(1);
  });

  it('of twenty concurrent requests with the same expected version, one succeeds and the others get a conflict', async () => {
    const scene = await Scene.handled(center);
    const { version } = await dispatcher.read<Done>(scene.path);
    const answers = await times(20, (nth) =>
      dispatcher.post(
        `${scene.path}/risk-grades`,
        { level: nth % 2 ? 'HIGH' : 'LOW', basis: `第 ${nth} 次` },
        { 'if-match': `"${version}"` },
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'stale-version')).toHaveLength(19);
  });

  it('twenty different concurrent commands all succeed, and none is lost', async () => {
    const scene = await Scene.handled(center);
    const { version } = await dispatcher.read<Done>(scene.path);
    const answers = await times(20, (nth) =>
      dispatcher.post<Done>(`${scene.path}/risk-grades`, { level: 'HIGH', basis: `第 ${nth} 次定级` }),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(answers.map(({ body }) => body.version).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, nth) => version + nth + 1),
    );
  });
});

describe('a repeat without a key', () => {
  it('says nothing in the same words, and in other words names the event that stands', async () => {
    const scene = await Scene.registered(center);
    const declined = { reason: 'OUT_OF_AREA', advice: '请向户籍地民政部门反映。', note: '电话告知。' };
    const [path, recent] = [`${scene.path}/decline`, new Date().toISOString()];
    const { version } = await scene.by('dispatcher', 'decline', declined);
    for (const body of [declined, { ...declined, note: undefined }, { ...declined, at: recent }]) {
      const again = await dispatcher.post<Done>(path, body);
      expect([again.status, again.body.version]).toEqual([200, version]);
    }
    const early = { ...declined, at: new Date(Date.now() - 600_000).toISOString() };
    for (const body of [{ ...declined, advice: '请拨打 12345。' }, { ...declined, reason: 'OTHER' }, early]) {
      const { status, body: problem } = await dispatcher.post<object>(path, body);
      expect([status, problem]).toMatchObject([
        409,
        {
          ...{ code: 'already-done-differently', revision: 1 },
          recorded: { type: 'LeadDeclined', reason: 'OUT_OF_AREA', advice: '***', note: '***' },
        },
      ]);
    }
    expect(await eventsOf(scene.caseId)).toEqual(['LeadRegistered', 'LeadDeclined']);
  });

  it('numbers the event for an agency that has only the row of its transfer', async () => {
    const scene = await Scene.transferred(center);
    await scene.onTransfer('liaison-police', 'return', { reason: 'DUPLICATE', note: '已立案。' });
    const { status, body } = await police.post(`${scene.transferPath}/return`, { reason: 'ALREADY_HANDLED' });
    expect([status, body]).toMatchObject([
      409,
      { code: 'already-done-differently', revision: 1, recorded: { type: 'TransferReturned', reason: 'DUPLICATE' } },
    ]);
  });
});
