import type { SheetRecord } from '@center/tables';
import { bodiesOf, context } from '../../testing/ledger-lines';
import type { LedgerLine } from './ledger-line';
import { sheetLines } from './sheet-lines';

const HEADER = ['序号', '来源', '发现时间', '姓名', '性别'];

const linesOf = async (header: readonly string[], ...rows: Omit<SheetRecord, 'line' | 'stray'>[]) => {
  const records = (async function* () {
    yield* [{ cells: header }, ...rows].map((row, nth): SheetRecord => ({ ...row, line: nth + 1, stray: [] }));
    await Promise.resolve();
  })();
  const { lines } = await sheetLines(records, context, { isGrid: true });
  const all: LedgerLine[] = [];
  for await (const line of lines) all.push(line);
  return all;
};

describe('a row that is merged with the row above', () => {
  it('is a lead of its own with the source and time above, if it has a number of its own', async () => {
    const lines = await linesOf(
      HEADER,
      { cells: ['1', '学校', '2024-03-01', '样例甲', '男'] },
      { cells: ['2', '', '', '样例乙', '女'], merged: { 1: '学校', 2: '2024-03-01' } },
    );
    expect(bodiesOf(lines)).toMatchObject([
      { rowNumber: '1', body: { children: [{ name: '样例甲' }] } },
      {
        rowNumber: '2',
        body: { source: 'SCHOOL', discoveredAt: '2024-03-01T00:00:00+08:00', children: [{ name: '样例乙' }] },
      },
    ]);
  });

  it('is a further child if only the person is its own', async () => {
    const lines = await linesOf(
      HEADER,
      { cells: ['1', '学校', '2024-03-01', '样例甲', '男'] },
      { cells: ['', '', '', '样例乙', '女'], merged: { 0: '1', 1: '学校', 2: '2024-03-01' } },
    );
    expect(lines[1]).toMatchObject({ joins: 2 });
    expect(bodiesOf(lines)).toMatchObject([{ body: { children: [{ name: '样例甲' }, { name: '样例乙' }] } }]);
  });
});

describe('words in the place of a further person', () => {
  it.each([
    ['以上人员均已核实', ''],
    ['（以下空白）', ''],
    ['第1页', ''],
    ['同上', '男'],
    ['', '男'],
  ])('are skipped with a warning: %p %p', async (name, sex) => {
    const lines = await linesOf(
      HEADER,
      { cells: ['1', '学校', '2024-03-01', '样例甲', '男'] },
      { cells: ['', '', '', name, sex] },
      { cells: ['', '', '', '样例乙', ''] },
    );
    expect(bodiesOf(lines)).toMatchObject([{ body: { children: [{ name: '样例甲' }, { name: '样例乙' }] } }]);
    const warnings = [...(name ? ['姓名'] : []), ...(sex ? ['性别'] : [])].map((column) => ({
      code: 'not-a-person',
      column,
    }));
    expect(lines[1]).toEqual({ line: 3, skipped: 'not-a-person', warnings });
    expect(lines[2]).toMatchObject({ line: 4, joins: 2 });
  });
});
