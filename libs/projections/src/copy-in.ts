import type { Connection, Submittable } from 'pg';

/** The parts of the connection that a COPY needs. `pg` has them without types. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/**
 * A `COPY … FROM STDIN` with its data, for `client.query`. The data is sent with the statement, in one write and one round
 * trip: PostgreSQL ignores it when the statement fails (PostgreSQL documentation, COPY operations of the protocol).
 */
export class CopyIn implements Submittable {
  readonly done: Promise<void>;
  /** set by `pg` to end its timeout */
  callback?: (error?: Error) => void;
  private finish!: (error?: Error) => void;

  constructor(
    private readonly statement: string,
    private readonly data: Buffer,
  ) {
    this.done = new Promise((resolve, reject) => {
      this.finish = (error) => {
        this.callback?.(error);
        if (error) reject(error);
        else resolve();
      };
    });
  }

  submit(connection: Connection): void {
    const copying = connection as unknown as CopyConnection;
    connection.stream.cork();
    copying.query(this.statement);
    copying.sendCopyFromChunk(this.data);
    copying.endCopyFrom();
    connection.stream.uncork();
  }

  handleCopyInResponse(): void {
    // the data has been sent
  }

  handleCommandComplete(): void {
    // the end is `handleReadyForQuery`
  }

  handleReadyForQuery(): void {
    this.finish();
  }

  handleError(error: Error): void {
    this.finish(error);
  }
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (special) => ESCAPES[special]!) : text;

const arrayOf = (values: readonly unknown[]): string =>
  values.length === 0 ? '{}' : `{${values.map((value) => `"${String(value).replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;

/** A value in the text format of COPY. An array is an array of texts, unless the column is of type JSON. */
const fieldOf = (value: unknown, isJson: boolean): string => {
  if (value === null || value === undefined) return '\\N';
  if (isJson) return escaped(JSON.stringify(value));
  if (typeof value === 'string') return escaped(value);
  return Array.isArray(value) ? escaped(arrayOf(value)) : JSON.stringify(value);
};

type Row = Readonly<Record<string, unknown>>;

const NEWLINE = 0x0a;
const NOTHING = Buffer.alloc(0);
/** the most bytes of UTF-8 for a code unit of a string */
const BYTES_A_UNIT = 3;
/** usually: rows are similar, so that the length of the first line tells how many bytes all of them need */
const USUAL_BYTES_A_UNIT = 1.25;

/**
 * The lines of a COPY in text format, for rows of named columns. `json` names the columns of type `json` or `jsonb`; the
 * others hold texts, numbers, booleans and arrays of texts.
 */
export const copyLines = (rows: readonly Row[], columns: readonly string[], json: readonly string[]): Buffer => {
  const isJson = columns.map((name) => json.includes(name));
  let lines = NOTHING;
  let size = 0;
  for (const row of rows) {
    const line = lineOf(row, columns, isJson);
    const needed = size + line.length * BYTES_A_UNIT + 1;
    if (size === 0) lines = Buffer.allocUnsafe(needed + Math.ceil(rows.length * line.length * USUAL_BYTES_A_UNIT));
    if (needed > lines.length) lines = Buffer.concat([lines.subarray(0, size)], needed * 2);
    size += lines.write(line, size); // line by line: one string of all lines would be copied several times
    lines[size++] = NEWLINE;
  }
  return lines.subarray(0, size);
};

const lineOf = (row: Row, columns: readonly string[], isJson: readonly boolean[]): string =>
  columns.map((name, nth) => fieldOf(row[name], isJson[nth]!)).join('\t');
