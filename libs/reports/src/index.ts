export type { ReportId } from './domain/events';
export type { Report } from './domain/report';
export { reportProblems } from './problems';
export { Questions } from './question';
export { ReportWords } from './report-words';
export { publishedFigure } from './published-figure';
export { LogPlaces } from './restating/log-places';
export { Restating } from './restating/restating';
export { ReportsModule, reportViews } from './reports.module';
