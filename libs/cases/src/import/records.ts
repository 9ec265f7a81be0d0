/** One raw line of NDJSON or record of CSV: its first line number, and its bytes without the line break. */
export interface RawRecord {
  readonly line: number;
  readonly bytes: Buffer | 'too-large';
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;
const COMMA = 0x2c;
/** The first byte of a byte order mark, in UTF-8 and GB18030, and its length. */
const MARKS: Readonly<Record<number, number>> = { 0xef: 3, 0x84: 4 };

export interface RecordRule {
  /** CSV: a line break inside quotes belongs to the record */
  readonly quotes: boolean;
  /** maximum record length in bytes */
  readonly limit: number;
}

/**
 * Splits a byte stream into records, and buffers at most one. Works on bytes, so that a record with an invalid encoding
 * does not affect others: in UTF-8 and GB18030 no part of a multi-byte character is a quote, comma or line break.
 */
class RecordCutter {
  private parts: Buffer[] = [];
  private size = 0;
  private line = 1;
  private begun = 1;
  private quoted = false;
  private mayOpen = true;
  private seen = 0;
  private markLength = 0;

  constructor(private readonly rule: RecordRule) {}

  /** The records that end in this chunk. Blank lines are skipped. */
  *push(chunk: Buffer): Generator<RawRecord, void, undefined> {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at]!;
      if (byte === NEWLINE) {
        this.line += 1;
        if (!this.quoted) {
          this.hold(chunk.subarray(from, at));
          yield* this.cut();
          from = at + 1;
        }
      } else if (this.rule.quotes) {
        this.follow(byte);
      }
    }
    this.hold(chunk.subarray(from));
  }

  /** The last record, if the stream does not end with a line break. */
  *end(): Generator<RawRecord, void, undefined> {
    yield* this.cut();
  }

  /** A quote opens at the start of a field, closes, and reopens if it directly follows the closing one. */
  private follow(byte: number): void {
    if (this.seen === 0) this.markLength = MARKS[byte] ?? 0;
    if (this.seen < 4) this.seen += 1;
    if (this.seen <= this.markLength) return;
    if (byte === QUOTE) {
      if (this.quoted) this.quoted = false;
      else if (this.mayOpen) this.quoted = true;
      this.mayOpen = !this.quoted;
    } else if (!this.quoted) {
      this.mayOpen = byte === COMMA;
    }
  }

  private hold(part: Buffer): void {
    this.size += part.length;
    if (this.size > this.rule.limit) this.parts = [];
    else if (part.length > 0) this.parts.push(part);
  }

  private *cut(): Generator<RawRecord, void, undefined> {
    const bytes = this.size > this.rule.limit ? 'too-large' : withoutReturn(Buffer.concat(this.parts));
    if (bytes.length > 0) yield { line: this.begun, bytes };
    this.parts = [];
    this.size = 0;
    this.begun = this.line;
    this.quoted = false;
    this.mayOpen = true;
  }
}

const withoutReturn = (bytes: Buffer): Buffer => (bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes);

/** The records of a stream, one at a time. */
export async function* recordsOf(
  chunks: AsyncIterable<Buffer>,
  rule: RecordRule,
): AsyncGenerator<RawRecord, void, undefined> {
  const cutter = new RecordCutter(rule);
  for await (const chunk of chunks) yield* cutter.push(chunk);
  yield* cutter.end();
}
