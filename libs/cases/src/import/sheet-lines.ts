import { aMoment, type CellContext } from './cells';
import { type HeadingMap, isErrorHeading, plainHeading } from './columns';
import type { LedgerLine, SkipReason, SourceLine } from './ledger-line';
import { findHeader, type HeaderFound, type IgnoredHeading, type UnreadSheet } from './sheet-header';
import { type Header, rowOf } from './sheet-row';
import type { SheetRecord } from './sheet-record';

/** Words that begin a row of totals. */
const TOTAL = /^(?:合|总|小|共)\s*计|^总\s*数|^(?:sub)?total\b/i;
/** The columns that only a new lead fills. */
const OF_A_LEAD = ['source', 'discoveredAt'];

/** The lines of a sheet, and the columns and other sheets that are ignored. */
export interface SheetLines {
  readonly lines: AsyncIterable<LedgerLine>;
  /** of the columns, as the file has them; `undefined` if it is not a sheet */
  readonly headings?: readonly string[];
  readonly ignored: readonly (IgnoredHeading | UnreadSheet)[];
}

/** How a sheet is read. */
interface SheetReading {
  readonly mapped?: HeadingMap;
  readonly finished?: boolean;
  readonly recognise?: (isRecord: (cells: readonly string[]) => boolean) => void;
}

/**
 * Reads the header, then the lines one at a time: every record is a lead, part of the lead before it, or skipped for a
 * reason. Throws 400 if the header is invalid.
 */
export const sheetLines = async (
  records: AsyncIterable<SheetRecord>,
  context: CellContext,
  { mapped, finished, recognise }: SheetReading,
): Promise<SheetLines> => {
  const iterator = records[Symbol.asyncIterator]();
  const found = await findHeader(iterator, {
    ...(mapped && { mapped }),
    ...(finished && { finished }),
    recognise: (header) => recognise?.((cells) => isRecord(header, cells)),
  });
  if (!found) return { lines: none(), ignored: [], headings: [] };
  const { ignored, cells: headings } = found;
  return { lines: linesOf(found, { [Symbol.asyncIterator]: () => iterator }, context), ignored, headings };
};

async function* none(): AsyncGenerator<never, void, undefined> {
  yield* [];
}

async function* linesOf(
  found: HeaderFound,
  rest: AsyncIterable<SheetRecord>,
  context: CellContext,
): AsyncGenerator<LedgerLine, void, undefined> {
  const { header } = found;
  for (const { line } of found.before) yield { line, skipped: 'before-header' };
  /** the records of a lead that may go on in the next record */
  let open: SheetRecord[] = [];
  const close = function* (): Generator<LedgerLine, void, undefined> {
    const [first, ...more] = open;
    if (!first) return;
    const lead = [...open];
    open = [];
    yield { ...sourceOf(first), read: () => rowOf(header, lead, context) };
    for (const record of more) yield { ...sourceOf(record), joins: first.line };
  };
  for await (const sent of chained(found.after, rest)) {
    const record = withoutErrors(found.cells, sent);
    const skipped = skipReason(found, record);
    if (skipped === undefined && open.length > 0 && open.length < MOST_JOINED && continues(header, record)) {
      open.push(record);
      continue;
    }
    yield* close();
    if (skipped !== undefined) yield { line: record.line, skipped };
    else open = [record];
  }
  yield* close();
}

const sourceOf = ({ line, cells }: SheetRecord): SourceLine => ({ line, ...(cells !== 'too-long' && { cells }) });

/** A record without the errors of an earlier import, which a file of failed records has. */
const withoutErrors = (headings: readonly string[], record: SheetRecord): SheetRecord => {
  if (record.cells === 'too-long' || !headings.some(isErrorHeading)) return record;
  return { ...record, cells: record.cells.map((cell, nth) => (isErrorHeading(headings[nth] ?? '') ? '' : cell)) };
};

/** The most rows of one lead. */
const MOST_JOINED = 500;

async function* chained(
  first: readonly SheetRecord[],
  rest: AsyncIterable<SheetRecord>,
): AsyncGenerator<SheetRecord, void, undefined> {
  yield* first;
  yield* rest;
}

const skipReason = ({ header, cells: headings }: HeaderFound, { cells }: SheetRecord): SkipReason | undefined => {
  if (cells === 'too-long') return undefined;
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 0) return 'blank';
  if (TOTAL.test(filled[0]!.trim()) && !isDated(header, cells)) return 'total';
  const repeated = cells.every((cell, nth) => plainHeading(cell) === plainHeading(headings[nth] ?? ''));
  return repeated ? 'repeated-header' : undefined;
};

/** A row with persons only belongs to the lead before it. */
const continues = (header: Header, { cells }: SheetRecord): boolean => {
  if (cells === 'too-long') return false;
  const filled = header.filter((_, nth) => (cells[nth] ?? '').trim() !== '');
  return (
    filled.some((column) => column?.group !== undefined) &&
    filled.every((column) => column === undefined || column.group !== undefined) &&
    OF_A_LEAD.every((name) => header.some((column) => column?.name === name))
  );
};

/** Whether a line in quotes is more likely another record: it has a cell for each column, and a time in its column. */
const isRecord = (header: Header, cells: readonly string[]): boolean =>
  cells.length === header.length && header.length > 1 && isDated(header, cells);

const isDated = (header: Header, cells: readonly string[]): boolean =>
  header.some((column, nth) => {
    const cell = cells[nth]?.trim() ?? '';
    return column?.read === aMoment && cell !== '' && aMoment(cell, NO_CONTEXT) !== cell;
  });

const NO_CONTEXT: CellContext = { areaNamed: () => undefined };
