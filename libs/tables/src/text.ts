/** The charsets of ledgers; GB18030 is a superset of the older Chinese charsets. */
const CHARSETS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

/** The WHATWG name of a declared charset; `undefined` if ledgers cannot have it. */
export const charsetOf = (declared: string): string | undefined => CHARSETS[declared];

const MARKS = Object.entries({ efbbbf: 'utf-8', fffe: 'utf-16le', feff: 'utf-16be', '84319533': 'gb18030' });
const LONGEST_MARK = 4;
const NEWLINES = [0x0a, 0x0d];
/** How much of a line decides, if it has no end. */
const LONGEST_SAMPLE = 65_536;

/**
 * The text of a stream of bytes, without its byte order mark; malformed bytes become U+FFFD. The charset is that of the
 * mark, else the declared one, else what the first line with other characters than ASCII shows: UTF-16 if it contains many null
 * bytes, UTF-8 if it is valid in it, GB18030 otherwise.
 */
export async function* textOf(
  chunks: AsyncIterable<Buffer>,
  declared?: string,
): AsyncGenerator<string, void, undefined> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let head = Buffer.alloc(0);
  let started = false;
  for await (const chunk of chunks) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (!started && head.length < LONGEST_MARK) continue;
    const charset = (started ? undefined : marked(head)) ?? declared ?? guessed(head);
    if (charset === undefined) continue;
    if (charset === 'ascii') {
      yield head.toString('latin1');
      head = Buffer.alloc(0);
    } else {
      decoder = new TextDecoder(charset);
      yield unmarked(decoder.decode(head, { stream: true }));
    }
    started = true;
  }
  if (decoder) yield decoder.decode();
  else yield unmarked(new TextDecoder(marked(head) ?? declared ?? shown(head)).decode(head));
}

const unmarked = (text: string): string => text.replace(/^\uFEFF/, '');

const marked = (head: Buffer): string | undefined => {
  const start = head.toString('hex', 0, LONGEST_MARK);
  return MARKS.find(([mark]) => start.startsWith(mark))?.[1];
};

/** `undefined` if the line is not complete yet. */
const guessed = (head: Buffer): string | undefined => {
  const first = head.findIndex((byte) => byte === 0 || byte > 0x7f);
  if (first < 0) return 'ascii';
  const ended = head.length - first > LONGEST_SAMPLE || NEWLINES.some((byte) => head.includes(byte, first));
  return ended ? shown(head) : undefined;
};

const shown = (sample: Buffer): string => {
  const [even, odd] = [nullsAt(sample, 0), nullsAt(sample, 1)];
  const isUtf8 = isValidUtf8(sample);
  const isUtf16 = even + odd > 0 && (even + odd) * (isUtf8 ? MOST_APART.ascii : MOST_APART.chinese) >= sample.length;
  if (isUtf16) return odd >= even ? 'utf-16le' : 'utf-16be';
  return isUtf8 ? 'utf-8' : 'gb18030';
};
/**
 * At least one byte in so many is null in UTF-16: of mostly ASCII text, which is also valid in UTF-8, and of Chinese text with
 * delimiters. Fewer are stray ones.
 */
const MOST_APART = { ascii: 4, chinese: 64 };

const isValidUtf8 = (sample: Buffer): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
};

const nullsAt = (sample: Buffer, parity: number): number =>
  sample.reduce((count, byte, at) => count + (byte === 0 && at % 2 === parity ? 1 : 0), 0);
