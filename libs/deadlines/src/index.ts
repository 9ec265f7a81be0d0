export { DeadlinesModule } from './deadlines.module';
export { stepCode } from './domain/codes';
export { parseDuration } from './domain/duration';
export type { Limit } from './domain/limit';
export { deadlineProblems } from './problems';
export { type StepDefinition, Steps } from './steps';
