const LOOK_EVERY_MS = 250;

/**
 * Stops when the npm that called us has gone. It passes a signal on to a shell between it and us, and the shell ends
 * without telling; a killed npm tells nobody. Also a closed terminal (SIGHUP) is a plain request to stop.
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
