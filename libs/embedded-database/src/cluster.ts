import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries';
import { DatabaseStartFailed } from './failure';
import { handOver, runAs, type Identity } from './identity';

const MAJOR_VERSION = '18';

/**
 * Creates the cluster (PostgreSQL's data directory) if it does not exist, and changes its owner to the identity that runs
 * it. It is created in a temporary directory and renamed when complete, so an interrupted start needs no repair.
 */
export const ensureCluster = async (
  cluster: string,
  binaries: Binaries,
  identity: Identity,
  superuserPassword: string,
  durable: boolean,
): Promise<void> => {
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    refuseOtherVersion(cluster);
    handOver(cluster, identity);
    return;
  }
  const draft = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  handOver(draft, identity);
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (identity.user) chownSync(passwordFile, identity.user.uid, identity.user.gid);
  try {
    await initialise(draft, passwordFile, binaries, identity, durable);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, cluster);
};

const refuseOtherVersion = (cluster: string): void => {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR_VERSION) return;
  throw new DatabaseStartFailed(
    `${cluster} 中的数据属于 PostgreSQL ${version}，本程序内置的是 ${MAJOR_VERSION}。请用原版本导出后迁移，或换一个 DATA_DIR。`,
    `The data in ${cluster} is of PostgreSQL ${version}, but the embedded version is ${MAJOR_VERSION}. Dump and restore it with the previous version, or use another DATA_DIR.`,
  );
};

const initialise = async (
  folder: string,
  passwordFile: string,
  binaries: Binaries,
  identity: Identity,
  durable: boolean,
): Promise<void> => {
  const { command, args, options } = runAs(identity, binaries.initdb, [
    `--pgdata=${folder}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]);
  const child = spawn(command, args, { ...options, cwd: dirname(folder), stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  if (code === 0) return;
  throw new DatabaseStartFailed(
    `无法建立内置数据库：${said.trim()}`,
    `The embedded database cannot be initialized: ${said.trim()}`,
  );
};
