import { type FieldFault, invalidRequest } from '@center/web';
import { type HeaderColumn, type HeadingMap, headerColumn, namedColumns } from './columns';
import type { Header } from './sheet-row';
import type { SheetRecord } from './sheet-record';

/** Titles and remarks may come before the header. */
const MOST_BEFORE = 10;

/** A column that is ignored: unknown, or the same as another one under another heading. */
export interface IgnoredHeading {
  readonly code: 'unknown-column' | 'duplicate-column';
  readonly column: string;
}

/** The header of a sheet, and what comes before it. */
export interface HeaderFound {
  readonly header: Header;
  readonly ignored: readonly IgnoredHeading[];
  readonly cells: readonly string[];
  readonly before: readonly SheetRecord[];
  /** records after it that were read already */
  readonly after: readonly SheetRecord[];
}

/**
 * Finds the header: the first record that names two columns, else the one that names most. Returns `undefined` for a
 * sheet without records. Throws 400 if no record names a column, or the header names one twice.
 */
export const findHeader = async (
  records: AsyncIterator<SheetRecord>,
  mapped?: HeadingMap,
): Promise<HeaderFound | undefined> => {
  const read: SheetRecord[] = [];
  const countOf = ({ cells }: SheetRecord): number => (cells === 'too-long' ? 0 : namedColumns(cells, mapped));
  while (read.length < MOST_BEFORE && countOf(read.at(-1) ?? NONE) < 2) {
    const next = await records.next();
    if (next.done) break;
    read.push(next.value);
  }
  if (read.length === 0) return undefined;
  const counts = read.map(countOf);
  const at = counts.indexOf(Math.max(...counts));
  const { cells } = read[at]!;
  if (cells === 'too-long' || counts[at] === 0) throw noHeader(read);
  return { ...columnsOf(cells, mapped), cells, before: read.slice(0, at), after: read.slice(at + 1) };
};

const NONE: SheetRecord = { line: 0, cells: [], stray: [] };

const noHeader = (read: readonly SheetRecord[]): Error => {
  const malformed = read.some(({ cells }) => cells !== 'too-long' && cells.some((cell) => cell.includes('\uFFFD')));
  return invalidRequest({ pointer: '', code: malformed ? 'malformed-encoding' : 'no-known-column' });
};

/** The columns of a header. Throws 400 for a heading that occurs twice. */
const columnsOf = (
  cells: readonly string[],
  mapped: HeadingMap | undefined,
): Pick<HeaderFound, 'header' | 'ignored'> => {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  const named = cells.slice(0, last + 1).map((cell) => headerColumn(cell, mapped));
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
    if (column || heading === '') return [];
    return [{ code: named[nth] ? 'duplicate-column' : 'unknown-column', column: heading }];
  });
  return { header, ignored };
};
