import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everyProcess, isAlive, processesIn, signal, startOf } from '../../embedded-database/src';

const PREFIX = 'center-test';
const FOLDER = 'CENTER_TEST_FOLDER';
const DATABASE = 'CENTER_TEST_DATABASE';

/** Creates the folder of this run, named after its process, so that a later run can detect whether it is still running. */
export const openRun = (): string => {
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}-${process.pid}-${startOf(process.pid)}-`));
  chmodSync(folder, 0o711); // servers started by root run as another user, who must traverse this folder
  process.env[FOLDER] = folder;
  return folder;
};

/** Passes the address of the run's database to the workers. */
export const announceDatabase = (url: string): void => {
  process.env[DATABASE] = url;
};

/** The connection URL of this run's database. Throws outside jest's global setup. */
export const databaseOfRun = (): string => announced(DATABASE);

/** A new empty folder, removed at the end of this run with all processes that work in it. */
export const temporaryFolder = (name = 'work'): string => mkdtempSync(join(announced(FOLDER), `${name}-`));

const announced = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the specs with jest and its globalSetup`);
  return value;
};

/** Removes a run's folder and ends the processes that work in it. Idempotent. */
export const closeRun = (folder: string): void => {
  if (!existsSync(folder)) return;
  signal(processesOf(folder), 'SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
};

/**
 * The processes of a run: jest's workers and all processes started by specs inherit the run's name; databases have
 * their own environment and work in the run's folder.
 */
const processesOf = (folder: string): number[] => {
  const inside = processesIn(folder);
  if (!inside) return [];
  const named = everyProcess().filter((pid) => environmentOf(pid).includes(`\0${FOLDER}=${folder}\0`));
  return [...new Set([...inside, ...named])].filter((pid) => pid !== process.pid);
};

const environmentOf = (pid: number): string => {
  try {
    return `\0${readFileSync(`/proc/${pid}/environ`, 'utf8')}`;
  } catch {
    return ''; // ended, or no permission
  }
};

/** Removes the folders of killed runs. */
export const sweepDeadRuns = (): void => {
  for (const name of readdirSync(tmpdir())) {
    const [, pid, started] = new RegExp(`^${PREFIX}-(\\d+)-(\\d*)-`).exec(name) ?? [];
    if (pid === undefined || (isAlive(Number(pid)) && startOf(Number(pid)) === started)) continue;
    try {
      closeRun(join(tmpdir(), name));
    } catch {
      // belongs to another user, who will remove it
    }
  }
};
