import { textOf } from '@center/tables';
import type { Problem } from '@center/web';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerRecords } from './ledger-records';
import type { LedgerLine } from './ledger-line';
import { sheetLines } from './sheet-lines';
import { bodiesOf, chunksOf, context, linesOf } from '../../testing/ledger-lines';

const sample = (name: string): Buffer => readFileSync(join(__dirname, '../../../../test/e2e/ledgers', name));

describe('ledgers as offices write them', () => {
  it.each([
    ['gb18030-tabs.txt', ['样例甲', '样例乙', '样例丙']],
    ['utf16-semicolons.csv', ['样例甲', '样例乙', '样例丙']],
    ['sep-line.csv', ['样例甲', '样例乙']],
    ['stray-quotes.csv', ['样例甲', '样例乙', '样例丙', '样例丁', '样例戊']],
    ['spreadsheet-cells.csv', ['样例甲', '样例乙', '样例丙', '样例丁']],
  ])('%s: each record is a lead', async (name, names) => {
    const [lines] = await linesOf(sample(name));
    expect(bodiesOf(lines)).toMatchObject(names.map((child) => ({ body: { children: [{ name: child }] } })));
    expect(lines).toHaveLength(names.length);
  });

  it('keep texts with stray quotes to the letter, with a warning', async () => {
    const [lines] = await linesOf(sample('stray-quotes.csv'));
    const rows = bodiesOf(lines);
    expect(rows.map(({ body }) => (body as { narrative: string }).narrative)).toEqual([
      '课间发现，已联系家长',
      '他说"没事，就走了',
      '课间发现，已联系家长',
      '"家长称无碍',
      '课间发现，已联系家长',
    ]);
    const stray = [{ code: 'stray-quote', column: '情况描述' }];
    expect(rows.map(({ warnings }) => warnings)).toEqual([[], stray, [], stray, []]);
  });

  it('show what a spreadsheet shows', async () => {
    const rows = bodiesOf((await linesOf(sample('spreadsheet-cells.csv')))[0]);
    const day = '2023-03-01T00:00:00+08:00';
    expect(rows.map(({ body }) => body)).toMatchObject([
      { discoveredAt: day, children: [{ idNumber: '999999201101111025' }] },
      { discoveredAt: day, children: [{ idNumber: '999999201202121046' }] },
      { discoveredAt: day, children: [{ idNumber: '999999201303131067' }] },
      { discoveredAt: day, children: [{ name: '样例丁' }] },
    ]);
    expect(rows[3]!.body).not.toHaveProperty('children.0.idNumber');
    expect(rows[3]!.warnings).toEqual([{ code: 'number-cut-off', column: '身份证号' }]);
  });

  it('have a further child in a row of its own, and rows that are no leads', async () => {
    const [lines] = await linesOf(sample('siblings-and-blanks.csv'));
    expect(lines).toMatchObject([
      { line: 2, read: expect.any(Function) },
      { line: 3, joins: 2 },
      { line: 4, skipped: 'blank' },
      { line: 5, skipped: 'blank' },
      { line: 6, read: expect.any(Function) },
      { line: 7, skipped: 'total' },
    ]);
    const [{ body, placeOf }] = bodiesOf(lines) as [ReturnType<typeof bodiesOf>[0]];
    expect(body).toMatchObject({ children: [{ name: '样例甲' }, { name: '样例弟', sex: 'MALE' }] });
    expect(placeOf('/children/1/idNumber')).toEqual({ column: '身份证号', line: 3 });
  });

  it('have headings and codes in words, and columns that are ignored or mapped', async () => {
    const words = sample('words-people-write.csv');
    const [lines, unknown] = await linesOf(words);
    expect(unknown).toEqual(['unknown-column 备注栏']);
    const rows = bodiesOf(lines);
    expect(rows.map(({ body }) => body)).toMatchObject([
      { source: 'PUBLIC', harms: ['ABUSE'], children: [{ sex: 'FEMALE' }] },
      { source: 'POLICE_110', harms: ['BULLYING'], policeReported: { notReportedNote: '否' } },
      { source: 'MANDATORY_REPORT', harms: ['SEXUAL'], children: [{ name: '样例丙', sex: 'MALE' }] },
    ]);
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual(['1', '2', '3']);
    expect(rows[0]!.warnings).toContainEqual({ code: 'police-report-without-time', column: '是否报警' });
    const [mapped, none] = await linesOf(words, '备注栏:narrative');
    expect([none, bodiesOf(mapped).map(({ body }) => (body as { narrative?: string }).narrative)]).toEqual([
      [],
      ['无\n乡镇：沐浴店镇', '乡镇：团旺', '-\n乡镇：城厢街道'],
    ]);
  });

  it('have titles before the header, which may be repeated on each page', async () => {
    const [lines] = await linesOf(
      '二〇二三年线索台账,,\n原编号,来源,发现时间\nT-1,学校,2023/3/1\n原编号,来源,发现时间\nT-2,学校,2023/3/2\n',
    );
    expect(lines).toMatchObject([
      { line: 1, skipped: 'before-header' },
      { line: 3 },
      { line: 4, skipped: 'repeated-header' },
      { line: 5 },
    ]);
  });

  it('have titles, signatures, totals, prepared rows, any line breaks and digits, and a column without heading', async () => {
    const [lines, ignored] = await linesOf(sample('title-and-signatures.csv'));
    expect(ignored).toEqual([]);
    expect(lines.map((line) => [line.line, 'skipped' in line ? line.skipped : 'lead'])).toEqual([
      [1, 'before-header'],
      [2, 'before-header'],
      [5, 'lead'],
      [7, 'lead'],
      [8, 'blank'],
      [9, 'total'],
      [10, 'footer'],
    ]);
    const rows = bodiesOf(lines);
    expect(rows.map(({ body }) => body)).toMatchObject([
      {
        ...{
          sourceRef: '２０２５-００１',
          source: 'PUBLIC',
          discoveredAt: '2025-03-02T00:00:00+08:00',
          harms: ['ABUSE'],
        },
        ...{ narrative: '邻居听到哭声\r\n民警已到场\n乡镇（街道）：沐浴店镇', children: [{ name: '样例甲' }] },
      },
      { source: 'HOTLINE_12345', discoveredAt: '2025-03-02T15:20:00+08:00', harms: ['NEGLECT'] },
    ]);
    expect(rows.map(({ warnings }) => warnings)).toEqual([
      [{ code: 'unknown-area', column: '乡镇（街道）' }],
      [
        { code: 'unknown-area', column: '乡镇（街道）' },
        { code: 'no-heading', column: 'J' },
      ],
    ]);
  });

  it('may repeat the lead in the row of each child, and the heading on each page', async () => {
    const [lines] = await linesOf(sample('a-row-a-child.txt'));
    const said = (line: LedgerLine) => ('skipped' in line ? line.skipped : 'joins' in line ? line.joins : 'lead');
    expect(lines.map((line) => [line.line, said(line)])).toEqual([
      [1, 'before-header'],
      [3, 'lead'],
      [4, 3],
      [5, 'lead'],
      [6, 'lead'],
      [7, 'total'],
      [8, 'repeated-header'],
      [9, 'repeated-header'],
      [10, 'lead'],
      [11, 'lead'],
      [12, 'total'],
    ]);
    const [{ body }] = bodiesOf(lines) as [ReturnType<typeof bodiesOf>[0]];
    expect(body).toMatchObject({
      children: [
        { name: '样例甲', sex: 'FEMALE', birthDate: '2012年6月1日' },
        { name: '样例乙', sex: 'MALE', birthDate: '2014年6月1日' },
      ],
      reporters: [{ name: '样例师' }],
    });
    expect((body as { reporters: object[] }).reporters).toHaveLength(1);
  });

  it('may say that nothing is known of a person: the others are counted without it', async () => {
    const [lines] = await linesOf(
      '编号,来源,发现时间,姓名,姓名2,报告人\nN-1,学校,2023/3/1,不详,乙某,无\n\u200b,,,,,\n',
    );
    expect(bodiesOf(lines)).toMatchObject([{ body: { children: [{ name: '乙某' }] } }]);
    expect(bodiesOf(lines)[0]!.body).not.toHaveProperty('reporters');
    expect(lines[1]).toEqual({ line: 3, skipped: 'blank' });
  });

  it('have fields without content, whose errors name the heading', async () => {
    const text = '编号,来源,发现时间,移送单位,移送时间,救助方式,救助时间\nF-1,学校,2019/3/4,公安,,,\n';
    const records = ledgerRecords(textOf(chunksOf(text)), 1_000);
    const { lines } = await sheetLines(records, context, { finished: true });
    for await (const line of lines) {
      const { body, placeOf } = (line as Extract<LedgerLine, { read: unknown }>).read();
      expect(body).toMatchObject({ transfers: [{ to: '公安局' }] });
      expect(placeOf('/transfers/0/at')).toEqual({ column: '移送时间' });
      expect(placeOf('/rescues')).toEqual({ column: '救助方式' });
      expect([placeOf('/closing'), placeOf('')]).toEqual([{ column: '结案原因' }, undefined]);
    }
  });

  it('may have the groups of their columns in a row above', async () => {
    const [lines, ignored] = await linesOf(
      '台账,,,,,,\n编号,来源,发现时间,儿童信息,,报告人,报告人\n,,,姓名,身份证号,姓名,单位\nG-1,学校,2023/3/1,甲,,乙,丙\n',
    );
    expect(lines).toMatchObject([{ skipped: 'before-header' }, { skipped: 'before-header' }, { line: 4 }]);
    expect(bodiesOf(lines)).toMatchObject([
      { body: { sourceRef: 'G-1', children: [{ name: '甲' }], reporters: [{ name: '乙' }] } },
    ]);
    expect(ignored).toEqual(['unknown-column 报告人单位']);
  });

  it('may name a column under two headings: the first counts', async () => {
    const [lines, ignored] = await linesOf('序号,编号,来源,发现时间,地址,家庭住址\n7,A-1,学校,2023/3/1,甲地,乙地\n');
    expect(ignored).toEqual(['duplicate-column 家庭住址']);
    expect(bodiesOf(lines)).toMatchObject([
      { body: { sourceRef: 'A-1', children: [{ address: '甲地' }] }, rowNumber: '7' },
    ]);
  });

  it('without a proper header are rejected', async () => {
    const error: unknown = await linesOf('王小明,2023/3/1\n').catch((thrown: unknown) => thrown);
    const { extras } = error as Problem;
    expect(extras.errors).toEqual([{ pointer: '', code: 'no-known-column' }]);
  });
});
