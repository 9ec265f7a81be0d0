import { charsetOf, textOf } from './text';

const TEXT = '原编号,来源\r\n甲-1,学校"㐀𠮷"\r\n';
const IN_GB18030 = Buffer.from('d4adb1e0bac52cc0b4d4b40d0abcd72d312cd1a7d0a3228139ee399534b235220d0a', 'hex');

const read = async (bytes: Buffer, size: number, declared?: string): Promise<string> => {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  let text = '';
  for await (const part of textOf(chunks(), declared)) text += part;
  return text;
};
const mark = (hex: string, bytes: Buffer): Buffer => Buffer.concat([Buffer.from(hex, 'hex'), bytes]);
const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('the text of a ledger', () => {
  const encoded: [string, Buffer][] = [
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', mark('efbbbf', Buffer.from(TEXT))],
    ['UTF-16 LE', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 LE with a mark', mark('fffe', Buffer.from(TEXT, 'utf16le'))],
    ['UTF-16 BE', bigEndian(TEXT)],
    ['UTF-16 BE with a mark', mark('feff', bigEndian(TEXT))],
    ['GB18030', IN_GB18030],
    ['GB18030 with a mark', mark('84319533', IN_GB18030)],
  ];
  it.each(encoded)('is found in %s, in chunks of any size', async (_, bytes) => {
    for (const size of [1, 2, 3, 7, 1_000]) expect(await read(bytes, size)).toBe(TEXT);
  });

  it('has the charset of the first line that is not ASCII', async () => {
    const head = 'sourceRef,source\n'.repeat(10_000);
    expect(await read(Buffer.concat([Buffer.from(head), IN_GB18030]), 1_000)).toBe(head + TEXT);
    expect(await read(Buffer.from(head + TEXT), 1_000)).toBe(head + TEXT);
    expect(await read(Buffer.from('only ASCII'), 3)).toBe('only ASCII');
    expect(await read(Buffer.from(''), 3)).toBe('');
  });

  it('is not in UTF-16 because of a stray null byte', async () => {
    const text = `${'原编号,来源,发现时间,儿童姓名,情况描述'.repeat(4)}\n甲\u0000\n`;
    for (const size of [7, 1_000]) expect(await read(Buffer.from(text), size)).toBe(text);
    const inGb18030 = Buffer.concat([IN_GB18030, IN_GB18030, IN_GB18030, Buffer.from([0])]);
    expect(await read(inGb18030, 1_000)).toBe(`${TEXT}${TEXT}${TEXT}\u0000`);
  });

  it('has the declared charset if there is no mark', async () => {
    const bytes = Buffer.from('编号');
    expect(await read(bytes, 2, charsetOf('gbk'))).toBe(new TextDecoder('gb18030').decode(bytes));
    expect(await read(mark('efbbbf', bytes), 2, charsetOf('gbk'))).toBe('编号');
    expect(charsetOf('latin1')).toBeUndefined();
  });

  it('shows malformed bytes, and goes on', async () => {
    const bytes = Buffer.concat([Buffer.from('编号\na'), Buffer.from([0xff]), Buffer.from('\nb')]);
    expect(await read(bytes, 1)).toBe('编号\na\uFFFD\nb');
  });
});
