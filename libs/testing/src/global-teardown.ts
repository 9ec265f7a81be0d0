import type { Run } from './global-setup';
import { closeRun } from './run';

/** Removes all processes and folders of the run. */
export default async function tearDown(): Promise<void> {
  const run = (globalThis as { centerTestRun?: Run }).centerTestRun;
  if (!run) return;
  await run.database.stop();
  closeRun(run.folder);
}
