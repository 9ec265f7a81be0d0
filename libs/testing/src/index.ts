export { FakeClock } from './fake-clock';
export { temporaryFolder } from './run';
export { testDatabase, type TestDatabase } from './test-database';
