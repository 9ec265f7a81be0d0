export { workingCalendar } from './domain/calendar';
export { deadlineChanges } from './domain/changes';
export {
  type Deadline,
  deadlineAt,
  type Deadlines,
  foldDeadlines,
  isLate,
  isLive,
  isOverdue,
  nextMiss,
} from './domain/deadline';
export type { DeadlineTable, Owed, StepRow } from './domain/table';
export { PUBLISHED_YEARS } from './published-years';
export { Rules } from './rules';
export type { Watched } from './watch/watched';
export { Watcher } from './watch/watcher';
export { deadlinesIn, withDeadlines } from './with-deadlines';
export { DeadlinesModule } from './deadlines.module';
export { stepCode } from './domain/codes';
export { later, parseDuration } from './domain/duration';
export type { Limit } from './domain/limit';
export { deadlineProblems } from './problems';
export { limitIn, stepRulesIn } from './routes/step-rules.request';
export { PastDeadlines, type PastMoment, type PastSelection } from './what-if/past-deadlines';
export { countWhatIf, lastYear, runWhatIf, windowOf } from './what-if/run-what-if';
export { type StepDefinition, Steps } from './steps';
