import type { CellContext } from './cells';
import { ledgerRecords } from './ledger-records';
import type { Row } from './ledger-line';
import { sheetLines } from './sheet-lines';

const context: CellContext = { areaNamed: () => undefined };
const HEADER = '编号,登记日期,来源,发现日期,姓名,身份证号,情况描述';
const LEAD = 'A-1,2024-03-01,学校,2024-03-01';

async function* piecesOf(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += 7) yield await Promise.resolve(text.slice(at, at + 7));
}

const sheetOf = async (text: string, from1904 = false): Promise<[Row[], string[]]> => {
  const records = ledgerRecords(piecesOf(text), 1_000);
  const { lines, ignored } = await sheetLines(
    records,
    { ...context, from1904 },
    {
      recognise: (isRecord) => records.recognise(isRecord),
    },
  );
  const rows: Row[] = [];
  for await (const line of lines) if ('read' in line) rows.push(line.read());
  return [rows, ignored.map((one) => Object.values(one).join(' '))];
};
const rowOf = async (text: string, from1904?: boolean): Promise<Row> => (await sheetOf(text, from1904))[0][0]!;
const child = (name: string, idNumber: string): object => ({ name, idNumber });

describe('a stray quote', () => {
  it('that opens a cell and has the cells after it with it is a character', async () => {
    const { body, warnings } = await rowOf(`${HEADER}\n${LEAD},"样例甲,999999201501010610,他说"没事"\n`);
    expect(body).toMatchObject({ children: [child('"样例甲', '999999201501010610')], narrative: '他说"没事"' });
    const column = (name: string): object => ({ code: 'stray-quote', column: name });
    expect(warnings).toEqual([column('姓名'), column('情况描述')]);
  });

  it('that may have joined the cells of a row is said', async () => {
    const { warnings } = await rowOf(`${HEADER}\n${LEAD},"样例甲,999999201501010610,没事"\n`);
    expect(warnings).toContainEqual({ code: 'stray-quote', column: '姓名' });
    const whole = await rowOf(`${HEADER}\n${LEAD},样例甲,,"一,二,三"\n`);
    expect([whole.warnings, whole.body]).toEqual([[], expect.objectContaining({ narrative: '一,二,三' })]);
  });

  it.each([
    ['"编号,登记日期,来源,发现日期,姓"名,身份证号,情况描述'],
    ['编号,登记日期,来源,"发现日期,姓名,身份证号,情况描述"'],
  ])('in a header loses no column: %s', async (header) => {
    const [[row], ignored] = await sheetOf(`${header}\n${LEAD},样例甲,,无异常\n`);
    expect(row!.body).toMatchObject({ sourceRef: 'A-1', children: [{ name: '样例甲' }], narrative: '无异常' });
    expect(ignored).toEqual([]);
  });
});

describe('a cell', () => {
  it('with the error of a formula is empty', async () => {
    const { body, warnings } = await rowOf(`${HEADER}\n${LEAD},#N/A,########,#DIV/0!\n`);
    expect(body).not.toHaveProperty('children');
    expect(body).not.toHaveProperty('narrative');
    const columns = ['姓名', '身份证号', '情况描述'];
    expect(warnings).toEqual(columns.map((column) => ({ code: 'error-value', column })));
    expect((await rowOf(`${HEADER}\n${LEAD},样例甲,,#1号楼\n`)).body).toMatchObject({ narrative: '#1号楼' });
  });

  it('with a serial number of a calendar from 1904 has its date', async () => {
    const text = '编号,来源,发现日期,姓名,出生日期\nA-1,学校,43890,样例甲,40694\n';
    const { body } = await rowOf(text, true);
    expect(body).toMatchObject({ discoveredAt: '2024-03-01T00:00:00+08:00', children: [{ birthDate: '2015-06-01' }] });
  });

  it('with a birth that is not understood is kept in the narrative', async () => {
    const text = `编号,来源,发现日期,姓名,出生日期,情况描述\nA-1,学校,2024-03-01,样例甲,10-12,无异常\n`;
    const { body, warnings } = await rowOf(text);
    expect(body).toMatchObject({ children: [{ name: '样例甲' }], narrative: '无异常\n出生日期：10-12' });
    expect(warnings).toEqual([{ code: 'birth-not-understood', column: '出生日期' }]);
  });
});

it('a column under the same heading twice counts once', async () => {
  const [[row], ignored] = await sheetOf('编号,来源,姓名,发现日期,姓名\nA-1,学校,样例甲,2024-03-01,样例乙\n');
  expect(row!.body).toMatchObject({ children: [{ name: '样例甲' }] });
  expect(ignored).toEqual(['duplicate-column 姓名']);
});
