import { getEventListeners } from 'node:events';
import { doneWithin } from './notifier';

const LONG = 60_000;

describe('waiting for work', () => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const listeners = (): number => getEventListeners(signal, 'abort').length;

  it('ends with the work, and leaves no listener', async () => {
    for (const work of [Promise.resolve(), Promise.reject(new Error('failed'))]) {
      const waiting = doneWithin(work, LONG, signal);
      expect(listeners()).toBe(1);
      await waiting;
      expect(listeners()).toBe(0);
    }
  });

  it('ends after the timeout, and when aborted', async () => {
    const never = new Promise(() => undefined);
    await doneWithin(never, 1, signal);
    const waiting = doneWithin(never, LONG, signal);
    stopping.abort();
    await waiting;
    await doneWithin(never, LONG, signal);
    expect(listeners()).toBe(0);
  });
});
