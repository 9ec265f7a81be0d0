import { isEmptyLine, type SheetRecord, writtenDay } from '@center/tables';
import { invalidRequest } from '@center/web';
import { type HeaderColumn, type HeadingMap, headerColumn, isErrorHeading, namedColumns } from './columns';
import { joinedHeading } from './joined-heading';
import type { Header } from './sheet-row';

/** Titles and remarks may come before the header, and empty lines. */
const MOST_BEFORE = 10;
const MOST_EMPTY = 1_000;

/**
 * Why a column is ignored: it is unknown, the same as another one under another heading, or of finished cases, which only a
 * dispatcher imports, with `finished=true`.
 */
export const IGNORED_COLUMNS = ['unknown-column', 'duplicate-column', 'finished-column'] as const;

/** A column that is ignored. */
export interface IgnoredHeading {
  readonly code: (typeof IGNORED_COLUMNS)[number];
  readonly column: string;
}

/** A sheet of a workbook that has content and is not read. */
export interface UnreadSheet {
  readonly code: 'sheet-not-read';
  readonly sheet: string;
}

/** The header of a sheet, and what is before it. */
export interface HeaderFound {
  readonly header: Header;
  readonly ignored: readonly IgnoredHeading[];
  readonly cells: readonly string[];
  /** titles, remarks, and the records of which the header consists */
  readonly top: readonly SheetRecord[];
  /** records after it that were read already */
  readonly after: readonly SheetRecord[];
}

/** How a header is found. */
export interface HeaderReading {
  /** whether the columns of finished cases are read */
  readonly finished?: boolean;
  readonly mapped?: HeadingMap;
  /** called with the header that is known so far, before further records are read */
  readonly recognise?: (header: Header) => void;
  /** whether each cell has its place, as in a workbook */
  readonly isGrid?: boolean;
}

/**
 * Finds the header: the first record that names two columns, else the one that names most; or two records, if they name
 * more columns together. Returns the empty lines of a sheet that has nothing else. Throws 400 if no
 * record names a column, or there is none.
 */
export const findHeader = async (
  records: AsyncIterator<SheetRecord>,
  reading: HeaderReading,
): Promise<HeaderFound | { readonly empty: readonly SheetRecord[] }> => {
  const { mapped, recognise } = reading;
  const all: SheetRecord[] = [];
  const read: SheetRecord[] = []; // without empty lines
  const countOf = ({ cells }: SheetRecord): number =>
    cells === 'too-long' || cells.some(isDate) ? 0 : namedColumns(cells, mapped);
  const readOn = async (): Promise<boolean> => {
    const next = await records.next();
    if (next.done) return false;
    const record = reading.isGrid ? next.value : withDividedHeadings(next.value, mapped);
    all.push(record);
    if (!isEmptyLine(record)) read.push(record);
    return true;
  };
  while (read.length < MOST_BEFORE && all.length < MOST_EMPTY && countOf(read.at(-1) ?? NONE) < 2) {
    if (!(await readOn())) break;
  }
  if (all.length === 0) throw invalidRequest({ pointer: '', code: 'no-records' });
  if (read.length === 0 && all.length < MOST_EMPTY) return { empty: all };
  const counts = read.map(countOf);
  const best = Math.max(...counts);
  const single = { at: counts.indexOf(best), cells: read[counts.indexOf(best)]!.cells };
  if (single.cells === 'too-long' || best === 0) throw noHeader(read);
  recognise?.(headerOf(single.cells, reading));
  const count = read.length;
  while (single.at === count - 1 && read.length === count && all.length < MOST_EMPTY) {
    if (!(await readOn())) break;
  }
  const { at, cells } = joinedHeading(read, best, mapped) ?? { at: single.at, cells: single.cells };
  recognise?.(headerOf(cells, reading));
  return {
    ...columnsOf(cells, reading),
    ...{ cells, top: all.slice(0, all.indexOf(read[at]!) + 1), after: all.slice(all.indexOf(read[at]!) + 1) },
  };
};

/** A heading is no date: such a record has the place and day of the ledger, or is a lead. */
const isDate = (cell: string): boolean => cell.length < LONGEST_DATE && writtenDay(cell) !== undefined;
const LONGEST_DATE = 40;

/** A record with the headings apart that a stray quote has put into one cell. */
const withDividedHeadings = (record: SheetRecord, mapped: HeadingMap | undefined): SheetRecord => {
  if (record.cells === 'too-long') return record;
  const cells = record.cells.flatMap((cell) => {
    const headings = cell.length > LONGEST_HEADINGS ? [] : cell.split(/[,，;\t|]/);
    const isJoined = headings.length > 1 && namedColumns([cell], mapped) === 0;
    return isJoined && namedColumns(headings, mapped) > headings.length / 2 ? headings : [cell];
  });
  return cells.length === record.cells.length ? record : { ...record, cells };
};
const LONGEST_HEADINGS = 2_000;

const NONE: SheetRecord = { line: 0, cells: [], stray: [] };

const noHeader = (read: readonly SheetRecord[]): Error => {
  const malformed = read.some(({ cells }) => cells !== 'too-long' && cells.some((cell) => cell.includes('\uFFFD')));
  return invalidRequest({ pointer: '', code: malformed ? 'malformed-encoding' : 'no-known-column' });
};

const headerOf = (cells: readonly string[], { mapped, finished = false }: HeaderReading): Header =>
  cells.map((cell) => {
    const column = headerColumn(cell, mapped);
    return column?.finished && !finished ? undefined : column;
  });

/** The columns of a header; a further one with the same meaning is ignored. */
const columnsOf = (cells: readonly string[], reading: HeaderReading): Pick<HeaderFound, 'header' | 'ignored'> => {
  const named = headerOf(cells, reading);
  const isFirst = (column: HeaderColumn, nth: number): boolean =>
    named.findIndex((one) => one?.name === column.name) === nth;
  const header = named.map((column, nth) => (column && isFirst(column, nth) ? column : undefined));
  const ignored = header.flatMap((column, nth): IgnoredHeading[] => {
    const heading = cells[nth]!.trim();
    if (column || heading === '' || isErrorHeading(heading)) return [];
    if (named[nth]) return [{ code: 'duplicate-column', column: heading }];
    const isFinished = headerColumn(heading, reading.mapped)?.finished === true;
    return [{ code: isFinished ? 'finished-column' : 'unknown-column', column: heading }];
  });
  return { header, ignored };
};
