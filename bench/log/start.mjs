import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts a contender in a process of its own; returns a function that runs a job in it. */
export const startContender = async (name, url) => {
  const child = fork(fileURLToPath(new URL('contender.mjs', import.meta.url)), [name, url]);
  const ended = once(child, 'exit').then(() => [{ error: `${name} ended` }]);
  child.setMaxListeners(0); // one listener for each job
  const reply = async () => {
    const [message] = await Promise.race([once(child, 'message'), ended]);
    if (message.error) throw new Error(message.error);
    return message.result;
  };
  await reply();
  const run = (job, options) => {
    child.send({ job, options });
    return reply();
  };
  return { run, stop: () => child.kill() };
};
