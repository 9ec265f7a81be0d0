import { BYTE_ORDER_MARK, csvLine } from '../csv-line';
import { taskOf } from '../workers/task';
import type { Cell, TableFile } from './table-file';

const plain = (cell: Cell): string | number => (typeof cell === 'object' ? cell.share : cell);

/**
 * The main table as CSV (RFC 4180, UTF-8 with a byte order mark for spreadsheets). A line can be copied out of its file, so
 * each line includes the origin.
 */
export const csvOf = ({ main, origin }: Pick<TableFile, 'main' | 'origin'>): Buffer => {
  const heads = [...main.columns.map(({ head }) => head), ...origin.map(([label]) => label)];
  const lines = [heads, ...main.rows.map((row) => [...row, ...origin.map(([, value]) => value)])];
  return Buffer.from(`${BYTE_ORDER_MARK}${lines.map((line) => csvLine(line.map(plain))).join('')}`);
};

/** `csvOf`, for a worker thread. */
export const WRITING_CSV = taskOf(__filename, csvOf);
