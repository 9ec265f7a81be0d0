import type { Book, Cell } from './book';

const BOM = '\uFEFF';
const SPECIAL = /[",\r\n]/u;
/** What a spreadsheet may take for the beginning of a formula, also behind spaces and controls. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u;

/** A field of RFC 4180. Words that would be a formula begin with an apostrophe, by which spreadsheets know text; numbers are numbers. */
const fieldOf = (cell: Cell): string => {
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return String(cell.share);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * The figures as CSV (RFC 4180, UTF-8 with the mark by which spreadsheets know it). A line can be cut out of its file, so each says
 * of which report it is, what was known, and who read it.
 */
export const csvOf = ({ figures, about, imprint }: Book): Buffer => {
  const origin = [...about, ['查阅人', imprint.reader], ['查阅人编号', imprint.officerId], ['查阅时间', imprint.time]];
  const heads = [...figures.columns.map(({ head }) => head), ...origin.map(([label]) => label)];
  const lines = [heads, ...figures.rows.map((row) => [...row, ...origin.map(([, value]) => value)])];
  return Buffer.from(`${BOM}${lines.map((line) => `${line.map(fieldOf).join(',')}\r\n`).join('')}`);
};
