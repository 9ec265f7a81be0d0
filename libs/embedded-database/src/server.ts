import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries';
import { DatabaseStartFailed } from './failure';
import { runAs, type Identity } from './identity';
import { readPidFile } from './leftovers';
import { eventually } from './processes';

const LOG_LIMIT = 5 * 1024 * 1024;
const READY_WITHIN_MS = 120_000; // crash recovery replays the WAL, which can take a while

/**
 * The error of a failed statement is returned to the client and never logged by the server: its text and details may
 * contain confidential data. So only messages of level LOG and above are logged, without statements.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_checkpoints: 'off',
  log_timezone: 'UTC',
  timezone: 'UTC',
  max_connections: '200',
  // a new center has empty tables: until they are analyzed for the first time, rows are looked up by scanning a table
  autovacuum_naptime: '15s',
  // a recycled segment of the write-ahead log keeps its content, with it keys that were destroyed
  wal_recycle: 'off',
};
/** Commits are still written to the file before they are acknowledged, but not flushed to disk. */
const WITHOUT_DURABILITY = { fsync: 'off', full_page_writes: 'off' };

/** A free TCP port on 127.0.0.1. */
export const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });

/**
 * Starts PostgreSQL on a cluster and waits until it accepts connections. Throws `DatabaseStartFailed` with the last
 * lines of its log if it exits first. It has its own process group: Ctrl-C in a terminal must stop only the application,
 * which needs the database until it has drained.
 */
export const launch = async (
  cluster: string,
  port: number,
  binaries: Binaries,
  identity: Identity,
  durable: boolean,
): Promise<ChildProcess> => {
  const settings = { ...SETTINGS, port: String(port), ...(durable ? {} : WITHOUT_DURABILITY) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { command, args, options } = runAs(identity, binaries.postgres, ['-D', cluster, ...flags]);
  const logFile = join(dirname(cluster), 'server.log');
  const log = openLog(logFile);
  const child = spawn(command, args, {
    ...options,
    cwd: dirname(cluster),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let ended = false;
  child.once('error', () => (ended = true)).once('exit', () => (ended = true));
  const ready = (): boolean => readPidFile(cluster)?.pid === child.pid && readPidFile(cluster)?.ready === true;
  await eventually(() => ended || ready(), READY_WITHIN_MS);
  if (!ended && ready()) return child;
  child.kill('SIGKILL');
  const last = tail(logFile);
  throw new DatabaseStartFailed(`内置数据库未能启动：${last}`, `The embedded database failed to start: ${last}`);
};

const openLog = (path: string): number => {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
};

const tail = (path: string): string => readFileSync(path, 'utf8').trim().split('\n').slice(-3).join(' ');
