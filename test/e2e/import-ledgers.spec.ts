import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeExcelFile from 'write-excel-file/node';
import { Center } from './harness/center';
import { codes, newLedger, statuses } from './harness/paper-ledger';
import { type Content, type Imported, upload } from './harness/upload';

let center: Center;

beforeAll(async () => {
  center = await Center.open();
});
afterAll(() => center.close());

const send = (content: Content, type = 'text/csv', query = ''): Promise<Imported> =>
  upload(center, content, { type, query });
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ledger = (name: string): Buffer => readFileSync(join(__dirname, 'ledgers', name));

interface Shown {
  readonly source: string;
  readonly harms: readonly string[];
  readonly area: { readonly areaCode: string } | null;
  readonly children: readonly { readonly identityStatus?: string }[];
  readonly reporters: readonly object[];
}

describe('a ledger as an office writes it', () => {
  it.each([
    ['stray-quotes.csv', 'text/csv', 5],
    ['gb18030-tabs.txt', 'text/plain', 3],
    ['utf16-semicolons.csv', 'text/csv', 3],
    ['sep-line.csv', 'text/csv', 2],
    ['spreadsheet-cells.csv', 'text/csv', 4],
    ['yearly-numbers.csv', 'text/csv', 2],
  ])('%s is imported as a whole, and repeated without an effect', async (name, type, count) => {
    const { results, summary } = await send(ledger(name), type);
    expect(statuses(results)).toEqual(Array<string>(count).fill('registered'));
    expect(summary).toMatchObject({ registered: count, complete: true, warnings: [] });
    const again = await send(ledger(name), type);
    expect(again.summary).toMatchObject({ registered: 0, repeated: count });
    expect(again.results.map(({ caseId }) => caseId)).toEqual(results.map(({ caseId }) => caseId));
  });

  it('has the words that people use, and columns that are unknown', async () => {
    const { results, summary } = await send(ledger('words-people-write.csv'));
    expect(summary).toMatchObject({ registered: 3, warnings: [{ code: 'unknown-column', column: '备注栏' }] });
    const dispatcher = await center.as('dispatcher');
    const shown = await Promise.all(results.map(({ caseId }) => dispatcher.read<Shown>(`/v1/cases/${caseId!}`)));
    expect(shown.map(({ source, harms, area }) => [source, ...harms, area?.areaCode])).toEqual([
      ['PUBLIC', 'ABUSE', '370682101'],
      ['POLICE_110', 'BULLYING', '370682102'],
      ['MANDATORY_REPORT', 'SEXUAL', '370682001'],
    ]);
    expect(results[0]!.warnings).toContainEqual({
      code: 'registered-when-discovered',
      column: '登记时间',
    });
  });

  it('has children in rows of their own, blank rows and totals: every record is answered', async () => {
    const { results, summary } = await send(ledger('siblings-and-blanks.csv'));
    expect(results.map(({ line, status, joins, reason }) => [line, status, joins ?? reason])).toEqual([
      [2, 'registered', undefined],
      [3, 'joined', 2],
      [4, 'skipped', 'blank'],
      [5, 'skipped', 'blank'],
      [6, 'registered', undefined],
      [7, 'skipped', 'total'],
    ]);
    expect(summary).toMatchObject({ registered: 2, joined: 1, skipped: 3 });
    const dispatcher = await center.as('dispatcher');
    expect((await dispatcher.read<Shown>(`/v1/cases/${results[0]!.caseId!}`)).children).toHaveLength(2);
  });

  it('has titles, signatures, prepared rows and a column without heading: every record is answered', async () => {
    const { results, summary } = await send(ledger('title-and-signatures.csv'));
    expect(results.map(({ line, status, reason }) => [line, status, reason])).toEqual([
      [1, 'skipped', 'before-header'],
      [2, 'skipped', 'before-header'],
      [5, 'registered', undefined],
      [7, 'registered', undefined],
      [8, 'skipped', 'blank'],
      [9, 'skipped', 'total'],
      [10, 'skipped', 'footer'],
    ]);
    expect(summary).toMatchObject({ registered: 2, skipped: 5, refused: 0, warnings: [] });
    expect(results[3]!.warnings).toContainEqual({ code: 'no-heading', column: 'J' });
    const shown = await (await center.as('dispatcher')).read<Shown>(`/v1/cases/${results[2]!.caseId!}`);
    expect([shown.area?.areaCode, shown.children[0]!.identityStatus]).toEqual(['370682101', 'VERIFIED']);
  });

  it('repeats the lead in the row of each child; a number with another content is refused', async () => {
    const { results, summary } = await send(ledger('a-row-a-child.txt'), 'text/plain');
    expect(results.map(({ line, status, joins, reason }) => [line, status, joins ?? reason])).toEqual([
      [1, 'skipped', 'before-header'],
      [3, 'registered', undefined],
      [4, 'joined', 3],
      [5, 'registered', undefined],
      [6, 'repeated', undefined],
      [7, 'skipped', 'total'],
      [8, 'skipped', 'repeated-header'],
      [9, 'skipped', 'repeated-header'],
      [10, 'refused', undefined],
      [11, 'refused', undefined],
      [12, 'skipped', 'total'],
    ]);
    expect(codes(results).flat()).toEqual(['编号 source-ref-reused', '接报日期 must-be-instant']);
    expect(summary).toMatchObject({ registered: 2, joined: 1, repeated: 1, refused: 2, skipped: 5 });
    const shown = await (await center.as('dispatcher')).read<Shown>(`/v1/cases/${results[1]!.caseId!}`);
    expect([shown.children.length, shown.reporters.length]).toEqual([2, 1]);
  });

  it('names the row and the column of an error in a row that belongs to a lead', async () => {
    const name = newLedger();
    const { results } = await send(`原编号,来源,发现时间,姓名,性别\n${name},学校,2023/3/1,甲某,\n,,,乙某,乾\n`);
    expect(results).toMatchObject([
      { line: 2, status: 'refused', errors: [{ column: '性别', line: 3, code: 'must-be-one-of' }] },
      { line: 3, status: 'refused', joins: 2, errors: [{ code: 'must-be-one-of' }] },
    ]);
  });

  it('has the source of a file that states none, several children in a cell, and births in other words', async () => {
    const name = newLedger();
    const text = `工单号,来电时间,姓名,出生日期,来电号码
${name}-1,2023/3/1,"样例甲、样例乙",,13800001111/12
${name}-2,2023/3/1,样例丙,虚岁9岁,
,,样例丁,新生儿,
`;
    expect(codes((await send(text)).results)[0]).toEqual(['来源 required']);
    const { results, summary } = await send(text, 'text/csv', '?source=HOTLINE_12345');
    expect(results.map(({ line, status }) => [line, status])).toEqual([
      [2, 'registered'],
      [3, 'registered'],
      [4, 'joined'],
    ]);
    expect(summary).toMatchObject({ registered: 2, joined: 1, refused: 0 });
    expect(results[1]!.warnings).toContainEqual({ code: 'birth-not-understood', column: '出生日期' });
    const dispatcher = await center.as('dispatcher');
    const shown = await dispatcher.read<Shown>(`/v1/cases/${results[0]!.caseId!}`);
    expect(shown.children).toHaveLength(2);
    const unmask = { fields: ['/narrative'], purpose: 'HANDLING', note: '核实' };
    expect(await dispatcher.does(`/v1/cases/${results[1]!.caseId!}/unmaskings`, unmask)).toMatchObject({
      values: { '/narrative': '出生日期：虚岁9岁' },
    });
  });

  it('may be a workbook: the same leads as from a text', async () => {
    const name = newLedger();
    const head = (value: string, more = {}) => ({ value, fontWeight: 'bold' as const, ...more });
    const day = { value: new Date(Date.UTC(2023, 2, 1)), type: Date, format: 'yyyy"年"m"月"d"日"' } as const;
    const sheet = [
      [head('二〇二三年台账', { columnSpan: 5 }), null, null, null, null],
      [
        head('编号', { rowSpan: 2 }),
        head('来源', { rowSpan: 2 }),
        head('发现时间', { rowSpan: 2 }),
        head('儿童信息', { columnSpan: 2 }),
        null,
      ],
      [null, null, null, head('姓名'), head('身份证号')],
      [{ value: `${name}-1` }, { value: '学校' }, day, { value: '甲某' }, { value: 999_999_201_101_111_025 }],
      [null, null, null, { value: '乙某' }, { value: '999999201202121046' }],
      [null, null, null, null, null],
      [{ value: `${name}-2` }, { value: '走访' }, day, { value: '丙某' }, null],
    ];
    const bytes = await writeExcelFile([
      { data: sheet, sheet: '台账' },
      { data: [[{ value: '填表说明' }]], sheet: '说明' },
    ]).toBuffer();
    const { results, summary } = await send(bytes, XLSX);
    expect(results.map(({ line, status, joins, reason }) => [line, status, joins ?? reason])).toEqual([
      [1, 'skipped', 'before-header'],
      [2, 'skipped', 'before-header'],
      [4, 'registered', undefined],
      [5, 'joined', 4],
      [6, 'skipped', 'blank'],
      [7, 'registered', undefined],
    ]);
    expect(summary!.warnings).toEqual([{ code: 'sheet-not-read', sheet: '说明' }]);
    expect(results[2]!.warnings).toContainEqual({ code: 'number-cut-off', column: '儿童身份证号' });
    const csv = `编号,来源,发现时间,姓名\n${name}-2,走访,2023/3/1,丙某\n`;
    expect((await send(csv)).results).toMatchObject([{ status: 'repeated', caseId: results[5]!.caseId }]);
    expect((await send('PK', XLSX)).status).toBe(400);
  });

  it('is answered by the failed records, which can be corrected and sent again as they are', async () => {
    const name = newLedger();
    const csv = { type: 'text/csv', headers: { accept: 'text/csv', 'accept-language': 'zh-CN' } };
    const text =
      `原编号,来源,发现时间,姓名,性别,备注,情况描述\n${name}-1,学校,2023/3/1,甲某,,,"一,二"\n` +
      `${name}-2,学校,昨天,乙某,,"=cmd|' /C calc'!A0","-多日\n未到校 ""一"""\n,,,丙某,乾,,\n`;
    const failed = await upload(center, text, csv);
    const [bom, error] = [
      '\uFEFF',
      '第 3 行：发现时间：须为存在的日期或时间，如 2019-03-04、2019年3月4日 9:30；性别 第 5 行：不在允许的代码之内',
    ];
    expect([failed.headers['content-type'], failed.headers['content-disposition']]).toEqual([
      'text/csv; charset=utf-8; header=present',
      'attachment; filename="import-errors.csv"',
    ]);
    expect(failed.text).toBe(
      `${bom}原编号,来源,发现时间,姓名,性别,备注,情况描述,导入错误\r\n` +
        `${name}-2,学校,昨天,乙某,,'=cmd|' /C calc'!A0,"'-多日\n未到校 ""一""",${error}\r\n` +
        ',,,丙某,乾,,,第 5 行：见第 3 行\r\n',
    );
    const again = await upload(center, failed.text, csv);
    expect(again.text).toBe(failed.text.replaceAll(/第 (\d) 行/g, (_, line: string) => `第 ${Number(line) - 1} 行`));
    const corrected = failed.text.replace('昨天', '2023/3/2').replace('丙某,乾', '丙某,男');
    const { results, summary } = await send(corrected);
    expect(summary).toMatchObject({ registered: 1, joined: 1, warnings: [{ code: 'unknown-column', column: '备注' }] });
    const same = text.replace('昨天', '2023/3/2').replace('丙某,乾', '丙某,男');
    expect((await send(same)).results).toMatchObject([
      { status: 'repeated' },
      { status: 'repeated', caseId: results[0]!.caseId },
      { status: 'joined' },
    ]);
    expect((await upload(center, '{}\n', { headers: csv.headers })).status).toBe(406);
  });

  it('has columns that the caller maps', async () => {
    const name = newLedger();
    const text = `原编号,来源,发现时间,当事人\n${name},学校,2023/3/1,甲某\n`;
    const columns = (value: string) =>
      upload(center, text, { type: 'text/csv', query: `?columns=${encodeURIComponent(value)}` });
    expect((await columns('当事人:childName')).summary).toMatchObject({ registered: 1, warnings: [] });
    for (const wrong of ['当事人', '当事人:nobody']) expect((await columns(wrong)).status).toBe(400);
  });
});
