import { refuse } from '@center/kernel';
import type { ReportPublished } from './events';

/** A published report. It is immutable. */
export type Report = ReportPublished['data'];

/** The maximum number of figures in a report, which are stored in one event. */
export const MOST_FIGURES = 2_000;

/** Folds a report's stream. */
export const evolveReport = (report: Report | undefined, { data }: ReportPublished): Report => report ?? data;

/** Publishes a report with its figures. Rejects with `report-too-large`. */
export const publishReport =
  (report: Report) =>
  (known: Report | undefined): ReportPublished[] => {
    if (known) return [];
    if (report.figures.length > MOST_FIGURES) refuse('report-too-large');
    return [{ type: 'ReportPublished', data: report }];
  };
