import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { appendAtOnce } from './appenders';
import { type Lane, laneAt } from './lane';

/** What a live reader made of the race. */
export interface Tally {
  /** events that the log has taken */
  readonly taken: number;
  /** taken, and never given to the reader */
  readonly skipped: number;
  /** given to the reader a second time */
  readonly repeated: number;
  /** given to the reader at a position that was not after the one before */
  readonly disordered: number;
}

/** Races appenders, half of them in another process, with a reader that follows the log live. */
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

/** Another process, ready at the line. Call the answer to start it: it resolves to the ids that the log has taken. */
const otherProcess = async (path: string, url: string, appenders: number, appends: number) => {
  const child = fork(join(__dirname, 'appending-process.ts'), [path, url, String(appenders), String(appends)], {
    execArgv: ['--require', join(__dirname, 'typescript.cjs')],
  });
  const ended = once(child, 'exit');
  const failed = ended.then(([code]) => Promise.reject(new Error(`the other process ended with ${code}`)));
  failed.catch(() => undefined); // heard by whoever waits for a word
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
