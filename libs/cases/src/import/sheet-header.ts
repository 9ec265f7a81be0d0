import { type FieldFault, invalidRequest } from '@center/web';
import { type HeaderColumn, type HeadingMap, headerColumn, isErrorHeading, namedColumns } from './columns';
import { writtenDay } from '../intake/written-day';
import { joinedHeading } from './joined-heading';
import type { Header } from './sheet-row';
import type { SheetRecord } from './sheet-record';

/** Titles and remarks may come before the header. */
const MOST_BEFORE = 10;

/** A column that is ignored: unknown, or the same as another one under another heading. */
export interface IgnoredHeading {
  readonly code: 'unknown-column' | 'duplicate-column';
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
}

/**
 * Finds the header: the first record that names two columns, else the one that names most; or two records, if they name
 * more columns together. Returns `undefined` for a
 * sheet without records. Throws 400 if no record names a column, or the header names one twice.
 */
export const findHeader = async (
  records: AsyncIterator<SheetRecord>,
  reading: HeaderReading,
): Promise<HeaderFound | undefined> => {
  const { mapped, recognise } = reading;
  const read: SheetRecord[] = [];
  const countOf = ({ cells }: SheetRecord): number =>
    cells === 'too-long' || cells.some(isDate) ? 0 : namedColumns(cells, mapped);
  while (read.length < MOST_BEFORE && countOf(read.at(-1) ?? NONE) < 2) {
    const next = await records.next();
    if (next.done) break;
    read.push(next.value);
  }
  if (read.length === 0) return undefined;
  const counts = read.map(countOf);
  const best = Math.max(...counts);
  const single = { at: counts.indexOf(best), cells: read[counts.indexOf(best)]!.cells };
  if (single.cells === 'too-long' || best === 0) throw noHeader(read);
  recognise?.(headerOf(single.cells, reading));
  if (single.at === read.length - 1) {
    const next = await records.next();
    if (!next.done) read.push(next.value);
  }
  const { at, cells } = joinedHeading(read, best, mapped) ?? { at: single.at, cells: single.cells };
  recognise?.(headerOf(cells, reading));
  return {
    ...columnsOf(cells, reading),
    ...{ cells, top: read.slice(0, at + 1), after: read.slice(at + 1) },
  };
};

/** A heading is no date: such a record has the place and day of the ledger, or is a lead. */
const isDate = (cell: string): boolean => cell.length < LONGEST_DATE && writtenDay(cell) !== undefined;
const LONGEST_DATE = 40;

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

/** The columns of a header. Throws 400 for a heading that occurs twice. */
const columnsOf = (cells: readonly string[], reading: HeaderReading): Pick<HeaderFound, 'header' | 'ignored'> => {
  const named = headerOf(cells, reading);
  const isFirst = (column: HeaderColumn, nth: number): boolean =>
    named.findIndex((one) => one?.name === column.name) === nth;
  const twice = named.flatMap((column, nth): FieldFault[] =>
    column && named.findIndex((one) => one?.heading === column.heading) < nth
      ? [{ pointer: `/header/${column.heading}`, code: 'duplicate-field' }]
      : [],
  );
  if (twice.length > 0) throw invalidRequest(...twice.slice(0, 50));
  const header = named.map((column, nth) => (column && isFirst(column, nth) ? column : undefined));
  const ignored = header.flatMap((column, nth): IgnoredHeading[] => {
    const heading = cells[nth]!.trim();
    if (column || heading === '' || isErrorHeading(heading)) return [];
    return [{ code: named[nth] ? 'duplicate-column' : 'unknown-column', column: heading }];
  });
  return { header, ignored };
};
