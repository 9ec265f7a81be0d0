import type { Figure } from '@center/statistics';
import { questionOf } from '../question';
import type { KeptReport } from '../reports';
import type { Book, BookTable, Cell } from './book';
import type { NameOf } from './naming';
import { aboutReport, figureCells, figureColumns, meaningsOf, valueCell } from './phrases';

/** Who reads a copy, when, and how much of it is shown. */
export interface Copy extends Pick<Book, 'imprint' | 'shown'> {
  readonly nameOf: NameOf;
}

const parts = ({ parts: made }: Figure): Cell[] => (made ? [made.met, made.all] : ['', '']);

const figuresTable = (figures: readonly Figure[], { report }: KeptReport, nameOf: NameOf): BookTable => {
  const { groupBy, indicators } = questionOf(report);
  const shares = indicators.some(({ counting }) => counting === 'SHARE');
  return {
    name: '数据',
    columns: [
      ...figureColumns(groupBy),
      { head: '数值', width: 10, isNumber: true },
      ...(shares
        ? [
            { head: '分子', width: 8, isNumber: true },
            { head: '分母', width: 8, isNumber: true },
          ]
        : []),
    ],
    rows: figures.map((figure) => [
      ...figureCells(figure, groupBy, nameOf),
      valueCell(figure),
      ...(shares ? parts(figure) : []),
    ]),
  };
};

/** A published report as it is exported. */
export const reportBook = (kept: KeptReport, figures: readonly Figure[], { nameOf, ...copy }: Copy): Book => {
  const { report } = kept;
  const { indicators } = questionOf(report);
  const days = [report.from, report.to].filter((day) => day !== undefined).join('至');
  return {
    title: '未成年人保护工作统计报表',
    fileName: `统计报表${days && `_${days}`}_${report.reportId}`,
    plainFileName: `report-${report.reportId}`,
    number: report.reportId,
    figures: figuresTable(figures, kept, nameOf),
    more: [],
    meanings: meaningsOf(indicators, report.definition),
    about: aboutReport(report, kept.eventPosition),
    ...copy,
  };
};
