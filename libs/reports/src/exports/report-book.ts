import type { Cell, FileTable } from '@center/print';
import type { Figure } from '@center/statistics';
import type { Question } from '../question';
import type { KeptReport } from '../reports';
import type { Book } from './book';
import type { NameOf } from './naming';
import {
  aboutReport,
  approximateCell,
  approximateColumn,
  figureCells,
  figureColumns,
  meaningsOf,
  valueCell,
} from './phrases';

/** The query of a report, and the reader, time and disclosure level of a copy. */
export interface Copy extends Pick<Book, 'imprint' | 'shown'> {
  readonly question: Question;
  readonly nameOf: NameOf;
}

const parts = ({ parts: made }: Figure): Cell[] => (made ? [made.met, made.all] : ['', '']);

const figuresTable = (figures: readonly Figure[], { dimensions, indicators }: Question, nameOf: NameOf): FileTable => {
  const shares = indicators.some(({ counting }) => counting === 'SHARE');
  const approximate = approximateColumn(figures);
  return {
    name: '数据',
    columns: [
      ...figureColumns(dimensions),
      { head: '数值', width: 10, isNumber: true },
      ...approximate,
      ...(shares
        ? [
            { head: '分子', width: 8, isNumber: true },
            { head: '分母', width: 8, isNumber: true },
          ]
        : []),
    ],
    rows: figures.map((figure) => [
      ...figureCells(figure, dimensions, nameOf),
      valueCell(figure),
      ...approximate.map(() => approximateCell(figure)),
      ...(shares ? parts(figure) : []),
    ]),
  };
};

/** The export of a published report. */
export const reportBook = (kept: KeptReport, figures: readonly Figure[], { nameOf, question, ...copy }: Copy): Book => {
  const { report } = kept;
  const days = [report.from, report.to].filter((day) => day !== undefined).join('至');
  return {
    title: '未成年人保护工作统计报表',
    fileName: `统计报表${days && `_${days}`}_${report.reportId}`,
    plainFileName: `report-${report.reportId}`,
    number: report.reportId,
    figures: figuresTable(figures, question, nameOf),
    more: [],
    meanings: meaningsOf(question.indicators, report.definition),
    about: aboutReport(report, question.dimensions, kept.eventPosition),
    ...copy,
  };
};
