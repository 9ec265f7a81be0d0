export { compiledLib } from './compiled';
export { Conformance, type Contract, type ReceivedAnswer } from './conformance';
export { FakeClock } from './fake-clock';
export { anEvent, aStream, someEvents } from './sample-events';
export { temporaryFolder } from './run';
export { testDatabase, type TestDatabase } from './test-database';
export { testVault, type TestVault } from './test-vault';
export { leaks } from './leaks';
export { until } from './until';
