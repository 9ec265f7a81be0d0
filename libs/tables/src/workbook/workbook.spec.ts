import { strToU8, zipSync } from 'fflate';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { handmade } from '../../testing/workbooks';
import { xmlEntry } from './xml-entry';
import { ZipArchive } from './zip-entries';
import { readWorkbook, type WorkbookHead } from './read-workbook';

type Rows = readonly [number, readonly string[]][];

const read = (bytes: Uint8Array, sheet?: string): { head: WorkbookHead; rows: Rows } => {
  const [head, ...rows] = readWorkbook(bytes, sheet).toString().split('\n');
  return { head: JSON.parse(head!) as WorkbookHead, rows: rows.map((row) => JSON.parse(row) as Rows[number]) };
};
const cellsOf = (bytes: Uint8Array): (readonly string[])[] => read(bytes).rows.map(([, cells]) => cells);
const workbook = (data: SheetData): Promise<Buffer> => writeExcelFile(data, { dateFormat: 'yyyy/m/d' }).toBuffer();

/** How many times a method of a built-in is called during work. A spy of jest would keep every call. */
const timesOf = (prototype: object, name: string, work: () => void): number => {
  const own = Object.getOwnPropertyDescriptor(prototype, name)!;
  let times = 0;
  const counted = function (this: unknown, ...given: unknown[]): unknown {
    times += 1;
    return Reflect.apply(own.value as () => unknown, this, given);
  };
  Object.defineProperty(prototype, name, { ...own, value: counted });
  try {
    work();
  } finally {
    Object.defineProperty(prototype, name, own);
  }
  return times;
};

describe('a workbook', () => {
  it('has the text of a cell in each row that is merged with it', () => {
    const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = [8, 9, 10].map(
      (line) => `<row r="${line}">${cell(`A${line}`, `第${line}`)}${line === 8 ? cell('C8', '学校') : ''}</row>`,
    );
    const more = '<mergeCells><mergeCell ref="C8:C9"/><mergeCell ref="D8:D10"/><mergeCell ref="A9:B9"/></mergeCells>';
    expect(read(handmade(rows.join(''), { more })).rows).toEqual([
      [8, ['第8', '', '学校']],
      [9, ['第9'], { 2: '学校' }],
      [10, ['第10']],
    ]);
  });

  it('has its cells as a person sees them: dates as dates, numbers to the digit, texts to the letter', async () => {
    const date = new Date(Date.UTC(2023, 2, 1));
    const moment = new Date(Date.UTC(2023, 2, 1, 9, 30));
    const bytes = await workbook([
      ['编号', '时间', '电话', '姓名'].map((value) => ({ value })),
      [{ value: 7 }, { value: date, type: Date }, { value: 13_900_000_001 }, { value: '𠮷\u3000某' }],
      [
        { value: true, type: Boolean },
        { value: moment, type: Date, format: 'yyyy"年"m"月"d"日" hh:mm' },
        { value: 0.1 + 0.2 },
      ],
    ]);
    expect(cellsOf(bytes)).toEqual([
      ['编号', '时间', '电话', '姓名'],
      ['7', '2023-03-01', '13900000001', '𠮷\u3000某'],
      ['TRUE', '2023-03-01 09:30:00', '0.3'],
    ]);
  });

  it('shows a number beyond 15 digits as one that was cut off, and pads one with zeros as its format does', () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="00000"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>';
    const rows =
      '<row r="1"><c r="A1"><v>999999201101111025</v></c><c r="B1" s="1"><v>42</v></c><c r="C1"><v>999999110111102</v></c></row>';
    expect(cellsOf(handmade(rows, { styles }))).toEqual([['9.99999E+17', '00042', '999999110111102']]);
  });

  it('may count days from 1904, have texts in place, rich ones, hints of pronunciation, and prefixes', () => {
    const styles = '<cellXfs><xf/><xf numFmtId="31"/></cellXfs>';
    const texts = '<si><r><t>样例</t></r><r><t>甲_x000D_</t></r><rPh><t>yang</t></rPh></si>';
    const rows =
      '<x:row xmlns:x="x"><x:c s="1"><x:v>43524</x:v></x:c><x:c t="s"><x:v>0</x:v></x:c>' +
      '<x:c t="inlineStr"><x:is><x:t>乙&amp;丙</x:t></x:is></x:c><x:c t="d"><x:v>2023-03-01T00:00:00.000</x:v></x:c></x:row>';
    expect(cellsOf(handmade(rows, { styles, texts, properties: '<workbookPr date1904="1"/>' }))).toEqual([
      ['2023-03-01', '样例甲\r', '乙&丙', '2023-03-01T00:00:00'],
    ]);
  });

  it('has merged headings in each of their columns', async () => {
    const bytes = await workbook([
      [{ value: '编号', rowSpan: 2 }, { value: '儿童信息', columnSpan: 2 }, null],
      [null, { value: '姓名' }, { value: '性别' }],
    ]);
    expect(cellsOf(bytes)).toEqual([
      ['编号', '儿童信息', '儿童信息'],
      ['', '姓名', '性别'],
    ]);
  });

  it('is read from its first sheet with content, or the one that is named; the others are said', async () => {
    const sheet = (name: string, ...values: string[]) => ({ sheet: name, data: [values.map((value) => ({ value }))] });
    const bytes = await writeExcelFile([sheet('空'), sheet('2019', '甲'), sheet('2020', '乙')]).toBuffer();
    const head = (name: string, unread: object): object => ({ sheet: name, unread: [unread], from1904: false });
    expect(read(bytes)).toEqual({ head: head('2019', { name: '2020', top: [['乙']] }), rows: [[1, ['甲']]] });
    expect(read(bytes, '2020')).toEqual({ head: head('2020', { name: '2019', top: [['甲']] }), rows: [[1, ['乙']]] });
    expect(read(bytes, '2021').head).toEqual({ fault: 'unknown-sheet' });
  });
});

