export { DatabaseStartFailed } from './failure';
export { startEmbeddedDatabase, type RunningDatabase } from './embedded-database';
export { isAlive, processesIn, startOf } from './processes';
