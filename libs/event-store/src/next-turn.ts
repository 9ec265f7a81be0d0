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

/** From this number of items on, work on them begins in a turn of its own. */
const MANY = 100;

/** Waits for a turn of one's own if there are many items to work on: others have had theirs before. */
export const turnFor = async (items: number): Promise<void> => {
  if (items >= MANY) await nextTurn();
};

/**
 * Works on a list in parts of a few items, each in a turn of its own; a list of one part needs no turn. The results are in
 * the order of the items. With `weigh`, a part ends when its items together have the weight `each`.
 */
export const inTurns = async <Item, Result>(
  items: readonly Item[],
  each: number,
  work: (item: Item, nth: number) => Result | Promise<Result>,
  weigh: (item: Item) => number = () => 1,
): Promise<Result[]> => {
  const results: Result[] = [];
  const parts = partsOf(items, each, weigh);
  const isMuch = parts.length > 1 || (items.length === 1 && weigh(items[0]!) > each);
  for (const part of parts) {
    if (isMuch) await nextTurn();
    const from = results.length;
    results.push(...(await Promise.all(part.map((item, nth) => work(item, from + nth)))));
  }
  return results;
};

const partsOf = <Item>(items: readonly Item[], each: number, weigh: (item: Item) => number): Item[][] => {
  const parts: Item[][] = [];
  let weight = each;
  for (const item of items) {
    if (weight >= each) {
      parts.push([]);
      weight = 0;
    }
    parts.at(-1)!.push(item);
    weight += weigh(item);
  }
  return parts;
};
