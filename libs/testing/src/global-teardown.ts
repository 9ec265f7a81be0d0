import type { Run } from './global-setup';
import { closeRun } from './run';

/** After the specs: nothing stays, neither process nor folder. */
export default async function tearDown(): Promise<void> {
  const run = (globalThis as { centerTestRun?: Run }).centerTestRun;
  if (!run) return;
  await run.database.stop();
  closeRun(run.folder);
}
