import { taskOf } from '@center/print';
import { SheetRows } from './sheet-rows';
import { workbookParts, type SheetPart, type WorkbookParts } from './workbook-parts';
import { type WorkbookFault, WorkbookRefused } from './workbook-refused';
import { ZipArchive } from './zip-entries';

/** What a workbook has: the sheet that was read, and the others with content. */
export interface WorkbookSheets {
  readonly sheet: string | undefined;
  readonly unread: readonly UnreadPart[];
  /** whether serial numbers of dates count from 1904 */
  readonly from1904: boolean;
}

/** A sheet with content that was not read, with the first rows of one that is shown. */
export interface UnreadPart {
  readonly name: string;
  readonly top: readonly (readonly string[])[];
}

/** The first line of what a worker returns. The rows follow, a line each: `[line, cells]`, and texts of cells above with which they are merged. */
export type WorkbookHead = { readonly fault: WorkbookFault } | WorkbookSheets;

/**
 * Reads one sheet of a workbook (XLSX), the first one that is shown and not empty or the one that is named, as lines of
 * JSON. The first line has the other sheets with content, or why the workbook cannot be read.
 */
export const readWorkbook = (bytes: Uint8Array, named?: string): Buffer => {
  try {
    const { rows, ...head } = sheetsOf(new ZipArchive(bytes), named);
    const lines = rows.map(({ line, cells, merged }) => JSON.stringify([line, cells, ...(merged ? [merged] : [])]));
    return Buffer.from([JSON.stringify(head), ...lines].join('\n'));
  } catch (error) {
    return Buffer.from(
      JSON.stringify({ fault: error instanceof WorkbookRefused ? error.fault : 'malformed-workbook' }),
    );
  }
};

/** The longest that a workbook is read. */
const WITHIN_MS = 20_000;

/** `readWorkbook`, for a worker thread. */
export const READING_WORKBOOK = taskOf(__filename, readWorkbook, { within: WITHIN_MS });

const sheetsOf = (archive: ZipArchive, named?: string): WorkbookSheets & Pick<SheetRows, 'rows'> => {
  const parts = workbookParts(archive);
  const { sheets, formats } = parts;
  if (named !== undefined && !sheets.some(({ name }) => name === named)) throw new WorkbookRefused('unknown-sheet');
  let read: { readonly name: string; readonly rows: SheetRows['rows'] } | undefined;
  const unread: UnreadPart[] = [];
  for (const sheet of sheets) {
    const { name, isHidden } = sheet;
    const { rows } = rowsOf(archive, parts, sheet);
    if (rows.length === 0) continue;
    if (!read && (named === undefined ? !isHidden : name === named)) read = { name, rows };
    else unread.push({ name, top: isHidden ? [] : topOf(rows) });
  }
  return { sheet: read?.name, rows: read?.rows ?? [], unread, from1904: formats.from1904 };
};

/** So many rows may have the header of a sheet, and so many characters a heading. */
const TOP = { rows: 10, characters: 100 };

const topOf = (rows: SheetRows['rows']): readonly (readonly string[])[] =>
  rows.slice(0, TOP.rows).map(({ cells }) => cells.map((cell) => cell.slice(0, TOP.characters)));

const rowsOf = (archive: ZipArchive, parts: WorkbookParts, { entry }: SheetPart): SheetRows => {
  const rows = new SheetRows(parts);
  archive.read((name) => (name === entry ? rows.entry : undefined));
  return rows;
};
