const LOOK_EVERY_MS = 250;

/**
 * Stops when the npm that started this process has exited. npm forwards a signal to an intermediate shell, which exits
 * without forwarding it; a killed npm forwards nothing. A closed terminal (SIGHUP) is treated as a request to stop.
 */
export const endWithParent = () => {
  const stop = () => process.kill(process.pid, 'SIGTERM');
  process.on('SIGHUP', stop);
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, LOOK_EVERY_MS);
  watch.unref();
};
