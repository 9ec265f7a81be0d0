import { refuse } from '@center/kernel';
import type { ReportPublished } from './events';

/** A report as it was published; nothing ever changes it. */
export type Report = ReportPublished['data'];

/** How many figures a report may hold: they stand in one event. */
export const MOST_FIGURES = 2_000;

/** Folds a report's stream. */
export const evolveReport = (report: Report | undefined, { data }: ReportPublished): Report => report ?? data;

/** Publishes a report: its figures are frozen. Refuses `report-too-large`. */
export const publishReport =
  (report: Report) =>
  (known: Report | undefined): ReportPublished[] => {
    if (known) return [];
    if (report.figures.length > MOST_FIGURES) refuse('report-too-large');
    return [{ type: 'ReportPublished', data: report }];
  };
