export { DatabaseStartFailed } from './failure';
export { startEmbeddedDatabase, type EmbeddedDatabaseOptions, type RunningDatabase } from './embedded-database';
export { isAlive, processesIn, startOf } from './processes';
