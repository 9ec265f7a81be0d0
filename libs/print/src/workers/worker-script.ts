/** The file that worker threads run. */
export const WORKER_SCRIPT = require.resolve('./worker');
