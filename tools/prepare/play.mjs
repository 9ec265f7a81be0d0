import { pathToFileURL } from 'node:url';
import { inProject } from './places.mjs';

/**
 * Runs a built app in this very process: so there is one process to stop, and signals, exit code and input are its own.
 */
export const play = async (app) => {
  const main = inProject('dist', 'apps', app, 'src', 'main.js');
  process.argv[1] = main;
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(main));
};
