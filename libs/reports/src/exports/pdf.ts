import {
  type Block,
  type Cell,
  fields,
  type FileTable,
  heading,
  notice,
  printPaper,
  table,
  taskOf,
} from '@center/print';
import type { Book } from './book';

const NOTE = '本件由系统出具，含查阅人水印。数值以系统日志在所列位置的记载为准，口径以所列版本为准。';

const said = (cell: Cell): string => {
  if (typeof cell === 'object') return `${(cell.share * 100).toFixed(1)}%`;
  return String(cell);
};

const tableOf = ({ columns, rows }: FileTable): Block =>
  rows.length === 0
    ? notice('（无）')
    : table(
        Object.fromEntries(columns.map(({ head, width }) => [head, width])),
        rows.map((row) => row.map(said)),
        columns.filter(({ isNumber }) => isNumber).map(({ head }) => head),
      );

/** The figures as PDF, with their meaning and origin; every page shows the reader and the time. */
export const pdfOf = ({ title, number, figures, meanings, about, imprint, shown }: Book): Promise<Buffer> =>
  printPaper(
    {
      title,
      number,
      marks: [],
      blocks: [
        fields(...about.filter(([, value]) => value !== number)), // the document shows its number at the top

        heading('一、数值'),
        tableOf(figures),
        heading('二、口径'),
        tableOf(meanings),
        notice(NOTE),
      ],
    },
    { ...imprint, subject: ['报表编号', number], shown },
  );

/** `pdfOf`, for a worker thread. */
export const WRITING_PDF = taskOf(__filename, pdfOf);
