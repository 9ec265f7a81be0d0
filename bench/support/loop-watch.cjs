// Loaded into the program with `--require`: measures the longest stretch of CPU time that the main thread spends between
// two turns of its event loop. SIGUSR2 writes it to the file that LOOP_WATCH names, as `{"nth": count of
// writes, "longest": ms}`, and starts over.
const { openSync, readSync, renameSync, writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

/** the time on the CPU of this thread, in milliseconds (Linux) */
const cpuClock = () => {
  const file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
  const buffer = Buffer.alloc(64);
  return () => Number.parseInt(buffer.toString('latin1', 0, readSync(file, buffer, 0, 64, 0)), 10) / 1e6;
};

if (isMainThread && process.env.LOOP_WATCH) {
  const cpu = cpuClock();
  let last = cpu();
  let longest = 0;
  let nth = 0;
  setInterval(() => {
    const now = cpu();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1).unref();
  process.on('SIGUSR2', () => {
    writeFileSync(`${process.env.LOOP_WATCH}.new`, JSON.stringify({ nth: (nth += 1), longest }));
    renameSync(`${process.env.LOOP_WATCH}.new`, process.env.LOOP_WATCH); // a reader never sees half of it
    longest = 0;
    last = cpu();
  });
}
