/**
 * Runs work with a signal that is aborted with another one, or by a `TimeoutError` after some milliseconds. The timer holds
 * the signal: one of `AbortSignal.timeout` that only `AbortSignal.any` refers to may be collected, and then never aborts.
 */
export const withinTime = async <Result>(
  limitMs: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new DOMException('it has taken too long', 'TimeoutError')), limitMs);
  const stop = (): void => limit.abort(signal.reason);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await work(limit.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
};
