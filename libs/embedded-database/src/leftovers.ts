import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries';
import { runAs, type Identity } from './identity';
import { eventually, isAlive, processesIn, signal } from './processes';

/** The content of `postmaster.pid`; `undefined` if the file is missing or incomplete. */
export const readPidFile = (cluster: string): { pid: number; ready: boolean } | undefined => {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return Number.isSafeInteger(pid) && pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
};

/** Stops the server of a cluster and waits: first fast (aborts transactions), then immediate (recovers at next start). */
export const stopServer = (cluster: string, binaries: Binaries, identity: Identity): void => {
  const recorded = readPidFile(cluster);
  if (recorded && !isAlive(recorded.pid)) return; // pg_ctl would wait for it
  for (const [mode, seconds] of [
    ['fast', '30'],
    ['immediate', '10'],
  ] as const) {
    const call = runAs(identity, binaries.pgCtl, ['stop', '-D', cluster, '-m', mode, '-w', '-t', seconds]);
    const { status } = spawnSync(call.command, call.args, { ...call.options, cwd: dirname(cluster), stdio: 'ignore' });
    if (status === 0) return;
  }
};

/**
 * Cleans up a cluster after a killed process or server: stops its postmaster, waits for orphaned backends (they must not
 * write concurrently with a new server), and removes a `postmaster.pid` whose pid does not exist or now belongs to another
 * process. Calls `report` if there was a process to stop.
 */
export const clearLeftovers = async (
  cluster: string,
  binaries: Binaries,
  identity: Identity,
  report: (line: string) => void,
): Promise<void> => {
  if (!existsSync(cluster)) return;
  const recorded = readPidFile(cluster);
  const working = processesIn(cluster);
  if (recorded && isAlive(recorded.pid) && (working?.includes(recorded.pid) ?? true)) {
    report(
      `正在停止上次遗留的数据库进程 ${recorded.pid} / Stopping the database process ${recorded.pid} of an earlier run`,
    );
    stopServer(cluster, binaries, identity);
  }
  if (!working) return; // except on Linux, PostgreSQL validates its own pid file
  const gone = (): boolean => processesIn(cluster)?.length === 0;
  if (!(await eventually(gone, 10_000))) {
    signal(processesIn(cluster) ?? [], 'SIGKILL');
    await eventually(gone, 10_000);
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
};
