import { until } from '@center/testing';
import { Center } from './harness/center';
import { Behind } from './harness/database';
import { codes, lead, ledgerOf, lineOf, newLedger, statuses } from './harness/paper-ledger';
import { type Content, type Sending, upload } from './harness/upload';

let center: Center;
let behind: Behind;

beforeAll(async () => {
  center = await Center.open();
  behind = new Behind(center.home);
});
afterAll(() => center.close());

const send = (content: Content, sending?: Sending) => upload(center, content, sending);

/** What the center records by itself, at any time: a lead that happened in the past may miss its deadline at once. */
const BY_ITSELF = ['DeadlineMissed', 'SupervisionIssued'];
const eventsInLog = async (): Promise<number> =>
  (await behind.events()).filter(({ type }) => !BY_ITSELF.includes(type)).length;

describe('a paper ledger', () => {
  it('of thousands of lines is registered once, even when imported repeatedly', async () => {
    const name = newLedger();
    const before = await eventsInLog();
    const first = await send(ledgerOf(name, 2_500));
    expect(first.summary).toMatchObject({ registered: 2_500, repeated: 0, refused: 0, unavailable: 0, complete: true });
    expect(first.results.map(({ line }) => line)).toEqual(Array.from({ length: 2_500 }, (_, nth) => nth + 1));
    expect(first.results.every(({ caseNumber }) => /^XS-370682-\d{4}-\d{6}$/.test(caseNumber ?? ''))).toBe(true);
    expect(await eventsInLog()).toBe(before + 2_500);
    const again = await send(ledgerOf(name, 2_500));
    expect(again.summary).toMatchObject({ registered: 0, repeated: 2_500, refused: 0, unavailable: 0, complete: true });
    expect(again.results.map(({ caseId }) => caseId)).toEqual(first.results.map(({ caseId }) => caseId));
    expect(again.results.map(({ caseNumber }) => caseNumber)).toEqual(
      first.results.map(({ caseNumber }) => caseNumber),
    );
    expect(await eventsInLog()).toBe(before + 2_500);
  }, 120_000);

  it('yields the same cases for any officer of an agency, and other cases for another agency', async () => {
    const name = newLedger();
    const [one] = (await send(lineOf(lead(name)))).results;
    const [other] = (await send(lineOf(lead(name)), { as: 'liaison-hospital' })).results;
    expect([one!.status, other!.status]).toEqual(['registered', 'registered']);
    expect(other!.caseId).not.toBe(one!.caseId);
  });

  it('answers a line of a case that the officer may not see as a new one', async () => {
    const name = newLedger();
    const dispatcher = await center.as('dispatcher');
    const against = { ...lead(name), allegedPerpetrators: [{ agencyId: center.agencyOf('liaison-school') }] };
    const [first] = (await send(lineOf(against))).results;
    const before = await eventsInLog();
    const [again] = (await send(lineOf(against))).results;
    expect(again).toEqual(first);
    expect([again!.status, await eventsInLog()]).toEqual(['registered', before]);
    const other = { ...against, narrative: '另一件事。' };
    const [apart] = (await send(lineOf(other))).results;
    expect([apart!.status, apart!.caseId === first!.caseId]).toEqual(['registered', false]);
    expect((await send(lineOf(other))).results).toEqual([apart]);
    expect(await eventsInLog()).toBe(before + 1); // nothing that was reported is lost
    await dispatcher.read(`/v1/cases/${apart!.caseId!}`);
    const [seen] = (await send(lineOf(lead(newLedger())))).results;
    expect(Object.keys(apart!)).toEqual(Object.keys(seen!));
  });

  it('answers a line of a case of a colleague that the officer may not see with a case and a number of its own', async () => {
    const line = lineOf(lead(newLedger()));
    const [theirs] = (await send(line, { as: 'supervisor-101' })).results;
    const [between] = (await send(lineOf(lead(newLedger())))).results;
    const [own] = (await send(line, { as: 'director-101' })).results;
    const numbers = [theirs, between, own].map((one) => one!.caseNumber!);
    expect([...numbers].sort()).toEqual(numbers);
    expect([own!.status, new Set([theirs!.caseId, own!.caseId]).size]).toEqual(['registered', 2]);
    expect((await send(line, { as: 'director-101' })).results).toMatchObject([
      { status: 'repeated', caseId: own!.caseId, caseNumber: own!.caseNumber },
    ]);
  });

  it('keeps business time and is marked as imported', async () => {
    const [result] = (await send(lineOf(lead(newLedger())))).results;
    const dispatcher = await center.as('dispatcher');
    const { items } = await dispatcher.read<{ items: { at: string; data: { late?: string } }[] }>(
      `/v1/cases/${result!.caseId!}/timeline`,
      { 'read-after': '1' },
    );
    expect(items[0]).toMatchObject({ at: '2019-03-04T01:30:00.000Z' });
  });

  it('with the same number and other content in any field is rejected, and changes nothing', async () => {
    const name = newLedger();
    await send(lineOf(lead(name)));
    const before = await eventsInLog();
    const others = [
      { narrative: '另一件事' },
      { children: [{ name: '测试儿童', birthDate: '2012-06-02' }] },
      { children: [] },
      { source: 'HOSPITAL' },
      { at: '2019-03-04T09:36:00+08:00' }, // within five minutes it is the same
      { lateEntryReason: 'PAPER' },
      { harms: ['NEGLECT'] },
      { reporters: [{ name: '某人' }] },
      { areaCode: '370682002' },
    ];
    const { results, text } = await send(others.map((more) => lineOf(lead(name, more))));
    expect(codes(results)).toEqual(others.map(() => ['/sourceRef source-ref-reused']));
    expect(text).not.toMatch(/[一-鿿]/);
    expect(await eventsInLog()).toBe(before);
    expect(statuses((await send(lineOf(lead(` ${name} `)))).results)).toEqual(['repeated']);
  });

  it('registered by hand is not imported again, and imported it is another case by hand, with a warning', async () => {
    interface Answer {
      readonly caseId: string;
      readonly warnings: readonly { readonly code: string; readonly pointer: string }[];
    }
    const school = await center.as('liaison-school');
    const late = { lateEntryReason: 'PAPER' };
    const sourceRef = `hx-${newLedger()}`;
    const byHand = await school.does<Answer>('/v1/leads', lead(sourceRef, late));
    const leads = async () => (await behind.events()).filter(({ type }) => type === 'LeadRegistered').length;
    const before = await leads();
    expect((await send(lineOf(lead(sourceRef.toUpperCase(), late)))).results).toMatchObject([
      { status: 'repeated', caseId: byHand.caseId },
    ]);
    expect(codes((await send(lineOf(lead(sourceRef)))).results)).toEqual([['/sourceRef source-ref-reused']]);
    expect(await leads()).toBe(before);
    const other = newLedger();
    const [imported] = (await send(lineOf(lead(other)))).results;
    const again = await school.does<Answer>('/v1/leads', lead(other, { ...late, narrative: '另一件事。' }));
    expect(again.caseId).not.toBe(imported!.caseId);
    expect(again.warnings).toContainEqual({ code: 'source-ref-reused', pointer: '/sourceRef' });
  });

  it('keeps the first of two lines with the same number', async () => {
    const name = newLedger();
    const lines = Array.from({ length: 20 }, (_, nth) => lineOf(lead(name, { narrative: `第 ${nth} 次` })));
    const { results } = await send([...lines, lines[0]!]);
    expect(statuses(results)).toEqual(['registered', ...Array<string>(19).fill('refused'), 'repeated']);
  });

  it('imported twice concurrently is registered once', async () => {
    const name = newLedger();
    const before = await eventsInLog();
    const both = await Promise.all([send(ledgerOf(name, 400)), send(ledgerOf(name, 400))]);
    const [one, other] = both.map(({ summary }) => summary!);
    expect(one!.registered + other!.registered).toBe(400);
    expect(one!.repeated + other!.repeated).toBe(400);
    expect(both[0].results.map(({ caseId }) => caseId)).toEqual(both[1].results.map(({ caseId }) => caseId));
    expect(await eventsInLog()).toBe(before + 400);
  }, 60_000);

  it('whose sender disconnects half-way keeps the registered lines, and a repeat continues', async () => {
    const name = newLedger();
    const before = await eventsInLog();
    const cut = await send(ledgerOf(name, 2_000), {
      onChunk: (text, leave) => {
        if (text.split('\n').length > 300) leave();
      },
    });
    expect(cut.summary).toBeUndefined();
    const again = await send(ledgerOf(name, 2_000));
    const { registered, repeated } = again.summary!;
    expect(registered + repeated).toBe(2_000);
    expect(repeated).toBeGreaterThanOrEqual(300);
    expect(registered).toBeGreaterThan(0);
    expect(await eventsInLog()).toBe(before + 2_000);
  }, 120_000);
});

describe('an unavailable log', () => {
  const shut = () =>
    behind.with(async (pool) => {
      await pool.query('alter role center_app connection limit 0');
      await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'center_app'`);
    });
  const open = () => behind.with((pool) => pool.query('alter role center_app connection limit -1'));

  it('ends the import with a summary that says so; a repeat continues', async () => {
    const name = newLedger();
    let shutting: Promise<void> | undefined;
    const cut = await send(ledgerOf(name, 3_000), { onChunk: () => void (shutting ??= shut()) });
    await shutting;
    await open();
    const { registered, unavailable, refused, complete, code } = cut.summary!;
    expect({ refused, complete }).toEqual({ refused: 0, complete: false });
    expect(['log-unavailable', 'database-unavailable']).toContain(code);
    expect([registered > 0, registered + unavailable < 3_000]).toEqual([true, true]); // lines in progress may have ended in time
    expect(cut.results).toHaveLength(registered + unavailable);
    await until('the center is ready again', () => center.program.answers('/health/ready'));
    const again = await send(ledgerOf(name, 3_000));
    expect(again.summary).toMatchObject({ unavailable: 0, refused: 0, complete: true });
    expect(again.summary!.repeated).toBeGreaterThanOrEqual(registered);
  }, 180_000);
});
