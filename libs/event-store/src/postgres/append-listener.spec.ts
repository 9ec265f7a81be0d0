import { getEventListeners } from 'node:events';
import type { Pool } from 'pg';
import { pause } from '../pause';
import { AppendListener } from './append-listener';

const LONG = 60_000;
const WAITS = 9;

/** A fault: each wait combines the signal of the subscriber with one of its own. */
const combining = async (signal: AbortSignal): Promise<void> => {
  await pause(1, AbortSignal.any([signal, new AbortController().signal]));
};

describe('a subscriber that waits for appends', () => {
  const listener = new AppendListener({} as Pool);
  afterEach(() => jest.restoreAllMocks());

  /** What is left at a signal that lives long after waits: listeners, and combinations that refer to it. */
  const leftBy = async (wait: (signal: AbortSignal) => Promise<void>): Promise<number> => {
    const { signal } = new AbortController();
    const any = jest.spyOn(AbortSignal, 'any');
    await Promise.all(Array.from({ length: WAITS }, () => wait(signal)));
    return getEventListeners(signal, 'abort').length + any.mock.calls.length;
  };

  it('leaves nothing at its signal, whether an append or the end of its time wakes it', async () => {
    const { now } = listener;
    expect(await leftBy((signal) => listener.wait(now, 1, signal))).toBe(0);
    const woken = leftBy((signal) => listener.wait(now, LONG, signal));
    await listener.own.during(() => Promise.resolve());
    expect(await woken).toBe(0);
    expect(await leftBy(combining)).toBe(WAITS);
  });

  it('is woken when its signal is aborted, or was before', async () => {
    const subscriber = new AbortController();
    const waiting = listener.wait(listener.now, LONG, subscriber.signal);
    subscriber.abort();
    await waiting;
    await listener.wait(listener.now, LONG, subscriber.signal);
    expect(getEventListeners(subscriber.signal, 'abort')).toEqual([]);
  });
});
