import type { Settings } from '@center/config';
import { findRunningDatabase } from '@center/embedded-database';
import { migrate } from '../../../migrations';
import { readyDatabase, type ReadyDatabase } from '../../api/src/start/database';
import { databaseRefused } from '../../api/src/start/start-refused';

const nothingToStop = (): Promise<void> => Promise.resolve();

/**
 * The database of the center with these settings: that of the running center, otherwise started for the duration of this
 * command. `migrating` also migrates the one of `DATABASE_URL`. Throws the same errors as `readyDatabase`.
 */
export const databaseFor = async (
  settings: Settings,
  migrating: boolean,
  report: (line: string) => void,
): Promise<ReadyDatabase> => {
  const { databaseUrl, dataDir } = settings;
  const running = databaseUrl === undefined ? findRunningDatabase(`${dataDir}/database`) : undefined;
  if (running) return { url: running.appUrl, ownerUrl: running.url, stop: nothingToStop };
  if (!migrating || databaseUrl === undefined) return readyDatabase(settings, report);
  try {
    await migrate(databaseUrl);
  } catch (error) {
    throw databaseRefused(error) ?? error;
  }
  return { url: databaseUrl, ownerUrl: databaseUrl, stop: nothingToStop };
};
