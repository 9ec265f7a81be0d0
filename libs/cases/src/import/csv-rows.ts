import { invalidRequest } from '@center/web';
import { type HeaderColumn, headerColumn, pointerIn } from './columns';
import { csvFields } from './csv-fields';
import type { LedgerLine, Row } from './ledger-line';
import type { RawRecord } from './records';
import { put } from './put';

/** Reads the header, then yields the records one at a time. Throws 400 if the header is invalid. */
export const csvRows = async (
  records: AsyncGenerator<RawRecord, void, undefined>,
  charset: string,
): Promise<AsyncIterable<LedgerLine>> => {
  const decoder = new TextDecoder(charset, { fatal: true });
  const fieldsOf = (bytes: RawRecord['bytes']): string[] => {
    if (bytes === 'too-large') throw invalidRequest({ pointer: '', code: 'too-long' });
    const fields = csvFields(decoded(decoder, bytes));
    if (!fields) throw invalidRequest({ pointer: '', code: 'malformed-csv' });
    return fields;
  };
  const first = await records.next();
  const header = first.done ? [] : columnsOf(fieldsOf(first.value.bytes));
  return linesOf(records, (bytes) => rowOf(header, fieldsOf(bytes)));
};

async function* linesOf(
  records: AsyncIterable<RawRecord>,
  read: (bytes: RawRecord['bytes']) => Row,
): AsyncGenerator<LedgerLine, void, undefined> {
  for await (const { line, bytes } of records) {
    if (bytes === 'too-large' || !isEmpty(bytes)) yield { line, read: () => read(bytes) };
  }
}

/** An empty spreadsheet row. */
const isEmpty = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0x2c || byte === 0x20 || byte === 0x0d);

const decoded = (decoder: InstanceType<typeof TextDecoder>, bytes: Buffer): string => {
  try {
    return decoder.decode(bytes).replace(/^\uFEFF/, '');
  } catch {
    throw invalidRequest({ pointer: '', code: 'malformed-encoding' });
  }
};

const MOST_FAULTS = 50;

/** The columns of a header; unnamed trailing ones are ignored. Throws 400 with the position of each unknown or duplicate name. */
const columnsOf = (names: readonly string[]): HeaderColumn[] => {
  const named = names.slice(0, names.findLastIndex((name) => name.trim() !== '') + 1);
  const columns = named.slice(0, MOST_FAULTS * 10).map(headerColumn);
  const faults = columns.flatMap((column, nth) => {
    const twice = column && columns.findIndex((one) => one?.name === column.name) < nth;
    if (column && !twice) return [];
    return [{ pointer: `/header/${nth}`, code: twice ? 'duplicate-field' : 'unknown-field' }];
  });
  if (faults.length > 0) throw invalidRequest(...faults.slice(0, MOST_FAULTS));
  return columns.map((column) => column!);
};

const rowOf = (header: readonly HeaderColumn[], cells: readonly string[]): Row => {
  if (cells.slice(header.length).some((cell) => cell.trim() !== '')) {
    throw invalidRequest({ pointer: '', code: 'wrong-count' });
  }
  const body = {};
  const filled = header
    .map((column, nth) => ({ column, cell: cells[nth]?.trim() ?? '' }))
    .filter(({ cell }) => cell !== '');
  const given = new Set(filled.map(({ column }) => column.group));
  const readFrom = new Map<string, string>();
  for (const { column, cell } of filled) {
    const pointer = pointerIn(column, given);
    put(body, pointer, column.read(cell));
    readFrom.set(pointer, column.name);
  }
  for (const column of header.filter(({ group }) => group === undefined)) readFrom.set(`/${column.field}`, column.name);
  return { body, columnAt: (pointer) => columnOver(readFrom, pointer) };
};

/** The column of a pointer, or of its closest parent. */
const columnOver = (readFrom: ReadonlyMap<string, string>, pointer: string): string | undefined => {
  for (let place = pointer; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    const name = readFrom.get(place);
    if (name !== undefined) return name;
  }
  return undefined;
};
