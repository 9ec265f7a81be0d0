import { setImmediate } from 'node:timers/promises';
import { LogUnavailable } from './failures';
import type { EventStore } from './port';
import { inTurn } from './stream-turns';

const store = {} as EventStore;

/** Work that records when it runs; returns the most that ran at once. */
const mostAtOnce = async (streams: readonly string[]): Promise<number> => {
  let running = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await setImmediate();
    running -= 1;
  };
  await Promise.all(streams.map((stream) => inTurn(store, stream, work)));
  return most;
};

describe('the turns of a stream', () => {
  it('come one after the other, those of other streams at the same time', async () => {
    expect(await mostAtOnce(['a', 'a', 'a'])).toBe(1);
    expect(await mostAtOnce(['a', 'b', 'c', 'a'])).toBe(3);
  });

  it('go on after work that failed', async () => {
    const failed = inTurn(store, 'a', () => Promise.reject(new Error('failed')));
    const next = inTurn(store, 'a', () => Promise.resolve('done'));
    await expect(failed).rejects.toThrow('failed');
    expect(await next).toBe('done');
  });

  it('are refused when they come too late', async () => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(0);
    let end = (): void => undefined;
    const first = inTurn(store, 'a', () => new Promise<void>((resolve) => (end = resolve)));
    const late = inTurn(store, 'a', () => Promise.resolve('done'));
    now.mockReturnValue(10_001);
    end();
    await first;
    await expect(late).rejects.toBeInstanceOf(LogUnavailable);
    now.mockRestore();
  });
});
