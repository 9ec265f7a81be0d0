import { type Cell, type Column, type Field, type FileTable, dayOf, secondOf } from '@center/print';
import {
  AGENCY,
  AREA,
  type Dimension,
  type Figure,
  type Indicator,
  MONTH,
  type Period,
  unitOfFigure,
} from '@center/statistics';
import type { Report } from '../domain/report';
import type { NameOf } from './naming';

export const SUPPRESSED = '隐藏';
const NOTHING = '—';

/** The widths of dimension columns that are wider than a code. */
const WIDTHS: ReadonlyMap<string, number> = new Map([
  [AGENCY.name, 18],
  [AREA.name, 14],
  [MONTH.name, 13],
]);
const CODE_WIDTH = 12;

const columnOf = ({ name, zh }: Dimension): Column => ({ head: zh, width: WIDTHS.get(name) ?? CODE_WIDTH });

const WINDOW_NAMES: Readonly<Record<string, string>> = {
  'this-year': '今年以来',
  'since-last-year': '去年以来',
  'since-founding': '中心成立以来',
};

/** The columns that identify the figure of a row. */
export const figureColumns = (dimensions: readonly Dimension[]): Column[] => [
  { head: '指标', width: 16 },
  { head: '量词', width: 8 },
  ...dimensions.map(columnOf),
];

/** The cells that identify the figure of a row. */
export const figureCells = (
  { indicator, group, quantities }: Pick<Figure, 'indicator' | 'group' | 'quantities'>,
  dimensions: readonly Dimension[],
  nameOf: NameOf,
): Cell[] => [
  indicator.zh,
  unitOfFigure({ indicator, quantities }),
  ...dimensions.map(({ name }) => nameOf(name, group[name] ?? null)),
];

/** The column that marks approximate figures; none for a table without them. */
export const approximateColumn = (figures: readonly Pick<Figure, 'quantities'>[]): Column[] =>
  figures.some(({ quantities }) => quantities?.approximate) ? [{ head: '概数', width: 6 }] : [];

export const approximateCell = ({ quantities }: Pick<Figure, 'quantities'>): Cell =>
  quantities?.approximate ? '约' : '';

/** A value as shown in its column. */
export const valueCell = ({ indicator, value, suppressed }: Omit<Figure, 'group'>): Cell => {
  if (suppressed) return SUPPRESSED;
  if (value === null) return NOTHING;
  return indicator.counting === 'SHARE' ? { share: value } : value;
};

const dayInWords = (day: string): string => dayOf(`${day}T00:00:00+08:00`);

const daysInWords = ({ from, to }: Period): string => {
  if (from === undefined) return to === undefined ? '不限' : `截至${dayInWords(to)}`;
  return to === undefined ? `${dayInWords(from)}起` : `${dayInWords(from)}至${dayInWords(to)}`;
};

/** A period as text. */
export const periodInWords = ({ from, to }: Period, window?: string): string => {
  const days = daysInWords({ from, to });
  return window === undefined ? days : `${WINDOW_NAMES[window] ?? window}（${days}）`;
};

/** An instant to the second in Shanghai; a dash if there is none. */
export const instantInWords = (at: string | null): string => (at === null ? NOTHING : secondOf(at));

/** The metadata of a report: number, period, groups, definitions and position. */
export const aboutReport = (report: Report, dimensions: readonly Dimension[], eventPosition: bigint): Field[] => [
  ['报表编号', report.reportId],
  ['统计期间', periodInWords(report, report.window)],
  ['分组', dimensions.map(({ zh }) => zh).join('、') || '不分组'],
  ['口径版本', `第 ${report.definition} 版`],
  ['数值所知截至', instantInWords(report.asOf)],
  ['数值日志位置', report.position],
  ['发布时间', instantInWords(report.at)],
  ['发布单位', report.by.name],
  ['发布事件位置', eventPosition.toString()],
];

/** The meaning of a report's indicators. */
export const meaningsOf = (indicators: readonly Indicator[], version: number): FileTable => ({
  name: '口径',
  columns: [
    { head: '指标', width: 16 },
    { head: '量词', width: 8 },
    { head: '口径', width: 44 },
    { head: '按单位分组时', width: 22 },
    { head: '版本', width: 8 },
  ],
  rows: indicators.map(({ zh, unit, meaning, agency }) => [zh, unit, meaning.zh, agency?.zh ?? NOTHING, version]),
});
