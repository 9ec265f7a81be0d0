import type { ReportId } from './events';

const PREFIX = 'report-';

/** The stream of a report. */
export const reportStream = (report: ReportId): string => `${PREFIX}${report}`;

/** Whether a stream is a report's, and not of another context. */
export const isOfReport = ({ stream }: { readonly stream: string }): boolean => stream.startsWith(PREFIX);
