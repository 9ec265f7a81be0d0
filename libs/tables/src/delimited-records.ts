import { DelimitedText } from './delimited-text';
import { isEmptyLine, type SheetRecord } from './sheet-record';

const DELIMITERS = [',', '\t', ';', '|', '，'];
/** `sep=;`, with which spreadsheets declare the delimiter in the first line. */
const DECLARED = /^sep=(.)(?:\r\n|\r|\n)/i;
/** The delimiter is decided on at most so much text, and by so many records: titles may come before the header. */
const LONGEST_HEAD = 65_536;
const MOST_RECORDS = 10;

/** Records, and what becomes known about them while they are read. */
export interface SheetRecords extends AsyncIterable<SheetRecord> {
  /** Says how to recognise a record inside a quoted cell; called when the header has been read. */
  recognise(isRecord: (cells: readonly string[]) => boolean): void;
}

/** How the records of a text are told apart. */
export interface RecordsReading {
  /** the greatest length of a record */
  readonly limit: number;
  /** how many known columns the cells of a record name */
  readonly namedColumns: (cells: readonly string[]) => number;
  /** whether a line in quotes may be a record, while the header is not known yet */
  readonly mayBeRecord: (cells: readonly string[]) => boolean;
}

/** The records of delimited text. The delimiter is the one that gives the most known columns. */
export const delimitedRecords = (
  text: AsyncIterable<string>,
  { limit, namedColumns, mayBeRecord }: RecordsReading,
): SheetRecords => {
  let known = mayBeRecord;
  let reader: DelimitedText | undefined;
  async function* records(): AsyncGenerator<SheetRecord, void, undefined> {
    let head = '';
    let decideAt = 0;
    const begin = (ended: boolean): Generator<SheetRecord, void, undefined> | undefined => {
      const delimiter =
        DECLARED.exec(head)?.[1] ?? delimiterOf(head, namedColumns, ended || head.length > LONGEST_HEAD);
      if (delimiter === undefined) return undefined;
      reader = new DelimitedText({ delimiter, limit, isRecord: (line) => known(line.split(delimiter)) });
      return reader.push(head);
    };
    for await (const part of text) {
      if (reader) {
        yield* reader.push(part);
        continue;
      }
      head += part;
      if (head.length < decideAt) continue;
      decideAt = head.length * 1.125;
      yield* withoutDeclaration(begin(false) ?? []);
    }
    if (!reader) yield* withoutDeclaration(begin(true)!);
    yield* reader!.end();
  }
  const recognise = (isRecord: typeof known): void => {
    known = isRecord;
    reader?.recogniseAgain();
  };
  return { [Symbol.asyncIterator]: records, recognise };
};

function* withoutDeclaration(records: Iterable<SheetRecord>): Generator<SheetRecord, void, undefined> {
  for (const record of records) {
    const isDeclaration = record.line === 1 && record.cells.length === 2 && /^sep=$/i.test(record.cells[0]!);
    if (!isDeclaration) yield record;
  }
}

/** `undefined` if more text is needed. */
const delimiterOf = (
  head: string,
  namedColumns: RecordsReading['namedColumns'],
  final: boolean,
): string | undefined => {
  const scores = DELIMITERS.map((delimiter) => {
    const records = firstRecords(head, delimiter, final);
    return { delimiter, columns: Math.max(0, ...records.map((cells) => namedColumns(cells))) };
  });
  const best = scores.reduce((one, other) => (other.columns > one.columns ? other : one));
  return final || best.columns > 1 ? best.delimiter : undefined;
};

/** The cells of the first records of the text that have any. */
const firstRecords = (head: string, delimiter: string, final: boolean): (readonly string[])[] => {
  const reader = new DelimitedText({ delimiter, limit: LONGEST_HEAD, isRecord: () => false });
  const found: (readonly string[])[] = [];
  let count = 0;
  const records = final ? [...reader.push(head), ...reader.end()] : reader.push(head);
  for (const record of records) {
    if (isEmptyLine(record)) continue;
    if (record.cells !== 'too-long') found.push(record.cells);
    if ((count += 1) === MOST_RECORDS) break;
  }
  return found;
};
