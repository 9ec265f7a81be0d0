export { DutyModule } from './duty.module';
export { dutyProblems } from './problems';
