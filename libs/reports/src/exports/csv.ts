import { taskOf } from '@center/print';
import type { Book, Cell } from './book';

const BOM = '\uFEFF';
const SPECIAL = /[",\r\n]/u;
/** What a spreadsheet may interpret as the start of a formula, also after spaces and control characters. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u;

/** A field of RFC 4180. Text that looks like a formula is prefixed with an apostrophe, which marks text in spreadsheets. */
const fieldOf = (cell: Cell): string => {
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return String(cell.share);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * The figures as CSV (RFC 4180, UTF-8 with a byte order mark for spreadsheets). A line can be copied out of its file, so
 * each line includes the report, the position and the reader.
 */
export const csvOf = ({ figures, about, imprint }: Book): Buffer => {
  const origin = [...about, ['查阅人', imprint.reader], ['查阅人编号', imprint.officerId], ['查阅时间', imprint.time]];
  const heads = [...figures.columns.map(({ head }) => head), ...origin.map(([label]) => label)];
  const lines = [heads, ...figures.rows.map((row) => [...row, ...origin.map(([, value]) => value)])];
  return Buffer.from(`${BOM}${lines.map((line) => `${line.map(fieldOf).join(',')}\r\n`).join('')}`);
};

/** `csvOf`, for a worker thread. */
export const WRITING_CSV = taskOf(__filename, csvOf);
