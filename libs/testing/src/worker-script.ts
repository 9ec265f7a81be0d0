import { join } from 'node:path';

/** In specs worker threads run the sources: `jest.config.js` replaces the module of this name in `libs/print`. */
export const WORKER_SCRIPT = join(__dirname, 'typescript-worker.cjs');
