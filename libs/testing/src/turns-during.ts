import { setImmediate as turnOfLoop } from 'node:timers/promises';

/** Counts the turns of the event loop until some work is over. Rejects with its error. */
export const turnsDuring = async (work: Promise<unknown>): Promise<number> => {
  let [turns, isOver] = [0, false];
  const over = work.finally(() => (isOver = true));
  over.catch(() => undefined); // it is awaited below
  while (!isOver) {
    await turnOfLoop();
    turns += 1;
  }
  await over;
  return turns;
};
