export { DatabaseStartFailed } from './failure';
export { startEmbeddedDatabase, type RunningDatabase } from './embedded-database';
export { everyProcess, isAlive, processesIn, signal, startOf } from './processes';
export { findRunningDatabase, superuserUrlOf } from './running-database';
