import { StreamType } from '@center/kernel';
import type { ReportId, ReportPublished } from './events';
import { evolveReport, type Report } from './report';

/** The stream of a report: one event. */
export const reportStream = new StreamType<ReportId, ReportPublished, Report>({
  prefix: 'report',
  types: ['ReportPublished'],
  evolve: evolveReport,
});
