/** One raw line of NDJSON: its number, and its bytes without the line break. */
export interface RawRecord {
  readonly line: number;
  readonly bytes: Buffer | 'too-large';
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** The lines of a stream, one at a time; blank ones are skipped. Works on bytes, so that a line with an invalid encoding does not affect others. */
export async function* recordsOf(
  chunks: AsyncIterable<Buffer>,
  limit: number,
): AsyncGenerator<RawRecord, void, undefined> {
  let parts: Buffer[] = [];
  let size = 0;
  let line = 1;
  const hold = (part: Buffer): void => {
    size += part.length;
    if (size > limit) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const cut = (): RawRecord => {
    const bytes = size > limit ? 'too-large' : withoutReturn(Buffer.concat(parts));
    parts = [];
    size = 0;
    return { line, bytes };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      hold(chunk.subarray(from, at));
      const record = cut();
      if (record.bytes.length > 0) yield record;
      line += 1;
      from = at + 1;
    }
    hold(chunk.subarray(from));
  }
  const last = cut();
  if (last.bytes.length > 0) yield last;
}

const withoutReturn = (bytes: Buffer): Buffer => (bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes);
