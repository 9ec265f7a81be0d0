/** By how much of its length a pause may be longer, so that receivers are not asked by everyone at the same time. */
const JITTER = 0.2;

/**
 * Milliseconds until the next attempt after a number of failed ones; `undefined` if there is none. `schedule`: seconds
 * after the first failed attempt, after the second … `chance`: from 0 to 1.
 */
export const retryAfter = (schedule: readonly number[], tries: number, chance: number): number | undefined => {
  const seconds = schedule[tries - 1];
  return seconds === undefined ? undefined : Math.round(seconds * 1_000 * (1 + JITTER * chance));
};

/** How long a schedule lasts without jitter, in milliseconds: after that time without any delivery a webhook is disabled. */
export const lengthOf = (schedule: readonly number[]): number =>
  schedule.reduce((sum, seconds) => sum + seconds, 0) * 1_000;
