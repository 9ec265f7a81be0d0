import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBinaries } from './binaries';
import { ensureCluster } from './cluster';
import { addressesOf, credentialsOf } from './credentials';
import { lockFolder } from './folder-lock';
import { chooseIdentity } from './identity';
import { clearLeftovers, stopServer } from './leftovers';
import { ensureRoles } from './roles';
import { freePort, launch } from './server';
import { SupervisedServer } from './supervised-server';

/** An embedded PostgreSQL that runs until `stop`. */
export interface RunningDatabase {
  /** connection URL of the database `center` for its owner, who has no privileges on the server */
  readonly url: string;
  /** the same for `center_app`, the role of the running center, which has the privileges that the owner granted to it */
  readonly appUrl: string;
  /** shuts it down cleanly; resolves when its process has ended and its folder is unlocked */
  stop(): Promise<void>;
}

export interface EmbeddedDatabaseOptions {
  /** For tests: data does not survive a power loss, and the owner may create databases. Never for production data. */
  readonly disposable?: boolean;
}

/**
 * Starts PostgreSQL on 127.0.0.1 with its data under `dir`, initializing it at the first start and cleaning up after a
 * killed run. The server is restarted if it ends unexpectedly. Each step is passed to `report` as one line in Chinese
 * and English. Throws `DatabaseStartFailed` if another process uses the folder or the server cannot be started.
 */
export const startEmbeddedDatabase = async (
  dir: string,
  report: (line: string) => void = () => undefined,
  { disposable = false }: EmbeddedDatabaseOptions = {},
): Promise<RunningDatabase> => {
  const folder = resolve(dir);
  mkdirSync(folder, { recursive: true });
  const unlock = lockFolder(folder);
  try {
    return await start(folder, report, !disposable, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
};

const start = async (
  folder: string,
  report: (line: string) => void,
  durable: boolean,
  unlock: () => void,
): Promise<RunningDatabase> => {
  // as root, the server runs as another user, who must traverse this folder; its files are readable by their owner only
  chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  const cluster = join(folder, 'cluster');
  const binaries = findBinaries();
  const identity = chooseIdentity(folder, cluster, binaries);
  const credentials = credentialsOf(folder);
  await clearLeftovers(cluster, binaries, identity, report);
  await ensureCluster(cluster, binaries, identity, credentials.postgres, durable);

  const port = await freePort();
  const stopNow = (): void => stopServer(cluster, binaries, identity);
  const child = await launch(cluster, port, binaries, identity, durable);
  const onExit = (): void => {
    stopNow();
    unlock();
  };
  process.once('exit', onExit);
  const startAgain = async () => {
    await clearLeftovers(cluster, binaries, identity, report);
    return launch(cluster, port, binaries, identity, durable);
  };
  const server = new SupervisedServer(child, stopNow, startAgain, report);
  const stop = async (): Promise<void> => {
    await server.stop();
    await clearLeftovers(cluster, binaries, identity, report); // backends of a server that was killed before
    process.off('exit', onExit);
    unlock();
  };
  try {
    await ensureRoles(credentials, port, !durable);
  } catch (error) {
    await stop();
    throw error;
  }
  report(`数据库已就绪 / The database is ready: 127.0.0.1:${port}`);
  return { ...addressesOf(credentials, port), stop };
};
