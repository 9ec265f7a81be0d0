import { Center } from './harness/center';
import { codes, lead, lineOf, newLedger, statuses } from './harness/paper-ledger';
import { type Content, type Sending, upload } from './harness/upload';

let center: Center;

beforeAll(async () => {
  center = await Center.open();
});
afterAll(() => center.close());

const send = (content: Content, sending?: Sending) => upload(center, content, sending);
const csv = (content: Content, more: Sending = {}) => send(content, { type: 'text/csv', ...more });

describe('invalid lines', () => {
  it('do not stop the import, and each is reported with place and reason', async () => {
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
    expect(summary).toEqual({
      ...{ registered: 2, repeated: 0, joined: 0, skipped: 0, refused: 9, unavailable: 0 },
      ...{ complete: true, warnings: [] },
    });
  });

  it('an empty body is an empty import', async () => {
    expect((await send('')).summary).toMatchObject({ registered: 0, complete: true });
  });
});

const HEADER =
  '原编号,登记时间,来源,发现时间,侵害类型,情况描述,儿童姓名,身份证号,出生日期,性别,儿童姓名2,报告人电话,报告人要求答复\r\n';
const row = (sourceRef: string, narrative = '"家中无人,\n多日未到校 ""无人照看"""'): string =>
  `${sourceRef},2019/3/4 9:30,学校,2019年3月4日,忽视；辍学,${narrative},甲某,999999201206010019,2012-06-01,女,乙某,13900000001,是\r\n`;

describe('a ledger in CSV', () => {
  it('accepts Chinese column names and codes, quotes, and line breaks in quotes', async () => {
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

  it('is equivalent in English, in NDJSON and in GB18030', async () => {
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

  it('reports the column of an error, and continues', async () => {
    const name = newLedger();
    const header = 'sourceRef,source,discoveredAt,childBirthDate,childName2\n';
    const rows: [string | Buffer, string[]][] = [
      [`${name}-1,学校,2019-03-04,2012-02-30,\n`, []],
      [`${name}-2,传闻,昨天,,\n`, ['source must-be-one-of', 'discoveredAt must-be-instant']],
      [',学校,2019-03-04,,\n', ['sourceRef required']],
      [`${name}-3,学校,2019-03-04,,,,,多\n`, [' wrong-count']],
      [`${name}-4,${'a,'.repeat(100_000)}\n`, [' wrong-count']],
      [`${name}-5,"学校"x,2019-03-04,,\n`, ['source must-be-one-of']],
      [Buffer.concat([Buffer.from(`${name}-6,`), Buffer.from([0xd1, 0xff, 0x0a])]), [' malformed-encoding']],
      [`${name}-7,学校,2019-03-04,,"${'x'.repeat(2 * 1_048_576)}"\n`, [' too-long']],
      [',,,,\n', []],
      [`${name}-8,学校,2019-03-04\n`, []],
      [`${name}-9,学校,2019-03-04,,"never closed`, []],
    ];
    const { results, summary } = await csv([header, ...rows.map(([line]) => line)]);
    expect(codes(results)).toEqual(rows.map(([, faults]) => faults));
    expect(summary).toMatchObject({ registered: 3, refused: 7, skipped: 1, complete: true });
    expect(results[0]!.warnings).toContainEqual({ code: 'birth-not-understood', column: 'childBirthDate' });
    expect(results.at(-1)!.warnings).toContainEqual({ code: 'stray-quote', column: 'childName2' });
  });

  it.each([
    ['王小明,2019-03-04\n', 400, ' no-known-column'],
    ['', 400, ' no-records'],
    [Buffer.from([0xd1, 0xff, 0x0a]), 400, ' malformed-encoding'],
  ])('with an invalid header is rejected as a whole', async (content, status, place) => {
    const answer = await csv(content);
    expect(answer.status).toBe(status);
    const { errors } = JSON.parse(answer.text) as { errors: { pointer: string; code: string }[] };
    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([place]);
    expect(answer.text).not.toContain('王小明');
  });
});

describe('an import is rejected as a whole', () => {
  it.each([
    ['application/json', 415],
    ['application/x-ndjson; charset=gbk', 415],
    ['text/csv; charset=latin1', 415],
  ])('with content type %s', async (type, status) => {
    expect((await send(lineOf(lead(newLedger())), { type })).status).toBe(status);
  });

  it('when it exceeds the size limit: by Content-Length immediately, otherwise when the limit is reached', async () => {
    const said = await send('', { headers: { 'content-length': String(65 * 1_048_576) } });
    expect([said.status, said.text.includes('import-too-large')]).toEqual([413, true]);
    const name = newLedger();
    const filling = `${' '.repeat(1_000_000)}\n`;
    const unsaid = await send([lineOf(lead(name)), ...Array<string>(70).fill(filling)]);
    expect(statuses(unsaid.results)).toEqual(['registered']);
    expect(unsaid.summary).toMatchObject({ registered: 1, complete: false, code: 'import-too-large' });
  }, 60_000);

  it('from an officer who may not register leads', async () => {
    expect((await send('', { as: 'auditor' })).status).toBe(403);
  });

  it('on routes that do not accept a stream', async () => {
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
