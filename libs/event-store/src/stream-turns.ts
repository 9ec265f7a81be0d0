import { LogUnavailable } from './failures';

/** A command that has waited longer is not begun: the log is slow or unavailable, and its caller can repeat it. */
const PATIENCE = 10_000;

/** For each store or engine, the last work on each stream that has not ended. */
const lasts = new WeakMap<object, Map<string, Promise<void>>>();

/**
 * Runs the work of this process on one stream one after the other, in the order of the calls: commands on the same stream
 * that read and append at the same time would be decided again and again, and some would never win. Throws what the work
 * throws, and `LogUnavailable` if its turn comes too late.
 */
export const inTurn = async <Result>(store: object, stream: string, work: () => Promise<Result>): Promise<Result> => {
  const streams = lasts.get(store) ?? new Map<string, Promise<void>>();
  lasts.set(store, streams);
  const called = performance.now();
  const before = streams.get(stream);
  const mine = before ? before.then(() => begin(called, work)) : work();
  const ended = mine.then(
    () => undefined,
    () => undefined,
  );
  streams.set(stream, ended);
  try {
    return await mine;
  } finally {
    if (streams.get(stream) === ended) streams.delete(stream);
  }
};

const begin = <Result>(called: number, work: () => Promise<Result>): Promise<Result> => {
  if (performance.now() - called > PATIENCE) throw new LogUnavailable();
  return work();
};
