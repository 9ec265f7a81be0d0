export { compiledLib } from './compiled';
export { Conformance, type Contract, type ReceivedAnswer } from './conformance';
export { pdfPages } from './pdf-pages';
export { FakeClock } from './fake-clock';
export { temporaryFolder } from './run';
export { testDatabase, type TestDatabase } from './test-database';
export { leaks } from './leaks';
export { turnsDuring } from './turns-during';
export { until } from './until';
