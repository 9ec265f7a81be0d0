export type { LiveContext, LiveSubject } from './live-context';
export { LiveContexts } from './live-contexts';
export { LiveFolds } from './live-folds';
export { LiveHub } from './live-hub';
export { LiveModule } from './live.module';
