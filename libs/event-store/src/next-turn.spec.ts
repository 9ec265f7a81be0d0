import { setImmediate as turnOfLoop } from 'node:timers/promises';
import { turnsDuring } from '@center/testing';
import { inTurns, nextTurn, turnFor } from './next-turn';

const waitsForATurn = async (work: Promise<unknown>): Promise<boolean> => {
  let isOver = false;
  void work.then(() => (isOver = true));
  for (let nth = 0; nth < 20; nth += 1) await Promise.resolve(); // no turn of the event loop in between
  return !isOver;
};

describe('work in turns', () => {
  it('keeps the order, and lets the event loop turn between the parts', async () => {
    const items = Array.from({ length: 100 }, (_, nth) => nth);
    const work = inTurns(items, 10, (item, nth) => Promise.resolve(item + nth));
    expect(await turnsDuring(work)).toBeGreaterThanOrEqual(9);
    expect(await work).toEqual(items.map((item) => 2 * item));
  });

  it('waits for no turn when there is one part', async () => {
    expect(await waitsForATurn(inTurns([1, 2, 3], 10, (item) => item))).toBe(false);
    expect(await turnsDuring(inTurns([], 10, (item) => item))).toBeLessThanOrEqual(1);
  });

  it('ends a part by the weight of its items, and keeps them all in order', async () => {
    const items = [1, 1, 500, 1, 1, 300, 700, 1];
    const parts: number[][] = [];
    let isNew = true;
    const work = inTurns(
      items,
      500,
      (item) => {
        if (isNew) parts.push([]);
        isNew = false;
        setImmediate(() => (isNew = true));
        parts.at(-1)!.push(item);
        return item;
      },
      (item) => item,
    );
    expect(await turnsDuring(work)).toBeGreaterThanOrEqual(3);
    expect(await work).toEqual(items);
    expect(parts).toEqual([[1, 1, 500], [1, 1, 300, 700], [1]]);
  });

  it('gives one heavy item, and work on many items, a turn of its own', async () => {
    const weighing = (weight: number) =>
      inTurns(
        ['item'],
        10,
        (item) => item,
        () => weight,
      );
    const waits = await Promise.all([weighing(11), turnFor(100), weighing(10), turnFor(99)].map(waitsForATurn));
    expect(waits).toEqual([true, true, false, false]);
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
