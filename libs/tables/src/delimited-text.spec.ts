import fc from 'fast-check';
import { DelimitedText } from './delimited-text';
import type { SheetRecord } from './sheet-record';

interface Given {
  readonly size?: number;
  readonly delimiter?: string;
  readonly limit?: number;
}

/** A line with three cells, the first of which is a number, is a record. */
const isRecord = (line: string): boolean => /^\d+,[^,]*,[^,]*$/.test(line);

const readAll = (text: string, { size = 1_000, delimiter = ',', limit = 1_000 }: Given = {}): SheetRecord[] => {
  const reader = new DelimitedText({ delimiter, limit, isRecord });
  const records: SheetRecord[] = [];
  for (let at = 0; at < text.length; at += size) records.push(...reader.push(text.slice(at, at + size)));
  return [...records, ...reader.end()];
};
const shown = (records: readonly SheetRecord[]): string[] =>
  records.map(({ line, cells, stray }) => `${line} ${JSON.stringify(cells)}${stray.map((nth) => ` "${nth}`).join('')}`);

/** How many characters searches examine during work, for each one of the text. */
const examinedIn = (length: number, work: () => void): number => {
  let examined = 0;
  const { indexOf } = String.prototype;
  const { exec } = RegExp.prototype;
  String.prototype.indexOf = function (sign, from = 0) {
    const at = indexOf.call(this, sign, from);
    examined += (at < 0 ? this.length : at + 1) - from;
    return at;
  };
  RegExp.prototype.exec = function (text) {
    const from = this.global ? this.lastIndex : 0;
    const found = exec.call(this, text);
    examined += (found ? found.index + 1 : text.length) - from;
    return found;
  };
  try {
    work();
  } finally {
    String.prototype.indexOf = indexOf;
    RegExp.prototype.exec = exec;
  }
  return examined / length;
};

const SIZES = [1, 2, 3, 7, 1_000];

describe('delimited text', () => {
  it.each(SIZES)('is divided into the same records in chunks of %i', (size) => {
    const text = '"a\n""b",c\r\n\nd,e\rf,"g,h"\n"i","j"';
    expect(shown(readAll(text, { size }))).toEqual([
      '1 ["a\\n\\"b","c"]',
      '3 [""]',
      '4 ["d","e"]',
      '5 ["f","g,h"]',
      '6 ["i","j"]',
    ]);
  });

  it.each<[string, string, string[]]>([
    ['inside a cell', '1,a "b,c\n2,d,e', ['1 ["1","a \\"b","c"] "1', '2 ["2","d","e"]']],
    ['that is not closed', '1,a,"b\n2,c,d\n3,e,f\n', ['1 ["1","a","\\"b"] "2', '2 ["2","c","d"]', '3 ["3","e","f"]']],
    [
      'that another stray quote would close',
      '1,a,"b\n2,c,d\n3,e,f"\n4,g,h',
      ['1 ["1","a","\\"b"] "2', '2 ["2","c","d"]', '3 ["3","e","f\\""] "2', '4 ["4","g","h"]'],
    ],
    [
      'that a stray quote of the next record would close',
      '1,a,"b\n2,c,d"\n',
      ['1 ["1","a","\\"b"] "2', '2 ["2","c","d\\""] "2'],
    ],
    ['before a proper cell', '1,a,"b\n2,c,"d"\n', ['1 ["1","a","\\"b"] "2', '2 ["2","c","d"]']],
    ['in a cell in quotes', '1,"a "b" c",d\n2,"e"f,g\n', ['1 ["1","a \\"b\\" c","d"] "1', '2 ["2","\\"e\\"f","g"] "1']],
    ['of a spreadsheet is none', '="1",a,b', ['1 ["=\\"1\\"","a","b"]']],
  ])('with a quote %s, which takes no other record with it', (_, text, records) => {
    for (const size of SIZES) expect(shown(readAll(text, { size }))).toEqual(records);
  });

  it('with a record that is too long goes on with the next line', () => {
    const text = `a,b\n${'x'.repeat(1_001)}\r\nc\n"${'y'.repeat(1_001)}"\nd\n"${'z'.repeat(990)}"\n`;
    for (const size of SIZES) {
      expect(shown(readAll(text, { size }))).toEqual([
        '1 ["a","b"]',
        '2 "too-long"',
        '3 ["c"]',
        '4 "too-long"',
        '5 ["d"]',
        `6 ["${'z'.repeat(990)}"]`,
      ]);
    }
  });

  it('has a thousand cells a record at most: the rest of the line is one', () => {
    const [record, next] = readAll(`${'a,'.repeat(1_500)}\nb,c`, { size: 100, limit: 10_000 });
    expect([record!.cells.length, record!.cells.at(-1)]).toEqual([1_001, 'a,'.repeat(500)]);
    expect(next!.cells).toEqual(['b', 'c']);
  });

  it.each([
    ['a line of open quotes', '"a,"b'],
    ['a line of open and doubled quotes', '"",'],
    ['a line of stray quotes', '"x" y,'],
    ['lines of open quotes', `${'"a,"b'.repeat(1_000)}\n`],
    ['lines of stray quotes', `${'"x" y,'.repeat(1_000)}\n`],
    ['lines that begin with a stray quote', '""a\n'],
    ['lines that are no records after open quotes', `${'"a b,'.repeat(999)}\n${'1,b\n'.repeat(10_000)}`],
    ['records after open quotes', `${'"a b,'.repeat(999)}\n${'1,b,c\n'.repeat(10_000)}`],
  ])('of %s is examined a bounded number of times', (_, part) => {
    const text = part.repeat(Math.ceil(400_000 / part.length));
    const examined = examinedIn(text.length, () => readAll(text, { size: 65_536, limit: 200_000 }));
    expect(examined).toBeLessThan(50);
  });

  it('keeps every cell, whatever the delimiter and the size of chunks', () => {
    const cell = fc.string({ unit: 'grapheme' });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }));
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.integer({ min: 1, max: 30 }),
        (given, delimiter, size) => {
          const text = given
            .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter))
            .join('\r\n');
          const records = readAll(text, { size, delimiter, limit: 1_000_000 });
          expect(records.map(({ cells }) => cells)).toEqual(given);
          expect(records.every(({ stray }) => stray.length === 0)).toBe(true);
        },
      ),
    );
  });

  it('has as many records as lines if only quotes are stray', () => {
    const line = fc.tuple(fc.nat(), fc.stringMatching(/^[ab"]{0,4}$/), fc.stringMatching(/^[ab"]{0,4}$/));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), fc.integer({ min: 1, max: 9 }), (lines, size) => {
        const records = readAll(lines.map((cells) => cells.join(',')).join('\n'), { size });
        expect(records.map((one) => one.line)).toEqual(lines.map((_, nth) => nth + 1));
      }),
    );
  });
});
