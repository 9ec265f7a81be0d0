import { isEmptyLine, type SheetRecord } from '@center/tables';
import { type CellContext, isErrorValue } from './cells';
import { type HeadingMap, isErrorHeading, wasOnItsOwn } from './columns';
import { carriedNumber, furtherRow, numberOfRow, OF_A_LEAD, wordsOfNoPerson } from './further-row';
import type { LedgerLine, SkippedLine, SourceLine } from './ledger-line';
import { findHeader, type HeaderFound, type IgnoredHeading, type UnreadSheet } from './sheet-header';
import { type Header, rowOf } from './sheet-row';
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
  /** whether the source of the leads is given for the whole file */
  readonly hasSource?: boolean;
  /** whether each cell has its place, as in a workbook: a delimiter too many cannot have moved it */
  readonly isGrid?: boolean;
  readonly recognise?: (isRecord: (cells: readonly string[]) => boolean) => void;
}

/**
 * Reads the header, then the lines one at a time: every record is a lead, part of the lead before it, or skipped for a
 * reason. Throws 400 if the header is invalid, or if there is nothing.
 */
export const sheetLines = async (
  records: AsyncIterable<SheetRecord>,
  context: CellContext,
  { mapped, finished, recognise, isGrid = false, hasSource = false }: SheetReading,
): Promise<SheetLines> => {
  const iterator = records[Symbol.asyncIterator]();
  const found = await findHeader(iterator, {
    ...(mapped && { mapped }),
    ...(finished && { finished }),
    isGrid,
    recognise: (header) => recognise?.((cells) => isRecord(header, cells)),
  });
  if ('empty' in found) return { lines: blank(found.empty), ignored: [], headings: [] };
  const { ignored, cells: headings } = found;
  return {
    lines: linesOf(found, { [Symbol.asyncIterator]: () => iterator }, context, { isGrid, hasSource }),
    ignored,
    headings,
  };
};

async function* blank(records: readonly SheetRecord[]): AsyncGenerator<LedgerLine, void, undefined> {
  for (const { line } of records) yield await Promise.resolve({ line, skipped: 'blank' as const });
}

async function* linesOf(
  found: HeaderFound,
  rest: AsyncIterable<SheetRecord>,
  context: CellContext,
  { isGrid, hasSource }: { readonly isGrid: boolean; readonly hasSource: boolean },
): AsyncGenerator<LedgerLine, void, undefined> {
  const { header } = found;
  const sheet = { header, headings: found.cells, isGrid };
  const ofALead = OF_A_LEAD.filter((name) => !hasSource || name !== 'source');
  for (const record of found.top.slice(0, -1)) {
    yield { line: record.line, skipped: isEmptyLine(record) ? 'blank' : 'before-header' };
  }
  /** the records of a lead that may go on in the next record, as they are read and as they were sent, with empty lines */
  let open: SheetRecord[] = [];
  let sent: (SheetRecord | SkippedLine)[] = [];
  let number = '';
  const close = function* (): Generator<LedgerLine, void, undefined> {
    const [first, ...more] = sent;
    if (!first || 'skipped' in first) return;
    const lead = open;
    [open, sent] = [[], []];
    yield { ...sourceOf(first), read: () => rowOf(sheet, lead, context) };
    for (const record of more) yield 'skipped' in record ? record : { ...sourceOf(record), joins: first.line };
  };
  for await (const read of chained(found.after, rest)) {
    if (isEmptyLine(read) && open.length > 0 && sent.length < MOST_SENT) {
      sent.push({ line: read.line, skipped: 'blank' });
      continue;
    }
    const record = withoutErrorValues(withoutErrors(found.cells, read));
    const skipped = skipReason(found, record);
    if (skipped !== undefined) {
      yield* close();
      yield { line: record.line, skipped };
      continue;
    }
    // the lead of a record that was refused alone is not in the file: it joins no other
    const isAlone = wasOnItsOwn(errorIn(found.cells, read)) && numberOfRow(header, record) === '';
    const further = isAlone ? undefined : furtherRow(header, open, record, ofALead);
    const ofNoPerson = further ? wordsOfNoPerson(header, further) : [];
    if (ofNoPerson.length > 0) {
      if (sent.length >= MOST_SENT) yield* close();
      const warnings = ofNoPerson.map((column) => ({ code: 'not-a-person' as const, column }));
      const row = { line: record.line, skipped: 'not-a-person' as const, warnings };
      if (sent.length > 0) sent.push(row);
      else yield row;
      continue;
    }
    if (further) sent.push(record);
    else {
      const before = open.length === 0 ? '' : number;
      yield* close();
      const named = carriedNumber(header, before, record);
      number = numberOfRow(header, named);
      sent.push(named);
    }
    open.push(further ?? withMerged(record));
  }
  yield* close();
}

/** The most records of a lead and empty lines that are held until its end is known. */
const MOST_SENT = 1_000;

const sourceOf = ({ line, cells }: SheetRecord): SourceLine => ({ line, ...(cells !== 'too-long' && { cells }) });

/** The errors of an earlier import, which a file of failed records has. */
const errorIn = (headings: readonly string[], { cells }: SheetRecord): string =>
  cells === 'too-long' ? '' : (cells.find((_, nth) => isErrorHeading(headings[nth] ?? '')) ?? '').trim();

/** A record without the errors of an earlier import, which a file of failed records has. */
const withoutErrors = (headings: readonly string[], record: SheetRecord): SheetRecord => {
  if (record.cells === 'too-long' || !headings.some(isErrorHeading)) return record;
  return { ...record, cells: record.cells.map((cell, nth) => (isErrorHeading(headings[nth] ?? '') ? '' : cell)) };
};

/** A record without the errors of formulas, with their places. */
const withoutErrorValues = (record: SheetRecord): SheetRecord => {
  if (record.cells === 'too-long' || !record.cells.some(isErrorValue)) return record;
  const errorValues = record.cells.flatMap((cell, nth) => (isErrorValue(cell) ? [nth] : []));
  return { ...record, errorValues, cells: record.cells.map((cell) => (isErrorValue(cell) ? '' : cell)) };
};

/** A lead of its own, with the cells that it shares with the lead above: merged cells have their text in the first row only. */
const withMerged = (record: SheetRecord): SheetRecord => {
  const { cells, merged } = record;
  if (!merged || cells === 'too-long') return record;
  const length = Math.max(cells.length, ...Object.keys(merged).map((nth) => Number(nth) + 1));
  const whole = Array.from({ length }, (_, nth) => cells[nth] ?? '');
  return { ...record, cells: whole.map((cell, nth) => (cell === '' ? (merged[nth] ?? '') : cell)) };
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
