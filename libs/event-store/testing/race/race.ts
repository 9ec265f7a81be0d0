import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { appendAtOnce } from './appenders';
import { type Lane, laneAt } from './lane';

/** The result of the race for a live reader. */
export interface Tally {
  /** events appended */
  readonly taken: number;
  /** appended, and never delivered to the reader */
  readonly skipped: number;
  /** delivered to the reader more than once */
  readonly repeated: number;
  /** delivered to the reader at a position not after the previous one */
  readonly disordered: number;
}

/** Runs appenders, half of them in another process, concurrently with a reader that is subscribed to the log. */
export const race = async (path: string, url: string, appenders: number, appends: number): Promise<Tally> => {
  const { lane, close } = (await laneAt(path)).openLane(url);
  const finish = new AbortController();
  try {
    const reader = reading(lane, finish);
    const half = appenders / 2;
    const start = await otherProcess(path, url, half, appends);
    const taken = await Promise.all([appendAtOnce(lane, half, appends), start()]);
    reader.until((await lane.head()).position);
    return await reader.tally(taken.flat());
  } finally {
    finish.abort();
    await close();
  }
};

/** Forks another process, ready to start. Returns a function that starts it and resolves to the appended ids. */
const otherProcess = async (path: string, url: string, appenders: number, appends: number) => {
  const child = fork(join(__dirname, 'appending-process.ts'), [path, url, String(appenders), String(appends)], {
    execArgv: ['--require', join(__dirname, 'typescript.cjs')],
  });
  const ended = once(child, 'exit');
  const failed = ended.then(([code]) => Promise.reject(new Error(`the other process ended with ${code}`)));
  failed.catch(() => undefined); // handled where a message is awaited
  const said = async (): Promise<unknown> => (await Promise.race([once(child, 'message'), failed]))[0];
  await said();
  return async (): Promise<string[]> => {
    child.send('start');
    const taken = (await said()) as string[];
    await ended;
    return taken;
  };
};

const reading = (lane: Lane, finish: AbortController) => {
  const seen = new Map<string, number>();
  let last = 0n;
  let end: bigint | undefined;
  let disordered = 0;
  const finishAtEnd = (): void => {
    if (end !== undefined && last >= end) finish.abort();
  };
  const run = async (): Promise<void> => {
    for await (const page of lane.follow(0n, finish.signal)) {
      for (const { id, position } of page) {
        seen.set(id, (seen.get(id) ?? 0) + 1);
        if (position <= last) disordered += 1;
        last = position;
      }
      finishAtEnd();
    }
  };
  const done = run();
  return {
    until: (position: bigint): void => {
      end = position;
      finishAtEnd();
    },
    tally: async (taken: readonly string[]): Promise<Tally> => {
      await done;
      const skipped = taken.filter((id) => !seen.has(id)).length;
      const repeated = [...seen.values()].filter((times) => times > 1).length;
      return { taken: taken.length, skipped, repeated, disordered };
    },
  };
};
