/** One line of NDJSON or one record of CSV as it came: at which line it begins, and its bytes without the line's end. */
export interface RawRecord {
  readonly line: number;
  readonly bytes: Buffer | 'too-large';
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;
const COMMA = 0x2c;
/** What a byte order mark begins with, in UTF-8 and GB18030, and how long it is. */
const MARKS: Readonly<Record<number, number>> = { 0xef: 3, 0x84: 4 };

export interface RecordRule {
  /** CSV: a line break within quotes belongs to the record */
  readonly quotes: boolean;
  /** the longest record, in bytes */
  readonly limit: number;
}

/**
 * Cuts a stream of bytes into records and holds never more than one of them. Works on bytes, so that one record in a
 * broken encoding spoils no other: in UTF-8 and GB18030 alike no part of a longer character is a quote, comma or break.
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

  /** The records that end in this part of the stream. Blank lines are none. */
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

  /** The last record, when the stream did not end with a line break. */
  *end(): Generator<RawRecord, void, undefined> {
    yield* this.cut();
  }

  /** A quote opens at the beginning of a field, closes, and opens again when it follows its like. */
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
