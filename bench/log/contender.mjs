// One log in a process of its own: runs the jobs that its parent sends.
import { CONTENDERS, streamOf } from './contenders.mjs';

const [name, url] = process.argv.slice(2);
const log = await CONTENDERS[name](url);

const JOBS = {
  fill: async ({ events }) => {
    await log.fill(events);
    await log.pool.query('VACUUM (ANALYZE)');
  },
  /** Closed loop: each caller appends again when its last append is durable. */
  append: async ({ callers, seconds }) => {
    const until = performance.now() + seconds * 1000;
    let count = 0;
    const began = performance.now();
    const caller = async () => {
      while (performance.now() < until) {
        await log.append();
        count += 1;
      }
    };
    await Promise.all(Array.from({ length: callers }, caller));
    return count / ((performance.now() - began) / 1000);
  },
  /** One caller reads streams of 100 events at random; returns the median in milliseconds. */
  readStream: async ({ seconds, streams }) => {
    const until = performance.now() + seconds * 1000;
    const times = [];
    while (performance.now() < until) {
      const began = performance.now();
      const count = await log.readStream(streamOf(Math.floor(Math.random() * streams)));
      if (count !== 100) throw new Error(`${name} read ${count} events of a stream`);
      times.push(performance.now() - began);
    }
    return times.sort((one, other) => one - other)[Math.floor(times.length / 2)];
  },
  /** Pages through the whole log until the time is over. */
  readAll: async ({ seconds, page }) => {
    const began = performance.now();
    const until = began + seconds * 1000;
    let count = 0;
    let after = 0n;
    while (performance.now() < until) {
      const read = await log.readAll(after, page);
      count += read.count;
      after = read.count < page ? 0n : read.last;
    }
    return count / ((performance.now() - began) / 1000);
  },
};

process.on('message', ({ job, options }) => {
  JOBS[job](options).then(
    (result) => process.send({ result }),
    (error) => process.send({ error: error.stack }),
  );
});
process.send({ result: 'ready' });
