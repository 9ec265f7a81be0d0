export { DutyModule } from './duty.module';
export { type Duty, DutyRoster } from './duty-roster';
export { dutyProblems } from './problems';
