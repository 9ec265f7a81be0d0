import { type Cell, csvOf, xlsxOf } from '@center/print';
import { pdfPages } from '@center/testing';
import readXlsx from 'read-excel-file/node';
import { type Book, tableFileOf } from './book';
import { pdfOf } from './pdf';
import { periodInWords } from './phrases';

const NUMBER = '0190163d-8694-7398-9f3c-1f6f4d2a6b10';
const bookOf = (...rows: (readonly Cell[])[]): Book => ({
  title: '统计报表',
  ...{ fileName: '统计报表', plainFileName: 'report', number: NUMBER },
  figures: {
    name: '数据',
    columns: [
      { head: '单位', width: 50 },
      { head: '数值', width: 50, isNumber: true },
    ],
    rows,
  },
  more: [],
  meanings: { name: '口径', columns: [{ head: '指标', width: 100 }], rows: [['发现线索']] },
  about: [['报表编号', NUMBER]],
  imprint: { reader: '指挥中心 负责人', officerId: NUMBER, time: '2026-01-05 09:30:12' },
  shown: '统计数据',
});
const linesOf = (...rows: (readonly Cell[])[]) =>
  csvOf(tableFileOf(bookOf(...rows)))
    .toString()
    .split('\r\n')
    .slice(1, -1);
const ORIGIN = `${NUMBER},指挥中心 负责人,${NUMBER},2026-01-05 09:30:12`;

describe('as CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+86', "'+86"],
    ['-1+1', "'-1+1"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['a,"b"', '"a,""b"""'],
    ['a\r\nb', '"a\r\nb"'],
    ['县局=一', '县局=一'],
  ])('the name %j is written as %j, which is not a formula in any spreadsheet', (name, written) => {
    expect(csvOf(tableFileOf(bookOf([name, 1]))).toString()).toContain(`\r\n${written},1,${ORIGIN}\r\n`);
  });

  it('negative numbers are numbers, and a report without figures has a header', () => {
    expect(linesOf(['甲', -3], ['乙', { share: 0.25 }])).toEqual([`甲,-3,${ORIGIN}`, `乙,0.25,${ORIGIN}`]);
    expect(linesOf()).toEqual([]);
  });
});

describe('as a workbook', () => {
  it('names are text whatever their first character, and numbers are numbers', async () => {
    const [figures, , origin] = await readXlsx(
      await xlsxOf(tableFileOf(bookOf(['=1+1\u0001<&>', 3], ['乙', { share: 0.25 }], ['', 0]))),
    );
    expect(figures!.data).toEqual([
      ['单位', '数值'],
      ['=1+1 <&>', 3],
      ['乙', 0.25],
      [null, 0],
    ]);
    expect(origin!.data).toContainEqual(['查阅人', '指挥中心 负责人']);
  });
});

describe('as PDF', () => {
  it('shares are percentages, and an empty table is marked as empty', async () => {
    expect((await pdfPages(await pdfOf(bookOf(['甲', { share: 0.255 }])))).join('')).toContain('甲25.5%');
    expect((await pdfPages(await pdfOf(bookOf()))).join('')).toContain('（无）');
  });
});

it.each([
  [{}, '不限'],
  [{ from: '2024-01-01' }, '2024年1月1日起'],
  [{ to: '2024-08-06' }, '截至2024年8月6日'],
  [{ from: '2024-01-01', to: '2024-08-06' }, '2024年1月1日至2024年8月6日'],
])('the period %j is written as %s', (period, words) => expect(periodInWords(period)).toBe(words));
