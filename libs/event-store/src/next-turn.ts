const waiting: (() => void)[] = [];

const serve = (): void => {
  const go = waiting.shift();
  if (waiting.length > 0) setImmediate(serve);
  go?.();
};

/**
 * Waits for a turn of the event loop of one's own. Long work is done in parts with a turn before each: meanwhile the
 * thread serves others, and however many callers do long work at once, each turn has one part only.
 */
export const nextTurn = (): Promise<void> =>
  new Promise((go) => {
    waiting.push(go);
    if (waiting.length === 1) setImmediate(serve);
  });

/** Works on a list in parts of a few items, each in a turn of its own. The results are in the order of the items. */
export const inTurns = async <Item, Result>(
  items: readonly Item[],
  each: number,
  work: (item: Item, nth: number) => Result | Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += each) {
    if (from > 0) await nextTurn();
    results.push(...(await Promise.all(items.slice(from, from + each).map((item, nth) => work(item, from + nth)))));
  }
  return results;
};
