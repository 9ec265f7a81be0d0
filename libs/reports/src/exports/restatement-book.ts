import type { Cell, FileTable } from '@center/print';
import type { KeptReport } from '../reports';
import { countedIn, type Restated, type Restatement } from '../restating/restating';
import type { Book } from './book';
import {
  SUPPRESSED,
  aboutReport,
  approximateCell,
  approximateColumn,
  figureCells,
  figureColumns,
  instantInWords,
  meaningsOf,
  valueCell,
} from './phrases';
import type { Copy } from './report-book';

/** The maximum number of events in a row; a separate table lists all of them. */
const MOST_NAMED = 12;

/** The texts a restatement needs in addition to those of a report. */
export interface RestatementCopy extends Copy {
  readonly eventName: (type: string) => string;
}

const either = ({ published, now }: Restated): boolean => published.suppressed || now.suppressed;

const differenceCell = ({ difference, now, ...item }: Restated): Cell => {
  if (either({ difference, now, ...item })) return SUPPRESSED;
  return valueCell({ indicator: now.indicator, value: difference, suppressed: false });
};

const reasonOf = ({ events, truncated }: Restated, eventName: (type: string) => string): string => {
  const named = events.slice(0, MOST_NAMED).map(({ position, type }) => `${position} ${eventName(type)}`);
  const more = events.length - named.length;
  return [...named, ...(more > 0 ? [`另有 ${more} 项`] : []), ...(truncated ? ['未列全'] : [])].join('；');
};

const restatedTable = (
  items: readonly Restated[],
  { nameOf, eventName, question: { dimensions } }: RestatementCopy,
): FileTable => {
  const approximate = approximateColumn(items.map(countedIn));
  return {
    name: '数据',
    columns: [
      ...figureColumns(dimensions),
      { head: '发布值', width: 9, isNumber: true },
      { head: '现值', width: 9, isNumber: true },
      { head: '差', width: 10, isNumber: true },
      ...approximate,
      { head: '致变事件（位置与名称）', width: 30 },
    ],
    rows: items.map((item) => [
      ...figureCells({ ...item.now, ...countedIn(item) }, dimensions, nameOf),
      either(item) ? SUPPRESSED : valueCell(item.published),
      either(item) ? SUPPRESSED : valueCell(item.now),
      differenceCell(item),
      ...approximate.map(() => approximateCell(countedIn(item))),
      reasonOf(item, eventName),
    ]),
  };
};

const eventsTable = (
  items: readonly Restated[],
  { nameOf, eventName, question: { dimensions } }: RestatementCopy,
): FileTable => ({
  name: '致变事件',
  columns: [
    ...figureColumns(dimensions),
    { head: '日志位置', width: 10, isNumber: true },
    { head: '事件', width: 12 },
    { head: '个案', width: 30 },
    { head: '个案内序号', width: 10, isNumber: true },
  ],
  rows: items.flatMap((item) =>
    item.events.map(({ position, type, subject, revision }) => [
      ...figureCells(item.now, dimensions, nameOf),
      position,
      eventName(type),
      subject?.id ?? '',
      revision,
    ]),
  ),
});

/** The groups of a restatement. */
export const groupsIn = ({ items }: Restatement): { group: Restated['now']['group'] }[] =>
  items.map(({ now: { group } }) => ({ group }));

/** The export of a restatement. */
export const restatementBook = (kept: KeptReport, restatement: Restatement, copy: RestatementCopy): Book => {
  const { report } = kept;
  const { imprint, shown, question } = copy;
  return {
    title: '未成年人保护工作统计报表更正说明',
    fileName: `统计报表更正说明_${restatement.position.toString()}_${report.reportId}`,
    plainFileName: `restatement-${restatement.position.toString()}-${report.reportId}`,
    number: report.reportId,
    figures: restatedTable(restatement.items, copy),
    more: [eventsTable(restatement.items, copy)],
    meanings: meaningsOf(question.indicators, report.definition),
    about: [
      ...aboutReport(report, question.dimensions, kept.eventPosition),
      ['现所知截至', instantInWords(restatement.asOf)],
      ['现日志位置', restatement.position.toString()],
    ],
    ...{ imprint, shown },
  };
};
