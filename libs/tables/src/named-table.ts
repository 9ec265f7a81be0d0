import { type BodyStream, invalidRequest, STREAMED_TYPES, unsupportedType, XLSX } from '@center/web';
import { delimitedRecords } from './delimited-records';
import { plainHeading } from './heading';
import { isEmptyLine, type SheetRecord } from './sheet-record';
import { textOf } from './text';
import { declaredCharset, limitedChunks } from './uploaded-table';
import type { WorkbookReader } from './workbook/workbook-reader';

/** The greatest length of a record, in characters. */
const LONGEST = 65_536;
/** Titles and remarks may come before the header. */
const MOST_BEFORE = 10;
const NDJSON = 'application/x-ndjson';

/** The columns of a table, by field: their headings in Chinese and English. */
export type TableColumns<Field extends string> = Readonly<Record<Field, readonly string[]>>;

/** A row: its line in the file, and the cells with content by field. */
export interface NamedRow<Field extends string> {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Field, string>>>;
  /** why the row cannot be read */
  readonly fault?: 'too-long' | 'malformed-encoding';
}

/** A table whose header is known. */
export interface NamedTable<Field extends string> {
  readonly rows: AsyncIterable<NamedRow<Field>>;
  /** the headings of the columns, as the file has them */
  readonly headings: Readonly<Partial<Record<Field, string>>>;
  /** headings of columns that are not read */
  readonly ignored: readonly string[];
}

/** How a table is read. */
export interface TableReading<Field extends string> {
  readonly columns: TableColumns<Field>;
  /** the greatest size, in bytes */
  readonly limit: number;
  readonly workbooks: WorkbookReader;
  readonly officerId: string;
  /** the sheet of a workbook; by default the first one with a header */
  readonly sheet?: string;
}

/**
 * Opens an uploaded table, delimited text or a workbook, and reads its header: the first of the first records that names most
 * columns. Throws 413 for a file that is too large, 415 for NDJSON and for a charset that tables cannot have, 400 without a
 * header or for a file that is no workbook.
 */
export const openNamedTable = async <Field extends string>(
  body: BodyStream,
  reading: TableReading<Field>,
): Promise<NamedTable<Field>> => {
  if (body.type === NDJSON) throw unsupportedType(STREAMED_TYPES.filter((type) => type !== NDJSON));
  const charset = declaredCharset(body);
  const chunks = limitedChunks(body, reading.limit);
  const fields = fieldsOf(reading.columns);
  const namedColumns = (cells: readonly string[]): number =>
    cells.filter((cell) => fields.has(plainHeading(cell))).length;
  const records =
    body.type === XLSX
      ? await rowsOfWorkbook(chunks, reading, namedColumns)
      : delimitedRecords(textOf(chunks, charset), { limit: LONGEST, namedColumns, mayBeRecord: () => false });
  return withHeader(records[Symbol.asyncIterator](), fields, namedColumns);
};

const rowsOfWorkbook = async <Field extends string>(
  chunks: AsyncIterable<Buffer>,
  { workbooks, officerId, sheet }: TableReading<Field>,
  namedColumns: (cells: readonly string[]) => number,
): Promise<AsyncIterable<SheetRecord>> => {
  const hasHeader = (rows: readonly (readonly string[])[]): boolean => rows.some((cells) => namedColumns(cells) > 1);
  return (await workbooks.read(chunks, { officerId, hasHeader, ...(sheet !== undefined && { sheet }) })).records;
};

const fieldsOf = <Field extends string>(columns: TableColumns<Field>): ReadonlyMap<string, Field> =>
  new Map(
    (Object.entries(columns) as [Field, readonly string[]][]).flatMap(([field, headings]) =>
      [field, ...headings].map((heading) => [plainHeading(heading), field] as const),
    ),
  );

const cellsOf = ({ cells }: SheetRecord): readonly string[] => (cells === 'too-long' ? [] : cells);

const withHeader = async <Field extends string>(
  records: AsyncIterator<SheetRecord>,
  fields: ReadonlyMap<string, Field>,
  namedColumns: (cells: readonly string[]) => number,
): Promise<NamedTable<Field>> => {
  const read: SheetRecord[] = [];
  while (read.length < MOST_BEFORE && namedColumns(cellsOf(read.at(-1) ?? NONE)) < 2) {
    const next = await records.next();
    if (next.done) break;
    if (!isBlank(next.value)) read.push(next.value);
  }
  if (read.length === 0) throw invalidRequest({ pointer: '', code: 'no-records' });
  const counts = read.map((record) => namedColumns(cellsOf(record)));
  const best = Math.max(...counts);
  if (best === 0) {
    const malformed = read.some((record) => cellsOf(record).some((cell) => cell.includes(REPLACED)));
    throw invalidRequest({ pointer: '', code: malformed ? 'malformed-encoding' : 'no-known-column' });
  }
  const at = counts.indexOf(best);
  const cells = cellsOf(read[at]!);
  const header = cells.map((cell) => fields.get(plainHeading(cell)));
  const isFirst = (field: Field | undefined, nth: number): boolean =>
    field !== undefined && header.indexOf(field) === nth;
  const places = header.flatMap((field, nth) => (isFirst(field, nth) ? [[field!, nth] as const] : []));
  return {
    rows: rowsOf(places, read.slice(at + 1), { [Symbol.asyncIterator]: () => records }),
    headings: Object.fromEntries(
      places.map(([field, nth]) => [field, cells[nth]!.trim()]),
    ) as NamedTable<Field>['headings'],
    ignored: cells.filter((cell, nth) => cell.trim() !== '' && !isFirst(header[nth], nth)).map((cell) => cell.trim()),
  };
};

const NONE: SheetRecord = { line: 0, cells: [], stray: [] };
const REPLACED = '\uFFFD';

const isBlank = (record: SheetRecord): boolean =>
  isEmptyLine(record) || (record.cells !== 'too-long' && record.cells.every((cell) => cell.trim() === ''));

async function* rowsOf<Field extends string>(
  places: readonly (readonly [Field, number])[],
  first: readonly SheetRecord[],
  rest: AsyncIterable<SheetRecord>,
): AsyncGenerator<NamedRow<Field>, void, undefined> {
  for (const record of first) if (!isBlank(record)) yield rowOf(places, record);
  for await (const record of rest) if (!isBlank(record)) yield rowOf(places, record);
}

const noCells = <Field extends string>() => Object.fromEntries<string>([]) as NamedRow<Field>['cells'];

const rowOf = <Field extends string>(
  places: readonly (readonly [Field, number])[],
  { line, cells }: SheetRecord,
): NamedRow<Field> => {
  if (cells === 'too-long') return { line, cells: noCells(), fault: 'too-long' };
  if (cells.some((cell) => cell.includes(REPLACED))) return { line, cells: noCells(), fault: 'malformed-encoding' };
  const filled = places.flatMap(([field, nth]) => {
    const text = plainCell(cells[nth] ?? '');
    return text === '' ? [] : [[field, text] as const];
  });
  return { line, cells: Object.fromEntries(filled) as NamedRow<Field>['cells'] };
};

/** `="0123"` and `'0123`: how a spreadsheet keeps a number as text. */
const FORMULA = /^="(.*)"$/s;
const APOSTROPHE = /^'(?=.)/s;
const INVISIBLE = /[\p{Cc}\u200b\u2060\ufeff]/gu;

/** The text of a cell, as a person sees it in a spreadsheet. */
const plainCell = (cell: string): string =>
  cell.trim().replace(FORMULA, '$1').replace(INVISIBLE, '').replace(APOSTROPHE, '').trim();
