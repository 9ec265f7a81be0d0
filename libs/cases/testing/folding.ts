// What the recorded histories are held against.
export type { CaseEventType } from '../src/domain/events';
export { foldCase } from '../src/domain/evolve';
