import { join } from 'node:path';
import { startEmbeddedDatabase, type RunningDatabase } from '../../embedded-database/src';
import { announceDatabase, closeRun, openRun, sweepDeadRuns } from './run';

export interface Run {
  readonly folder: string;
  readonly database: RunningDatabase;
}

const kept = globalThis as { centerTestRun?: Run };

/** Starts one PostgreSQL for the whole run, in its own folder. Relative imports, since jest maps no paths here. */
export default async function setUp(): Promise<void> {
  sweepDeadRuns();
  const folder = openRun();
  const database = await startEmbeddedDatabase(join(folder, 'postgres'), undefined, { disposable: true });
  kept.centerTestRun = { folder, database };
  announceDatabase(database.url);
  // an interrupted run skips the global teardown; `exit` handlers still stop the server
  process.once('exit', () => closeRun(folder));
  for (const [name, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(name, () => process.exit(code));
  }
}
