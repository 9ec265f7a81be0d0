import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Binaries } from './binaries';
import { DatabaseStartFailed } from './failure';

/** The identity PostgreSQL runs as: it refuses to run as root. */
export interface Identity {
  /** set if root starts the process as another user */
  readonly user?: { readonly uid: number; readonly gid: number };
  /** run inside a user namespace, where root has another uid */
  readonly namespace?: readonly string[];
}

const asOneself: Identity = {};

/** The command line and spawn options that run a program as an identity. */
export const runAs = (identity: Identity, program: string, args: readonly string[]) => {
  const [command = program, ...rest] = [...(identity.namespace ?? []), program, ...args];
  return { command, args: rest, options: { ...identity.user, windowsHide: true, env: cleanEnvironment() } };
};

/** A minimal environment, so that PostgreSQL inherits neither secrets nor a PGPORT set for another server. */
const cleanEnvironment = (): NodeJS.ProcessEnv => {
  const kept = ['PATH', 'SYSTEMROOT', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];
  return { ...Object.fromEntries(kept.map((name) => [name, process.env[name]])), LC_ALL: 'C', TZ: 'UTC' };
};

/**
 * Chooses an identity that can both enter `folder` and run the binaries. A non-root user keeps its identity. For root: the
 * owner of an existing cluster, else `nobody`, else the owner of the folder, else a user namespace (for folders that
 * only root may enter). Throws `DatabaseStartFailed` if there is none.
 */
export const chooseIdentity = (folder: string, cluster: string, binaries: Binaries): Identity => {
  const able = candidates(folder, cluster).find((identity) => canRun(identity, folder, binaries));
  if (able) return able;
  throw new DatabaseStartFailed(
    `没有可以运行内置数据库的身份：无法进入 ${folder} 或无法执行 ${binaries.postgres}。请用普通用户启动，或把项目和数据放在其他用户可进入的文件夹，或用 DATABASE_URL 指定已有的 PostgreSQL。`,
    `No user can run the embedded database: ${folder} is not accessible or ${binaries.postgres} is not executable. Start as a non-root user, or place project and data in a folder that other users can access, or set DATABASE_URL to an existing PostgreSQL.`,
  );
};

const candidates = (folder: string, cluster: string): Identity[] => {
  if (process.platform === 'win32') return [asOneself];
  if (process.getuid?.() !== 0) return isNamed() ? [asOneself] : namespaces();
  const owned = existsSync(cluster) ? ownerOf(cluster) : undefined;
  const nobody = idOf('nobody');
  const others = [owned, nobody === undefined ? undefined : { uid: nobody, gid: nobody }, ownerOf(folder)];
  const users = others.filter((user) => user !== undefined && user.uid !== 0).map((user) => ({ user }));
  return owned?.uid === 0 ? [...namespaces(), ...users] : [...users, ...namespaces()];
};

const ownerOf = (path: string): { uid: number; gid: number } => {
  const { uid, gid } = statSync(path);
  return { uid, gid };
};

/** initdb requires a user name, which an arbitrary uid in a container does not have. */
const isNamed = (): boolean => {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
};

const idOf = (name: string): number | undefined => {
  try {
    return Number(execFileSync('id', ['-u', name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
};

const namespaces = (): Identity[] => {
  if (process.platform !== 'linux') return [];
  const known = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => Number(line.split(':')[2] ?? 0));
  const uid = [1000, 65534, ...known].find((id) => id > 0 && known.includes(id));
  return uid === undefined ? [] : [{ namespace: ['unshare', '-U', `--map-user=${uid}`, `--map-group=${uid}`] }];
};

const canRun = (identity: Identity, folder: string, binaries: Binaries): boolean => {
  if (process.platform === 'win32') return true;
  const script = 'cd "$1" && exec "$2" --version';
  const { command, args, options } = runAs(identity, '/bin/sh', ['-c', script, 'sh', folder, binaries.postgres]);
  return spawnSync(command, args, { ...options, cwd: '/', stdio: 'ignore' }).status === 0;
};

/** Changes the owner of a cluster to the identity that will run it; a no-op if it already is. Only root can and needs to. */
export const handOver = (path: string, identity: Identity): void => {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = identity.user ?? { uid: 0, gid: 0 };
  if (statSync(path).uid === uid) return;
  for (const entry of readdirSync(path, { recursive: true })) lchownSync(join(path, entry.toString()), uid, gid);
  chownSync(path, uid, gid); // last, so that an interrupted change of owner is repeated
};
