import { once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { withinTime } from './time-limit';

const LIMIT = 1_500;
const NEVER = new AbortController().signal;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** A fault: nothing but the signal that waits refers to the one that is aborted by the timer. */
const forgetful: typeof withinTime = (limitMs, signal, work) => {
  const limit = new WeakRef(new AbortController());
  setTimeout(() => limit.deref()?.abort(), limitMs);
  return work(AbortSignal.any([signal, limit.deref()!.signal]));
};

describe('work with a time limit', () => {
  /** Whether work that never ends by itself is stopped, although garbage is collected before its time is over. */
  const stops = async (limited: typeof withinTime): Promise<boolean> => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    try {
      let stopped = false;
      void limited(LIMIT, new AbortController().signal, async (signal) => {
        await once(signal, 'abort');
        stopped = true;
      });
      // Few, because one of a process that has run many specs takes a second or two.
      for (let nth = 0; nth < 3; nth += 1) {
        await turn();
        collectGarbage();
      }
      jest.advanceTimersByTime(LIMIT);
      await turn();
      return stopped;
    } finally {
      jest.useRealTimers();
    }
  };

  it('is told to stop when the time is over, also if garbage is collected meanwhile', async () => {
    expect(await stops(withinTime)).toBe(true);
    expect(await stops(forgetful)).toBe(false);
  });

  it('says which of the two has stopped it', async () => {
    const reason = (signal: AbortSignal): Promise<unknown> =>
      once(signal, 'abort').then(() => signal.reason as unknown);
    expect(await withinTime(0, NEVER, reason)).toMatchObject({ name: 'TimeoutError' });
    const outer = new AbortController();
    const stopped = withinTime(60_000, outer.signal, reason);
    outer.abort('enough');
    expect(await stopped).toBe('enough');
    expect(
      await withinTime(60_000, AbortSignal.abort('before'), ({ reason: why }) => Promise.resolve(why as unknown)),
    ).toBe('before');
  });

  it('returns what the work returns, and throws what it throws', async () => {
    expect(await withinTime(60_000, NEVER, () => Promise.resolve(7))).toBe(7);
    await expect(withinTime(60_000, NEVER, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});
