export type { LiveContext, LiveSubject } from './live-context';
export { LiveContexts } from './live-contexts';
export { LiveHub } from './live-hub';
export { LiveModule } from './live.module';
