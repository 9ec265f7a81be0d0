import { taskOf } from '@center/print';
import writeExcelFile, { type Sheet, type SheetData } from 'write-excel-file/node';
import type { Book, BookTable, Cell } from './book';

type Row = SheetData[number];

const HEAD = { fontWeight: 'bold', backgroundColor: '#EDEDED', wrap: true } as const;
/** Column characters per percent of the page width. */
const WIDTH = 1.2;

/** A text without characters that XML disallows, typed as text so that a spreadsheet does not evaluate it as a formula. */
const textCell = (text: string): Row[number] => ({
  value: text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' '),
  type: String,
  wrap: true,
});

const cellOf = (cell: Cell): Row[number] => {
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'object') return { value: cell.share, type: Number, format: '0.0%' };
  return cell === '' ? null : textCell(cell);
};

const sheetOf = ({ name, columns, rows }: BookTable): Sheet<Buffer> => ({
  sheet: name,
  stickyRowsCount: 1,
  columns: columns.map(({ width }) => ({ width: Math.round(width * WIDTH) })),
  data: [columns.map(({ head }) => ({ value: head, ...HEAD })), ...rows.map((row) => row.map(cellOf))],
});

/** The figures as a workbook: numbers as numbers, with their meaning and origin on separate sheets. */
export const xlsxOf = ({ figures, more, meanings, about, imprint, shown, title }: Book): Promise<Buffer> => {
  const origin: BookTable = {
    name: '来源',
    columns: [
      { head: '事项', width: 16 },
      { head: title, width: 50 },
    ],
    rows: [
      ...about,
      ['查阅人', imprint.reader],
      ['查阅人编号', imprint.officerId],
      ['查阅时间', imprint.time],
      ['范围', shown],
    ],
  };
  return writeExcelFile([figures, ...more, meanings, origin].map(sheetOf)).toBuffer();
};

/** `xlsxOf`, for a worker thread. */
export const WRITING_XLSX = taskOf(__filename, xlsxOf);
