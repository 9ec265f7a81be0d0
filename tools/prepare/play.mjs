import { pathToFileURL } from 'node:url';
import { inProject } from './places.mjs';

/**
 * Runs a built app in this process: there is one process to stop, and it receives signals and input and sets the exit code.
 */
export const play = async (app) => {
  const main = inProject('dist', 'apps', app, 'src', 'main.js');
  process.argv[1] = main;
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(main));
};
