import { setTimeout as pause } from 'node:timers/promises';

/** Waits until a condition holds. Rejects on timeout, with a description of the condition. */
export const until = async (
  what: string,
  holds: () => boolean | Promise<boolean>,
  timeoutMs = 20_000,
): Promise<void> => {
  const deadline = performance.now() + timeoutMs;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`timed out waiting until ${what}`);
    await pause(10);
  }
};
