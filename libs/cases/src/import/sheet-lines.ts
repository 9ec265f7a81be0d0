import type { CellContext } from './cells';
import { type HeadingMap, isErrorHeading } from './columns';
import { furtherRow } from './further-row';
import type { LedgerLine, SourceLine } from './ledger-line';
import { findHeader, type HeaderFound, type IgnoredHeading, type UnreadSheet } from './sheet-header';
import { type Header, rowOf } from './sheet-row';
import type { SheetRecord } from './sheet-record';
import { isDated, skipReason } from './skipped-row';

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
  /** whether each cell has its place, as in a workbook: a delimiter too many cannot have moved it */
  readonly isGrid?: boolean;
  readonly recognise?: (isRecord: (cells: readonly string[]) => boolean) => void;
}

/**
 * Reads the header, then the lines one at a time: every record is a lead, part of the lead before it, or skipped for a
 * reason. Throws 400 if the header is invalid.
 */
export const sheetLines = async (
  records: AsyncIterable<SheetRecord>,
  context: CellContext,
  { mapped, finished, recognise, isGrid = false }: SheetReading,
): Promise<SheetLines> => {
  const iterator = records[Symbol.asyncIterator]();
  const found = await findHeader(iterator, {
    ...(mapped && { mapped }),
    ...(finished && { finished }),
    recognise: (header) => recognise?.((cells) => isRecord(header, cells)),
  });
  if (!found) return { lines: none(), ignored: [], headings: [] };
  const { ignored, cells: headings } = found;
  return { lines: linesOf(found, { [Symbol.asyncIterator]: () => iterator }, context, isGrid), ignored, headings };
};

async function* none(): AsyncGenerator<never, void, undefined> {
  yield* [];
}

async function* linesOf(
  found: HeaderFound,
  rest: AsyncIterable<SheetRecord>,
  context: CellContext,
  isGrid: boolean,
): AsyncGenerator<LedgerLine, void, undefined> {
  const { header } = found;
  const sheet = { header, headings: found.cells, isGrid };
  for (const { line } of found.top.slice(0, -1)) yield { line, skipped: 'before-header' };
  /** the records of a lead that may go on in the next record, as they are read and as they were sent */
  let open: SheetRecord[] = [];
  let sent: SheetRecord[] = [];
  const close = function* (): Generator<LedgerLine, void, undefined> {
    const [first, ...more] = sent;
    if (!first) return;
    const lead = open;
    [open, sent] = [[], []];
    yield { ...sourceOf(first), read: () => rowOf(sheet, lead, context) };
    for (const record of more) yield { ...sourceOf(record), joins: first.line };
  };
  for await (const read of chained(found.after, rest)) {
    const record = withoutErrors(found.cells, read);
    const skipped = skipReason(found, record);
    const further = skipped === undefined ? furtherRow(header, open, record) : undefined;
    if (!further) yield* close();
    if (skipped === undefined) {
      open.push(further ?? record);
      sent.push(record);
    } else yield { line: record.line, skipped };
  }
  yield* close();
}

const sourceOf = ({ line, cells }: SheetRecord): SourceLine => ({ line, ...(cells !== 'too-long' && { cells }) });

/** A record without the errors of an earlier import, which a file of failed records has. */
const withoutErrors = (headings: readonly string[], record: SheetRecord): SheetRecord => {
  if (record.cells === 'too-long' || !headings.some(isErrorHeading)) return record;
  return { ...record, cells: record.cells.map((cell, nth) => (isErrorHeading(headings[nth] ?? '') ? '' : cell)) };
};

async function* chained(
  first: readonly SheetRecord[],
  rest: AsyncIterable<SheetRecord>,
): AsyncGenerator<SheetRecord, void, undefined> {
  yield* first;
  yield* rest;
}

/** Whether a line in quotes is more likely another record: it has a cell for each known column, and a time in its column. */
const isRecord = (header: Header, cells: readonly string[]): boolean => {
  const last = header.findLastIndex((column) => column !== undefined);
  const isWide = last > 0 && cells.length > last;
  return isWide && cells.slice(header.length).every((cell) => cell.trim() === '') && isDated(header, cells);
};
