import { setTimeout } from 'node:timers/promises';

const PATIENCE = 15_000;

/** Resolves as soon as a condition holds; throws when it does not within the patience. */
export const eventually = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + PATIENCE;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('the condition did not come true');
    await setTimeout(5);
  }
};
