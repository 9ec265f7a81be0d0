import { taskOf } from '@center/print';
import { SheetRows } from './sheet-rows';
import { workbookParts, type SheetPart, type WorkbookParts } from './workbook-parts';
import { type WorkbookFault, WorkbookRefused } from './workbook-refused';
import { ZipArchive } from './zip-entries';

/** The first line of what a worker returns. The rows follow, a line each: `[line, cells]`. */
export type WorkbookHead = { readonly fault: WorkbookFault } | { readonly unread: readonly string[] };

/**
 * Reads one sheet of a workbook (XLSX), the first one that is shown and not empty or the one that is named, as lines of
 * JSON. The first line has the names of the other sheets with content, or why the workbook cannot be read.
 */
export const readWorkbook = (bytes: Uint8Array, named?: string): Buffer => {
  try {
    const { rows, unread } = sheetOf(new ZipArchive(bytes), named);
    const lines = rows.map(({ line, cells }) => JSON.stringify([line, cells]));
    return Buffer.from([JSON.stringify({ unread }), ...lines].join('\n'));
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

const sheetOf = (archive: ZipArchive, named?: string): Pick<SheetRows, 'rows'> & { unread: string[] } => {
  const parts = workbookParts(archive);
  const { sheets } = parts;
  if (named !== undefined && !sheets.some(({ name }) => name === named)) throw new WorkbookRefused('unknown-sheet');
  let read: SheetRows | undefined;
  const unread: string[] = [];
  for (const sheet of sheets) {
    const rows = rowsOf(archive, parts, sheet);
    if (rows.rows.length === 0) continue;
    if (!read && (named === undefined || sheet.name === named)) read = rows;
    else unread.push(sheet.name);
  }
  return { rows: read?.rows ?? [], unread };
};

const rowsOf = (archive: ZipArchive, parts: WorkbookParts, { entry }: SheetPart): SheetRows => {
  const rows = new SheetRows(parts);
  archive.read((name) => (name === entry ? rows.entry : undefined));
  return rows;
};
