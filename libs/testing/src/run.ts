import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everyProcess, isAlive, processesIn, signal, startOf } from '../../embedded-database/src';

const PREFIX = 'center-test';
const FOLDER = 'CENTER_TEST_FOLDER';
const DATABASE = 'CENTER_TEST_DATABASE';

/** Makes the folder of this run, named after its process, so that a later run can tell whether it still lives. */
export const openRun = (): string => {
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}-${process.pid}-${startOf(process.pid)}-`));
  chmodSync(folder, 0o711); // servers that root starts run as another user, who must pass through
  process.env[FOLDER] = folder;
  return folder;
};

/** Tells the workers where the run's database is. */
export const announceDatabase = (url: string): void => {
  process.env[DATABASE] = url;
};

/** Address of the database of this run. Throws outside jest's global set-up. */
export const databaseOfRun = (): string => announced(DATABASE);

/** A new empty folder that goes away with this run, with every process that works in it. */
export const temporaryFolder = (name = 'work'): string => mkdtempSync(join(announced(FOLDER), `${name}-`));

const announced = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the specs by jest with its globalSetup`);
  return value;
};

/** Removes a run's folder and ends what still works in it. Closing it again changes nothing. */
export const closeRun = (folder: string): void => {
  if (!existsSync(folder)) return;
  signal(processesOf(folder), 'SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
};

/**
 * What a run has started: jest's workers and whatever a spec started inherit the run's name, however deep; databases
 * have an environment of their own and work in the run's folder.
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
    return ''; // gone, or not ours to see
  }
};

/** Clears the folders of runs that were killed. */
export const sweepDeadRuns = (): void => {
  for (const name of readdirSync(tmpdir())) {
    const [, pid, started] = new RegExp(`^${PREFIX}-(\\d+)-(\\d*)-`).exec(name) ?? [];
    if (pid === undefined || (isAlive(Number(pid)) && startOf(Number(pid)) === started)) continue;
    try {
      closeRun(join(tmpdir(), name));
    } catch {
      // another user's, who will clear it
    }
  }
};
