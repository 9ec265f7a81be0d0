import type { Settings } from '@center/config';
import { findRunningDatabase } from '@center/embedded-database';
import { migrate } from '../../../migrations';
import { readyDatabase, type ReadyDatabase } from '../../api/src/start/database';
import { databaseRefused } from '../../api/src/start/start-refused';

const nothingToStop = (): Promise<void> => Promise.resolve();

/**
 * The database that the center with these settings uses: the running center's own when there is one, else it is started
 * for as long as this command runs. `migrating` also changes the one of `DATABASE_URL`. Throws as `readyDatabase` does.
 */
export const databaseFor = async (
  settings: Settings,
  migrating: boolean,
  report: (line: string) => void,
): Promise<ReadyDatabase> => {
  const { databaseUrl, dataDir } = settings;
  const running = databaseUrl === undefined ? findRunningDatabase(`${dataDir}/database`) : undefined;
  if (running) return { ...running, stop: nothingToStop };
  if (!migrating || databaseUrl === undefined) return readyDatabase(settings, report);
  try {
    await migrate(databaseUrl);
  } catch (error) {
    throw databaseRefused(error) ?? error;
  }
  return { url: databaseUrl, stop: nothingToStop };
};
