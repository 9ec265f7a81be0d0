import { bodiesOf, linesOf } from '../../testing/ledger-lines';
import { FailedRecords } from './failed-records';
import type { LineOutcome } from './import-outcome';

const HEADER = '编号,来源,发现日期,姓名,性别,情况描述';

/** The file of the failed records of a ledger in which the leads at some lines are registered. */
const failuresOf = async (ledger: string, registered: readonly number[]): Promise<string> => {
  const [lines] = await linesOf(ledger);
  const outcomes = lines.map((one): LineOutcome => {
    const cells = 'skipped' in one ? undefined : one.cells;
    const joins = 'joins' in one ? one.joins : undefined;
    if (registered.includes(joins ?? one.line)) return { line: one.line, status: 'registered' };
    const errors = [{ column: '性别', code: 'must-be-one-of', message: '有误' }];
    return { line: one.line, status: 'refused', errors, ...(joins && { joins }), ...(cells && { cells }) };
  });
  const batches = (async function* () {
    yield await Promise.resolve(outcomes);
  })();
  const file = new FailedRecords(HEADER.split(','), 'zh');
  let text = '';
  for await (const part of file.of(batches, () => ({}) as never, String)) text += part;
  return text;
};

const ROWS = [
  HEADER,
  'ER-3,学校,2024-03-01,误丙,男,',
  ',,,误丙妹,乾,',
  'ER-4,学校,2024-03-01,误丁,男,',
  ',,,误丁弟,男,多出的话',
  '',
].join('\n');

describe('a row with a further child that is refused while its lead is registered', () => {
  it('has the number of its lead in the file of failed records', async () => {
    const [, ...rows] = (await failuresOf(ROWS, [4])).trim().split('\r\n');
    expect(rows).toEqual([
      'ER-3,学校,2024-03-01,误丙,男,,第 2 行：性别：有误',
      ',,,误丙妹,乾,,第 3 行：见第 2 行',
      'ER-4,,,误丁弟,男,多出的话,第 5 行：性别：有误',
    ]);
  });

  it('is no child of another lead when the file is corrected and sent', async () => {
    const corrected = (await failuresOf(ROWS, [4])).replace('乾', '女').replace('多出的话', '');
    const [lines] = await linesOf(corrected);
    expect(lines.map((line) => ('joins' in line ? [line.line, line.joins] : [line.line]))).toEqual([[2], [3, 2], [4]]);
    expect(bodiesOf(lines)).toMatchObject([
      { body: { sourceRef: 'ER-3', children: [{ name: '误丙' }, { name: '误丙妹' }] } },
      { body: { sourceRef: 'ER-4', children: [{ name: '误丁弟' }] } },
    ]);
  });

  it('joins its own lead if that failed too and is in the file', async () => {
    const corrected = (await failuresOf(ROWS, [])).replace('乾', '女').replace('多出的话', '');
    const [lines] = await linesOf(corrected);
    expect(lines.map((line) => ('joins' in line ? [line.line, line.joins] : [line.line]))).toEqual([
      [2],
      [3, 2],
      [4],
      [5, 4],
    ]);
  });

  it('is refused on its own if the file has no numbers', async () => {
    const unnumbered = (await failuresOf(ROWS, [4])).replace('ER-4', '').replace('多出的话', '');
    const [lines] = await linesOf(unnumbered);
    expect(lines.map((line) => 'joins' in line)).toEqual([false, true, false]);
  });
});
