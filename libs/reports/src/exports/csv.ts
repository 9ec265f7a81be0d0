import { BYTE_ORDER_MARK, csvLine, taskOf } from '@center/print';
import type { Book, Cell } from './book';

const plain = (cell: Cell): string | number => (typeof cell === 'object' ? cell.share : cell);

/**
 * The figures as CSV (RFC 4180, UTF-8 with a byte order mark for spreadsheets). A line can be copied out of its file, so
 * each line includes the report, the position and the reader.
 */
export const csvOf = ({ figures, about, imprint }: Book): Buffer => {
  const origin = [...about, ['查阅人', imprint.reader], ['查阅人编号', imprint.officerId], ['查阅时间', imprint.time]];
  const heads = [...figures.columns.map(({ head }) => head), ...origin.map(([label]) => label)];
  const lines = [heads, ...figures.rows.map((row) => [...row, ...origin.map(([, value]) => value)])];
  return Buffer.from(`${BYTE_ORDER_MARK}${lines.map((line) => csvLine(line.map(plain))).join('')}`);
};

/** `csvOf`, for a worker thread. */
export const WRITING_CSV = taskOf(__filename, csvOf);
