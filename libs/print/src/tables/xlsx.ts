import writeExcelFile, { type Sheet, type SheetData } from 'write-excel-file/node';
import { taskOf } from '../workers/task';
import type { Cell, FileTable, TableFile } from './table-file';

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

const sheetOf = ({ name, columns, rows }: FileTable): Sheet<Buffer> => ({
  sheet: name,
  stickyRowsCount: 1,
  columns: columns.map(({ width }) => ({ width: Math.round(width * WIDTH) })),
  data: [columns.map(({ head }) => ({ value: head, ...HEAD })), ...rows.map((row) => row.map(cellOf))],
});

/** The tables as a workbook: numbers as numbers, each table and the origin on a sheet of its own. */
export const xlsxOf = ({ title, main, more, origin, remarks }: TableFile): Promise<Buffer> => {
  const about: FileTable = {
    name: '来源',
    columns: [
      { head: '事项', width: 16 },
      { head: title, width: 50 },
    ],
    rows: [...origin, ...remarks],
  };
  return writeExcelFile([main, ...more, about].map(sheetOf)).toBuffer();
};

/** `xlsxOf`, for a worker thread. */
export const WRITING_XLSX = taskOf(__filename, xlsxOf);
