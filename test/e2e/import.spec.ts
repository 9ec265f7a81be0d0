import { until } from '@center/testing';
import { Center } from './harness/center';
import { Behind } from './harness/database';
import { type Content, type ResultLine, type Sending, upload } from './harness/upload';

let center: Center;
let behind: Behind;

beforeAll(async () => {
  center = await Center.open();
  behind = new Behind(center.home);
});
afterAll(() => center.close());

/** What the specs themselves call their numbers, so that none meets another's. */
let ledgers = 0;
const newLedger = (): string => `L${(ledgers += 1)}`;

const lead = (sourceRef: string, more: object = {}): object => ({
  sourceRef,
  source: 'SCHOOL',
  at: '2019-03-04T09:30:00+08:00',
  discoveredAt: '2019-03-04T08:00:00+08:00',
  areaCode: '370682001',
  narrative: '多日未到校,家中无人照看。',
  children: [{ name: '测试儿童', birthDate: '2012-06-01' }],
  ...more,
});
const lineOf = (body: object): string => `${JSON.stringify(body)}\n`;

/** A ledger of so many lines, made as it is sent. */
function* ledgerOf(name: string, lines: number, from = 0): Generator<string> {
  for (let nth = from; nth < from + lines; nth += 1) yield lineOf(lead(`${name}-${nth}`));
}

const send = (content: Content, sending?: Sending) => upload(center, content, sending);
const csv = (content: Content, more: Sending = {}) => send(content, { type: 'text/csv', ...more });
const statuses = (results: readonly ResultLine[]) => results.map(({ status }) => status);
const codes = (results: readonly ResultLine[]) =>
  results.map(({ errors = [] }) => errors.map(({ pointer, column, code }) => `${column ?? pointer ?? ''} ${code}`));

const eventsInLog = (): Promise<number> =>
  behind.with(async (pool) => {
    const { rows } = await pool.query<{ count: string }>('select count(*) from log.event');
    return Number(rows[0]!.count);
  });

