import fc from 'fast-check';
import { csvFields } from './csv-fields';
import { type RawRecord, recordsOf } from './records';

const cutInto = async (bytes: Buffer, size: number, quotes: boolean, limit = 1_000): Promise<RawRecord[]> => {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const records: RawRecord[] = [];
  for await (const record of recordsOf(chunks(), { quotes, limit })) records.push(record);
  return records;
};
const textsOf = (records: readonly RawRecord[]) =>
  records.map(({ line, bytes }) => `${line} ${bytes === 'too-large' ? bytes : bytes.toString()}`);

describe('records', () => {
  it.each([1, 2, 7, 1_000])('are the same for every chunk size: %i bytes', async (size) => {
    const csv = '\uFEFF"a\n""b",c\r\n\nd,5" pipe\n"e",f';
    expect(textsOf(await cutInto(Buffer.from(csv), size, true))).toEqual([
      '1 \uFEFF"a\n""b",c',
      '4 d,5" pipe',
      '5 "e",f',
    ]);
    expect(textsOf(await cutInto(Buffer.from('{"a":"\n{}\r\n'), size, false))).toEqual(['1 {"a":"', '2 {}']);
  });

  it('that are too large are skipped as a whole, and the next ones are found', async () => {
    const csv = Buffer.from(`a\n"${'x\n'.repeat(600)}"\nb\n${'y'.repeat(1_001)}\n${'z'.repeat(1_000)}`);
    expect(textsOf(await cutInto(csv, 64, true))).toEqual([
      '1 a',
      '2 too-large',
      '603 b',
      '604 too-large',
      `605 ${'z'.repeat(1_000)}`,
    ]);
  });

  it('keep the content of every cell, in UTF-8', async () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r/g, ''));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 })), fc.nat(30), async (rows, size) => {
        const csv = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n');
        const records = await cutInto(Buffer.from(csv), size + 1, true, 1_000_000);
        expect(records.map(({ bytes }) => csvFields(bytes.toString()))).toEqual(rows);
      }),
    );
  });
});

describe('fields', () => {
  it.each<[string, string[] | undefined]>([
    ['', ['']],
    ['a,,', ['a', '', '']],
    ['"a,b","c""d",', ['a,b', 'c"d', '']],
    ['5" pipe,x', ['5" pipe', 'x']],
    ['"a', undefined],
    ['"a"b', undefined],
    ['"a""', undefined],
  ])('of %s', (record, fields) => {
    expect(csvFields(record)).toEqual(fields);
  });
});
