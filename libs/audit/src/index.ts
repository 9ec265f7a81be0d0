export { AuditModule } from './audit.module';
export { linesOfLog } from './log-lines';