describe('a paper ledger', () => {
  it('of thousands of lines is registered once, however often it is imported', async () => {
    const name = newLedger();
    const before = await eventsInLog();
    const first = await send(ledgerOf(name, 2_500));
    expect(first.summary).toEqual({ registered: 2_500, repeated: 0, refused: 0, unavailable: 0, complete: true });
    expect(first.results.map(({ line }) => line)).toEqual(Array.from({ length: 2_500 }, (_, nth) => nth + 1));
    expect(first.results.every(({ caseNumber }) => /^XS-370682-\d{4}-\d{6}$/.test(caseNumber ?? ''))).toBe(true);
    expect(await eventsInLog()).toBe(before + 2_500);
    const again = await send(ledgerOf(name, 2_500));
    expect(again.summary).toEqual({ registered: 0, repeated: 2_500, refused: 0, unavailable: 0, complete: true });
    expect(again.results.map(({ caseId }) => caseId)).toEqual(first.results.map(({ caseId }) => caseId));
    expect(again.results.map(({ caseNumber }) => caseNumber)).toEqual(
      first.results.map(({ caseNumber }) => caseNumber),
    );
    expect(await eventsInLog()).toBe(before + 2_500);
  }, 120_000);

  it('is the same case for the agency, whoever of it imports, and another one for another agency', async () => {
    const name = newLedger();
    const [one] = (await send(lineOf(lead(name)))).results;
    const [other] = (await send(lineOf(lead(name)), { as: 'liaison-hospital' })).results;
    expect([one!.status, other!.status]).toEqual(['registered', 'registered']);
    expect(other!.caseId).not.toBe(one!.caseId);
  });

  it('keeps business time and says that it was imported', async () => {
    const [result] = (await send(lineOf(lead(newLedger())))).results;
    const dispatcher = await center.as('dispatcher');
    const { items } = await dispatcher.read<{ items: { at: string; data: { late?: string } }[] }>(
      `/v1/cases/${result!.caseId!}/timeline`,
      { 'read-after': '1' },
    );
    expect(items[0]).toMatchObject({ at: '2019-03-04T01:30:00.000Z' });
  });

  it('with the same number and other content is refused, in whatever field, and changes nothing', async () => {
    const name = newLedger();
    await send(lineOf(lead(name)));
    const before = await eventsInLog();
    const others = [
      { narrative: '另一件事' },
      { children: [{ name: '测试儿童', birthDate: '2012-06-02' }] },
      { children: [] },
      { source: 'HOSPITAL' },
      { at: '2019-03-04T09:31:00+08:00' },
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

  it('keeps the first of two lines with one number', async () => {
    const name = newLedger();
    const lines = Array.from({ length: 20 }, (_, nth) => lineOf(lead(name, { narrative: `第 ${nth} 次` })));
    const { results } = await send([...lines, lines[0]!]);
    expect(statuses(results)).toEqual(['registered', ...Array<string>(19).fill('refused'), 'repeated']);
  });

  it('imported by two at once is registered once', async () => {
    const name = newLedger();
    const before = await eventsInLog();
    const both = await Promise.all([send(ledgerOf(name, 400)), send(ledgerOf(name, 400))]);
    const [one, other] = both.map(({ summary }) => summary!);
    expect(one!.registered + other!.registered).toBe(400);
    expect(one!.repeated + other!.repeated).toBe(400);
    expect(both[0].results.map(({ caseId }) => caseId)).toEqual(both[1].results.map(({ caseId }) => caseId));
    expect(await eventsInLog()).toBe(before + 400);
  }, 60_000);

  it('whose sender goes away half-way keeps what was registered, and a repeat goes on', async () => {
    const name = newLedger();
    const before = await eventsInLog();
    const cut = await send(ledgerOf(name, 2_000), {
      heard: (text, leave) => {
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

describe('a log that cannot answer', () => {
  const shut = () =>
    behind.with(async (pool) => {
      await pool.query('alter role center connection limit 0');
      await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'center'`);
    });
  const open = () => behind.with((pool) => pool.query('alter role center connection limit -1'));

  it('ends the import, which says so; a repeat goes on', async () => {
    const name = newLedger();
    let shutting: Promise<void> | undefined;
    const cut = await send(ledgerOf(name, 3_000), { heard: () => void (shutting ??= shut()) });
    await shutting;
    await open();
    const { registered, unavailable, refused, complete, code } = cut.summary!;
    expect({ refused, complete }).toEqual({ refused: 0, complete: false });
    expect(['log-unavailable', 'database-unavailable']).toContain(code);
    expect([registered > 0, unavailable > 0, registered + unavailable < 3_000]).toEqual([true, true, true]);
    expect(cut.results).toHaveLength(registered + unavailable);
    await until('the center is ready again', () => center.program.answers('/health/ready'));
    const again = await send(ledgerOf(name, 3_000));
    expect(again.summary).toMatchObject({ unavailable: 0, refused: 0, complete: true });
    expect(again.summary!.repeated).toBeGreaterThanOrEqual(registered);
  }, 180_000);
});

describe('bad lines', () => {
  it('stop nothing, and each says where and why', async () => {
    const name = newLedger();
    const lines: [string | Buffer, string[]][] = [
      [lineOf(lead(`${name}-1`)), []],
      ['{"sourceRef":\n', ['/sourceRef malformed-json']],
      ['[]\n', [' must-be-object']],
      [Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d, 0x0a]), [' malformed-utf8']],
      [lineOf({ ...lead(''), sourceRef: undefined }), ['/sourceRef required']],
      [lineOf(lead('   ')), ['/sourceRef must-be-text']],
      [
        lineOf(lead(`${name}-2`, { source: 'RUMOUR', surprise: 1 })),
        ['/source must-be-one-of', '/surprise unknown-field'],
      ],
      [lineOf(lead(`${name}-3`, { at: '2199-01-01T00:00:00Z' })), ['/at in-the-future']],
      [lineOf(lead(`${name}-4`, { narrative: 'x'.repeat(2 * 1_048_576) })), [' too-long']],
      [
        `{"sourceRef":"${'9'.repeat(300)}"}\n`,
        ['/source required', '/discoveredAt required', '/sourceRef must-be-text'],
      ],
      ['\n', []],
      [JSON.stringify(lead(`${name}-5`)), []],
    ];
    const { results, summary } = await send(lines.map(([line]) => line));
    expect(results.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12]);
    const expected = lines.filter(([line]) => line !== '\n').map(([, faults]) => [...faults].sort());
    expect(codes(results).map((faults) => [...faults].sort())).toEqual(expected);
    expect(summary).toEqual({ registered: 2, repeated: 0, refused: 9, unavailable: 0, complete: true });
  });

  it('nothing at all is an empty import', async () => {
    expect((await send('')).summary).toMatchObject({ registered: 0, complete: true });
  });
});

const HEADER =
  '原编号,登记时间,来源,发现时间,侵害类型,情况描述,儿童姓名,身份证号,出生日期,性别,儿童姓名2,报告人电话,报告人要求答复\r\n';
const row = (sourceRef: string, narrative = '"家中无人,\n多日未到校 ""无人照看"""'): string =>
  `${sourceRef},2019/3/4 9:30,学校,2019年3月4日,忽视；辍学,${narrative},甲某,999999201206010019,2012-06-01,女,乙某,13900000001,是\r\n`;

describe('a ledger in CSV', () => {
  it('reads Chinese names and words, quotes, and line breaks in quotes', async () => {
    const name = newLedger();
    const { results, summary } = await csv(`\uFEFF${HEADER}${row(`${name}-1`)}${row(`${name}-2`)}`);
    expect(summary).toMatchObject({ registered: 2, refused: 0 });
    expect(results.map(({ line }) => line)).toEqual([2, 4]);
    const shown = await (
      await center.as('dispatcher')
    ).read<{
      harms: string[];
      children: { sex: string }[];
      reporters: { wantsAnswer: boolean }[];
    }>(`/v1/cases/${results[0]!.caseId!}`);
    expect(shown).toMatchObject({
      harms: ['NEGLECT', 'DROPOUT'],
      children: [{ sex: 'FEMALE' }, {}],
      reporters: [{ wantsAnswer: true }],
    });
  });

  it('is the same in English, in NDJSON and in GB18030', async () => {
    const name = newLedger();
    const iconv = { type: 'text/csv; charset=GB18030' };
    const header = Buffer.from(
      'd4adb1e0bac52cc0b4d4b42cb7a2cfd6cab1bce42cbba7bfda2cc7e9bff6c3e8caf60a'.replace('2cbba7bfda', ''),
      'hex',
    );
    const [first] = (
      await csv(
        Buffer.concat([
          header,
          Buffer.from(`${name},`),
          Buffer.from('d1a7d0a3', 'hex'),
          Buffer.from(',2019-03-04,'),
          Buffer.from('bcd2d6d0ceded0cb', 'hex'),
        ]),
        iconv,
      )
    ).results;
    expect(first).toMatchObject({ line: 2, status: 'registered' });
    const english = `sourceRef,source,discoveredAt,narrative\n${name},SCHOOL,2019-03-04T00:00:00+08:00,家中无兴\n`;
    expect(statuses((await csv(english)).results)).toEqual(['repeated']);
    const body = { sourceRef: name, source: 'SCHOOL', discoveredAt: '2019-03-03T16:00:00Z', narrative: '家中无兴' };
    expect((await send(lineOf(body))).results).toMatchObject([{ status: 'repeated', caseId: first!.caseId }]);
  });

  it('names the column of what is wrong, and goes on', async () => {
    const name = newLedger();
    const header = 'sourceRef,source,discoveredAt,childBirthDate,childName2\n';
    const rows: [string | Buffer, string[]][] = [
      [`${name}-1,学校,2019-03-04,2012-02-30,\n`, ['childBirthDate must-be-date']],
      [`${name}-2,传闻,昨天,,\n`, ['source must-be-one-of', 'discoveredAt must-be-instant']],
      [',学校,2019-03-04,,\n', ['sourceRef required']],
      [`${name}-3,学校,2019-03-04,,,,,多\n`, [' wrong-count']],
      [`${name}-4,${'a,'.repeat(100_000)}\n`, [' wrong-count']],
      [`${name}-5,"学校"x,2019-03-04,,\n`, [' malformed-csv']],
      [Buffer.concat([Buffer.from(`${name}-6,`), Buffer.from([0xd1, 0xff, 0x0a])]), [' malformed-encoding']],
      [`${name}-7,学校,2019-03-04,,"${'x'.repeat(2 * 1_048_576)}"\n`, [' too-long']],
      [',,,,\n', []],
      [`${name}-8,学校,2019-03-04\n`, []],
      [`${name}-9,学校,2019-03-04,,"never closed`, [' malformed-csv']],
    ];
    const { results, summary } = await csv([header, ...rows.map(([line]) => line)]);
    const expected = rows.filter(([line]) => line !== ',,,,\n').map(([, faults]) => faults);
    expect(codes(results)).toEqual(expected);
    expect(summary).toMatchObject({ registered: 1, refused: 9, complete: true });
  });

  it.each([
    ['编号,王小明\n', 400, '/header/1 unknown-field'],
    ['编号,sourceRef\n', 400, '/header/1 duplicate-field'],
    [Buffer.from([0xd1, 0xff, 0x0a]), 400, ' malformed-encoding'],
  ])('with a header that cannot be used is refused as a whole', async (content, status, place) => {
    const answer = await csv(content);
    expect(answer.status).toBe(status);
    const { errors } = JSON.parse(answer.text) as { errors: { pointer: string; code: string }[] };
    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([place]);
    expect(answer.text).not.toContain('王小明');
  });
});

describe('an import is refused as a whole', () => {
  it.each([
    ['application/json', 415],
    ['text/plain', 415],
    ['application/x-ndjson; charset=gbk', 415],
    ['text/csv; charset=latin1', 415],
  ])('of the type %s', async (type, status) => {
    expect((await send(lineOf(lead(newLedger())), { type })).status).toBe(status);
  });

  it('of more bytes than allowed: at once when it says so, else where it passes the limit', async () => {
    const said = await send('', { headers: { 'content-length': String(65 * 1_048_576) } });
    expect([said.status, said.text.includes('import-too-large')]).toEqual([413, true]);
    const name = newLedger();
    const filling = `${' '.repeat(1_000_000)}\n`;
    const unsaid = await send([lineOf(lead(name)), ...Array<string>(70).fill(filling)]);
    expect(statuses(unsaid.results)).toEqual(['registered']);
    expect(unsaid.summary).toMatchObject({ registered: 1, complete: false, code: 'import-too-large' });
  }, 60_000);

  it('from who may not register', async () => {
    expect((await send('', { as: 'auditor' })).status).toBe(403);
  });

  it('where no route takes a stream', async () => {
    const { status, body } = await (
      await center.as('liaison-school')
    ).send<{ code: string }>({
      method: 'POST',
      path: '/v1/leads',
      body: lineOf(lead(newLedger())),
      headers: { 'content-type': 'application/x-ndjson' },
    });
    expect([status, body.code]).toEqual([415, 'unsupported-type']);
  });
});
