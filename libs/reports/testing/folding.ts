// What the recorded histories are held against.
export type { ReportPublished } from '../src/domain/events';
export { evolveReport } from '../src/domain/report';
