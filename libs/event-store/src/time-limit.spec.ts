import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { until } from '@center/testing';
import { withinTime } from './time-limit';

/** Long enough for garbage to be collected several times. */
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
    let stopped = false;
    const outer = new AbortController();
    const began = performance.now();
    void limited(LIMIT, outer.signal, async (signal) => {
      await once(signal, 'abort');
      stopped = true;
    });
    await until('its time is over', () => {
      collectGarbage();
      return performance.now() - began > 2 * LIMIT;
    });
    return stopped;
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
