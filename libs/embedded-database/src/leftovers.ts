import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries';
import { runAs, type Identity } from './identity';
import { eventually, isAlive, processesIn, signal } from './processes';

/** What PostgreSQL wrote into `postmaster.pid`; `undefined` when the file is missing or incomplete. */
export const readPidFile = (cluster: string): { pid: number; ready: boolean } | undefined => {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return Number.isSafeInteger(pid) && pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
};

/** Stops the server of a cluster and waits: first fast (open transactions end), then immediate (the log recovers). */
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
 * Clears what a killed program or a killed server has left in a cluster: its postmaster is stopped, orphaned backends
 * are waited for (they must not write beside a new server), and a `postmaster.pid` that names nobody, or meanwhile
 * somebody else, is removed. Says through `report` when there was something to stop.
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
  if (!working) return; // off Linux PostgreSQL judges its own pid file
  const gone = (): boolean => processesIn(cluster)?.length === 0;
  if (!(await eventually(gone, 10_000))) {
    signal(processesIn(cluster) ?? [], 'SIGKILL');
    await eventually(gone, 10_000);
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
};
