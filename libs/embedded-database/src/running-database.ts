import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addressOf, credentialsOf } from './credentials';
import { isHeld } from './folder-lock';
import { readPidFile } from './leftovers';

const PORT_LINE = 3; // of postmaster.pid, from 0

/**
 * The address of the database under `dir` that another process of ours has started and keeps; `undefined` when none
 * does, even if a killed one has left its server behind: that one must be recovered by `startEmbeddedDatabase`.
 */
export const findRunningDatabase = (dir: string): { readonly url: string } | undefined => {
  const folder = resolve(dir);
  const cluster = join(folder, 'cluster');
  if (!isHeld(folder) || !readPidFile(cluster)?.ready) return undefined;
  const port = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[PORT_LINE]);
  return { url: addressOf('center', credentialsOf(folder), port, 'center') };
};
