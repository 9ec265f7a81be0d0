import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseStartFailed } from './failure';
import { isAlive, startOf } from './processes';

interface Holder {
  readonly pid: number;
  readonly started: string;
}

/**
 * Locks a folder for this process; the returned function releases the lock. A lock of a killed process is taken over.
 * Throws `DatabaseStartFailed` with the process if a running one holds the lock.
 */
export const lockFolder = (folder: string): (() => void) => {
  const path = join(folder, 'in-use.json');
  const own: Holder = { pid: process.pid, started: startOf(process.pid) };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    while (!link(draft, path)) takeAway(path, folder);
  } finally {
    rmSync(draft, { force: true });
  }
  return () => rmSync(path, { force: true });
};

/** Creating a hard link is atomic, and only one of two processes succeeds. */
const link = (from: string, to: string): boolean => {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

const takeAway = (path: string, folder: string): void => {
  refuseIfRunning(path, folder);
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return; // released, or removed by a concurrent start
    throw error;
  }
  try {
    refuseIfRunning(aside, folder); // a concurrent start was first: the moved file is its new lock
  } catch (error) {
    link(aside, path);
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
};

/** Whether a running process holds the lock of the folder. */
export const isHeld = (folder: string): boolean => runningHolder(join(folder, 'in-use.json')) !== undefined;

const runningHolder = (path: string): Holder | undefined => {
  const holder = read(path);
  return holder && isAlive(holder.pid) && startOf(holder.pid) === holder.started ? holder : undefined;
};

const refuseIfRunning = (path: string, folder: string): void => {
  const holder = runningHolder(path);
  if (!holder) return;
  throw new DatabaseStartFailed(
    `数据文件夹 ${folder} 正由进程 ${holder.pid} 使用。请先停止它，或用 DATA_DIR 指定另一个文件夹。`,
    `The data folder ${folder} is in use by process ${holder.pid}. Stop it first, or set DATA_DIR to another folder.`,
  );
};

const read = (path: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined; // missing, or truncated by a power loss: no holder
  }
};
