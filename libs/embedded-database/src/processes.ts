import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether a process with this number runs (a zombie does not). */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return statusField(pid, 0) !== 'Z';
};

/** When a process started, in the kernel's own count: with the pid it names a process for ever. Empty off Linux. */
export const startOf = (pid: number): string => statusField(pid, 19) ?? '';

/** A field of /proc/<pid>/stat, counted from the one after the program's name (which may hold spaces). */
const statusField = (pid: number, index: number): string | undefined => {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[index];
  } catch {
    return undefined;
  }
};

/**
 * The processes that work in a folder or below it. PostgreSQL's processes all work in their cluster's folder, so this
 * finds a postmaster and orphaned backends without trusting a pid that may meanwhile belong to somebody else.
 * `undefined` where the system cannot tell (not Linux).
 */
export const processesIn = (folder: string): number[] | undefined => {
  if (process.platform !== 'linux') return undefined;
  const place = realpathSync(folder);
  return everyProcess().filter((pid) => {
    const cwd = workingFolder(pid);
    return cwd !== undefined && (cwd === place || cwd.startsWith(`${place}/`));
  });
};

/** Every process that runs (Linux). */
export const everyProcess = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

const workingFolder = (pid: number): string | undefined => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // gone, or not ours to see
  }
};

/** Waits until a condition holds; `false` when it does not within the time. */
export const eventually = async (condition: () => boolean, timeoutMs: number): Promise<boolean> => {
  const deadline = performance.now() + timeoutMs;
  while (!condition()) {
    if (performance.now() > deadline) return false;
    await pause(20);
  }
  return true;
};

/** Sends a signal to those of the processes that still run. */
export const signal = (pids: readonly number[], name: NodeJS.Signals): void => {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // it has ended meanwhile, which is what was wanted
    }
  }
};
