export { DutyModule } from './duty.module';
export { DutyRoster } from './duty-roster';
export { dutyProblems } from './problems';
