import { threadId } from 'node:worker_threads';
import { taskOf } from '../src/workers/task';

// What worker threads do in specs. They load this module.

/** Where it runs, and with what. */
export const whereabouts = (): { thread: number; environment: string[] } => ({
  thread: threadId,
  environment: Object.keys(process.env),
});

/** Occupies its thread. */
export const busy = (milliseconds: number): number => {
  const until = performance.now() + milliseconds;
  let rounds = 0;
  while (performance.now() < until) rounds += 1;
  return rounds;
};

export const failing = (): number => {
  throw new RangeError('out of paper');
};

export const dying = (): number => process.exit(1);

/** Fills the memory of its thread. */
export const hoarding = (): number => {
  const kept: number[][] = [];
  while (kept.length < 1_000_000) kept.push(Array.from({ length: 10_000 }, () => Math.random()));
  return kept.length;
};

export const WHEREABOUTS = taskOf(__filename, whereabouts);
export const BUSY = taskOf(__filename, busy);
export const FAILING = taskOf(__filename, failing);
export const DYING = taskOf(__filename, dying);
export const HOARDING = taskOf(__filename, hoarding);
