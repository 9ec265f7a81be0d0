import type { Connection, Submittable } from 'pg';

/** The parts of the connection that a COPY needs. `pg` has them without types. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** A `COPY … FROM STDIN` with its data, for `client.query`. */
export class CopyIn implements Submittable {
  readonly done: Promise<void>;
  /** set by `pg` to end its timeout */
  callback?: (error?: Error) => void;
  private finish!: (error?: Error) => void;

  constructor(
    private readonly statement: string,
    private readonly data: string,
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
    (connection as unknown as CopyConnection).query(this.statement);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(Buffer.from(this.data));
    connection.endCopyFrom();
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
  `{${values.map((value) => `"${String(value).replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;

/** A value in the text format of COPY. An array is an array of texts, unless the column is of type JSON. */
const fieldOf = (value: unknown, isJson: boolean): string => {
  if (value === null || value === undefined) return '\\N';
  if (isJson) return escaped(JSON.stringify(value));
  if (typeof value === 'string') return escaped(value);
  return Array.isArray(value) ? escaped(arrayOf(value)) : JSON.stringify(value);
};

/**
 * The lines of a COPY in text format, for rows of named columns. `json` names the columns of type `json` or `jsonb`; the
 * others hold texts, numbers, booleans and arrays of texts.
 */
export const copyLines = (
  rows: readonly Readonly<Record<string, unknown>>[],
  columns: readonly string[],
  json: readonly string[],
): string => {
  const fields = columns.map((name) => [name, json.includes(name)] as const);
  let lines = '';
  for (const row of rows) {
    let between = '';
    for (const [name, isJson] of fields) {
      lines += between + fieldOf(row[name], isJson);
      between = '\t';
    }
    lines += '\n';
  }
  return lines;
};
