import { join } from 'node:path';

/** The settings that load modules of `test/e2e/planted` into the program. */
export const planted = (...names: readonly string[]): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: names.map((name) => `--require ${join(__dirname, '../planted', name)}`).join(' '),
});

/** Requests share folded states: one fails with 500 if another has changed the state of its stream. */
export const watchedStates = planted('watched-states.cjs');
