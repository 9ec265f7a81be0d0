import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addressesOf, addressOf, credentialsOf } from './credentials';
import { isHeld } from './folder-lock';
import { readPidFile } from './leftovers';

const PORT_LINE = 3; // zero-based line of postmaster.pid

/** The connection URL of the running database under `dir` for the superuser of its server, who alone can erase its traces. */
export const superuserUrlOf = (dir: string): string => {
  const folder = resolve(dir);
  return addressOf('postgres', credentialsOf(folder), portOf(join(folder, 'cluster')), 'center');
};

const portOf = (cluster: string): number =>
  Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[PORT_LINE]);

/**
 * The connection URLs of the database under `dir` if another application process runs it; `undefined` if none does, even
 * if a killed process left its server running: that server must be recovered by `startEmbeddedDatabase`.
 */
export const findRunningDatabase = (dir: string): { readonly url: string; readonly appUrl: string } | undefined => {
  const folder = resolve(dir);
  const cluster = join(folder, 'cluster');
  if (!isHeld(folder) || !readPidFile(cluster)?.ready) return undefined;
  return addressesOf(credentialsOf(folder), portOf(cluster));
};
