import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether a process with this pid is running (a zombie is not). */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return statusField(pid, 0) !== 'Z';
};

/** The kernel's start time of a process, which with the pid identifies it uniquely. Empty except on Linux. */
export const startOf = (pid: number): string => statusField(pid, 19) ?? '';

/** A field of /proc/<pid>/stat, counted from the field after the program name (which may contain spaces). */
const statusField = (pid: number, index: number): string | undefined => {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[index];
  } catch {
    return undefined;
  }
};

/**
 * The processes whose working directory is a folder or below it. All processes of a cluster have its folder as working
 * directory, so this finds a postmaster and orphaned backends without relying on a pid that may have been reused.
 * `undefined` if not supported by the system (other than Linux).
 */
export const processesIn = (folder: string): number[] | undefined => {
  if (process.platform !== 'linux') return undefined;
  const place = realpathSync(folder);
  return everyProcess().filter((pid) => {
    const cwd = workingFolder(pid);
    return cwd !== undefined && (cwd === place || cwd.startsWith(`${place}/`));
  });
};

/** All running processes (Linux). */
export const everyProcess = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

const workingFolder = (pid: number): string | undefined => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // ended, or no permission
  }
};

/** Waits until a condition holds; `false` on timeout. */
export const eventually = async (condition: () => boolean, timeoutMs: number): Promise<boolean> => {
  const deadline = performance.now() + timeoutMs;
  while (!condition()) {
    if (performance.now() > deadline) return false;
    await pause(20);
  }
  return true;
};

/** Sends a signal to the processes that are still running. */
export const signal = (pids: readonly number[], name: NodeJS.Signals): void => {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // already ended
    }
  }
};
