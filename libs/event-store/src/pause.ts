import { setTimeout } from 'node:timers/promises';

/** Resolves after some milliseconds, or at once when aborted. */
export const pause = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
};

/** Milliseconds to wait before the nth retry (from 1): exponential, with jitter to avoid repeated conflicts. */
export const backoff = (nth: number, first: number, most: number): number =>
  Math.min(most, first * 2 ** (nth - 1)) * (0.5 + Math.random() / 2);
