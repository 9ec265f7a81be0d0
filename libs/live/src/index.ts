export type { LiveContext, LiveSubject } from './live-context';
export { LiveContexts } from './live-contexts';
export { LiveModule } from './live.module';
