export { reportProblems } from './problems';
export { ReportWords } from './report-words';
export { ReportsModule, reportViews } from './reports.module';
