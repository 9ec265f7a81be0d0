import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseStartFailed } from './failure';
import { isAlive, startOf } from './processes';

interface Holder {
  readonly pid: number;
  readonly started: string;
}

/**
 * Takes a folder for this process; the returned function gives it back. A lock left by a killed process is taken
 * over. Throws `DatabaseStartFailed` naming the process when one that runs has it.
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

/** A hard link appears whole or not at all, and only one of two processes can make it. */
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
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return; // given back, or another start took it away first
    throw error;
  }
  try {
    refuseIfRunning(aside, folder); // another start was faster: what was moved is its fresh lock
  } catch (error) {
    link(aside, path);
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
};

/** Whether a process that runs has the folder. */
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
    `The data folder ${folder} is in use by process ${holder.pid}. Stop it first, or name another folder in DATA_DIR.`,
  );
};

const read = (path: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined; // gone, or cut off by a power loss: nobody's
  }
};
