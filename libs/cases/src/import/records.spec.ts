import { type RawRecord, recordsOf } from './records';

const cutInto = async (bytes: Buffer, size: number, limit = 1_000): Promise<RawRecord[]> => {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const records: RawRecord[] = [];
  for await (const record of recordsOf(chunks(), limit)) records.push(record);
  return records;
};
const textsOf = (records: readonly RawRecord[]) =>
  records.map(({ line, bytes }) => `${line} ${bytes === 'too-large' ? bytes : bytes.toString()}`);

describe('the lines of NDJSON', () => {
  it.each([1, 2, 7, 1_000])('are the same for every chunk size: %i bytes', async (size) => {
    expect(textsOf(await cutInto(Buffer.from('{"a":"\n\n{}\r\n{"b'), size))).toEqual(['1 {"a":"', '3 {}', '4 {"b']);
  });

  it('that are too large are skipped as a whole, and the next ones are found', async () => {
    const lines = Buffer.from(`a\n${'y'.repeat(1_001)}\n${'z'.repeat(1_000)}`);
    expect(textsOf(await cutInto(lines, 64))).toEqual(['1 a', '2 too-large', `3 ${'z'.repeat(1_000)}`]);
  });
});
