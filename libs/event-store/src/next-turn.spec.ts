import { setImmediate as turnOfLoop } from 'node:timers/promises';
import { inTurns, nextTurn } from './next-turn';

/** Counts the turns of the event loop until some work is over. */
const turnsDuring = async (work: Promise<unknown>): Promise<number> => {
  let [turns, isOver] = [0, false];
  void work.then(() => (isOver = true));
  while (!isOver) {
    await turnOfLoop();
    turns += 1;
  }
  return turns;
};

describe('work in turns', () => {
  it('keeps the order, and lets the event loop turn between the parts', async () => {
    const items = Array.from({ length: 100 }, (_, nth) => nth);
    const work = inTurns(items, 10, (item, nth) => Promise.resolve(item + nth));
    expect(await turnsDuring(work)).toBeGreaterThanOrEqual(9);
    expect(await work).toEqual(items.map((item) => 2 * item));
  });

  it('waits for no turn when there is one part', async () => {
    let isOver = false;
    void inTurns([1, 2, 3], 10, (item) => item).then(() => (isOver = true));
    for (let nth = 0; nth < 10; nth += 1) await Promise.resolve(); // no turn of the event loop in between
    expect(isOver).toBe(true);
    expect(await turnsDuring(inTurns([], 10, (item) => item))).toBeLessThanOrEqual(1);
  });

  it('gives each turn to one caller', async () => {
    const seen: number[] = [];
    let turn = 0;
    const callers = Promise.all(
      Array.from({ length: 20 }, async () => {
        await nextTurn();
        seen.push(turn);
      }),
    );
    let isOver = false;
    void callers.then(() => (isOver = true));
    while (!isOver) {
      turn += 1;
      await turnOfLoop();
    }
    expect(new Set(seen).size).toBe(20);
  });
});