describe('a workbook is refused', () => {
  const row = (ref: string, line: number): string => `<row r="${line}"><c r="${ref}"><v>1</v></c></row>`;

  it.each([
    ['a text', strToU8('编号,来源\n'), 'malformed-workbook'],
    ['an archive without a sheet', zipSync({ 'a.txt': strToU8('a') }), 'malformed-workbook'],
    ['broken XML', handmade('<row><c></row>'), 'malformed-workbook'],
    ['half a file', handmade(row('A1', 1)).subarray(0, 300), 'malformed-workbook'],
    ['entities', handmade('<row><c t="str"><v>&boom;</v></c></row>'), 'malformed-workbook'],
    ['a cell in the last row', handmade(row('A1048576', 1_048_576)), 'workbook-too-large'],
    ['a cell in the last column', handmade(row('XFD1', 1)), 'workbook-too-large'],
    ['places that are none', handmade(row('ZZZZ9', 1)), 'workbook-too-large'],
  ])('%s', (_, bytes, fault) => {
    expect(bytes.length).toBeLessThan(1_048_576);
    expect(read(bytes).head).toEqual({ fault });
  });

  it.each([
    ['a comment', `<!--${'x'.repeat(200_000)}-->${row('A1', 1)}`],
    ['an attribute', `<row x="${'x'.repeat(200_000)}">`],
    ['many attributes', `<row ${Array.from({ length: 1_001 }, (_, nth) => `a${nth}=""`).join(' ')}/>`],
    ['deep nesting', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`],
  ])('with %s that no workbook has', (_, rows) => {
    expect(read(handmade(rows)).head).toEqual({ fault: 'malformed-workbook' });
  });

  it('that has a comment of megabytes, after a part of it', () => {
    const comment = Buffer.from(`<!--${'x'.repeat(8 * 1_048_576)}`);
    const take = xmlEntry({});
    const parsed = timesOf(String.prototype, 'charAt', () => {
      expect(() => take(comment, true)).toThrow('Max buffer length exceeded: comment');
    });
    expect(parsed).toBeLessThan(200_000);
  });

  it('with more merged headings than fit into a sheet, each of which is examined once', () => {
    const merged = (count: number) =>
      `</sheetData><mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(count)}</mergeCells>`;
    const rows = Array.from({ length: 3 }, (_, nth) => row(`A${nth + 1}`, nth + 1)).join('');
    const withMerged = (count: number) => handmade(`${rows}${merged(count)}<sheetData>`);
    const found = timesOf(Array.prototype, 'find', () => {
      expect(read(withMerged(6_000)).rows[0]).toEqual([1, ['1', '1']]);
    });
    expect(found).toBeLessThan(1_000);
    expect(read(withMerged(6_001)).head).toEqual({ fault: 'workbook-too-large' });
  });

  it('with more blank rows than a spreadsheet has, and with more elements than cells are read', () => {
    const small = (rows: number) => '<row/>'.repeat(rows);
    expect(read(handmade(small(1_048_577))).head).toEqual({ fault: 'workbook-too-large' });
    expect(read(handmade(`<row r="1"><c><v>1</v></c></row>${small(1_000)}`)).rows).toHaveLength(1);
  });

  it('with more sheets than are read', () => {
    const sheets = (count: number) => '<sheet name="空" sheetId="2" r:id="b"/>'.repeat(count);
    const book = (count: number) => handmade(row('A1', 1), { properties: `<x>${sheets(count)}</x>` });
    expect(read(book(254)).head).toMatchObject({ unread: [] });
    expect(read(book(255)).head).toEqual({ fault: 'workbook-too-large' });
  });

  it.each([['-1e12'], ['0'], ['1.5'], ['x'], ['Infinity'], ['4'], ['5']])('with a row %s after row 5', (line) => {
    const rows = `<row r="5"/><row r="${line}"><c><v>1</v></c></row>`;
    expect(read(handmade(rows)).head).toEqual({ fault: { misplacedRow: 2 } });
  });

  it('a small file that expands beyond the limit, before it is expanded as a whole', () => {
    const bomb = handmade(row('A1', 1), { texts: `<si><t>${'a'.repeat(8 * 1_048_576)}</t></si>` });
    expect(bomb.length).toBeLessThan(100_000);
    let expanded = 0;
    const read = (limit: number) => new ZipArchive(bomb, limit).read(() => (chunk) => void (expanded += chunk.length));
    expect(() => read(16 * 1_048_576)).not.toThrow();
    expanded = 0;
    expect(() => read(1_048_576)).toThrow('workbook-too-large');
    expect(expanded).toBeLessThan(4 * 1_048_576);
  });

  it('one text of many cells counts for each of them', () => {
    const text = `<si><t>${'长'.repeat(30_000)}</t></si>`;
    const rows = Array.from({ length: 3_000 }, (_, nth) => `<row r="${nth + 1}"><c t="s"><v>0</v></c></row>`).join('');
    expect(read(handmade(rows, { texts: text })).head).toEqual({ fault: 'workbook-too-large' });
  });
});
