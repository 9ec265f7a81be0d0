import { delimitedRecords, type SheetRecords, writtenDay } from '@center/tables';
import { namedColumns } from './columns';

/** The records of a ledger as text, each of a length of at most `limit`. */
export const ledgerRecords = (text: AsyncIterable<string>, limit: number): SheetRecords =>
  delimitedRecords(text, { limit, namedColumns: (cells) => namedColumns(cells), mayBeRecord });

/** Whether a line may be a lead while the header is not known yet: it has a date. */
const mayBeRecord = (cells: readonly string[]): boolean =>
  cells.length > 2 && cells.some((cell) => cell.length < LONGEST_DATE && writtenDay(cell));
const LONGEST_DATE = 40;
