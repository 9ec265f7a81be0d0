// Results as JSON, one file for each run and program.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../results/', import.meta.url));

/** Writes `results/<time>-<name>.json` and prints its path. */
export const writeResult = (name, figures) => {
  mkdirSync(FOLDER, { recursive: true });
  const at = new Date().toISOString();
  const path = `${FOLDER}${at.slice(0, 19).replaceAll(':', '')}-${name}.json`;
  const machine = { node: process.version, cpus: cpus().length, model: cpus()[0]?.model, loadAtEnd: loadavg() };
  writeFileSync(path, `${JSON.stringify({ at, machine, ...figures }, null, 2)}\n`);
  console.log(`\n${path}`);
};
