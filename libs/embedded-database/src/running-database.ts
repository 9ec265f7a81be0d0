import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addressesOf, credentialsOf } from './credentials';
import { isHeld } from './folder-lock';
import { readPidFile } from './leftovers';

const PORT_LINE = 3; // zero-based line of postmaster.pid

/**
 * The connection URLs of the database under `dir` if another application process runs it; `undefined` if none does, even
 * if a killed process left its server running: that server must be recovered by `startEmbeddedDatabase`.
 */
export const findRunningDatabase = (dir: string): { readonly url: string; readonly appUrl: string } | undefined => {
  const folder = resolve(dir);
  const cluster = join(folder, 'cluster');
  if (!isHeld(folder) || !readPidFile(cluster)?.ready) return undefined;
  const port = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[PORT_LINE]);
  return addressesOf(credentialsOf(folder), port);
};
