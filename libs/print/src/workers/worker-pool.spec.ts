import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
import { pdfPages } from '@center/testing';
import { paragraph } from '../paper';
import { PRINTING } from '../print-paper';
import { BUSY, DYING, FAILING, HOARDING, WHEREABOUTS } from '../../testing/tasks';
import { TaskAborted } from './task';
import { WorkerPool } from './worker-pool';

const imprint = {
  reader: '中心',
  officerId: '1',
  time: '2026-01-05',
  subject: ['个案编号', 'XS-1'],
  shown: '遮蔽件',
} as const;

describe('the worker threads', () => {
  let threads: WorkerPool;
  beforeAll(() => {
    threads = new WorkerPool();
  });
  afterAll(() => threads.onApplicationShutdown());

  it('run a task in another thread, which has none of the environment', async () => {
    const { thread, environment } = await threads.run(WHEREABOUTS);
    expect(thread).not.toBe(threadId);
    expect(environment).toEqual([]);
  });

  it('print a document', async () => {
    const paper = { title: '样张', number: 'XS-1', marks: [], blocks: [paragraph('正文一段。')] };
    const [page] = await pdfPages(await threads.bytes(PRINTING, paper, imprint));
    expect(page).toContain('正文一段。');
  });

  it('leave the event loop of this thread to others', async () => {
    const work = threads.run(BUSY, 500);
    let [turns, isOver] = [0, false];
    void work.then(() => (isOver = true));
    while (!isOver) {
      await setImmediate();
      turns += 1;
    }
    expect(turns).toBeGreaterThan(20);
  });

  it('report errors, and are replaced when they end', async () => {
    await expect(threads.run(FAILING)).rejects.toThrow('out of paper');
    await expect(threads.run(DYING)).rejects.toThrow(TaskAborted);
    expect(await threads.run(BUSY, 1)).toBeGreaterThan(0);
  });

  it.each([
    ['ends its thread', DYING],
    ['takes too much memory', HOARDING],
    ['takes too much time', { ...BUSY, within: 100 }],
  ])(
    'go on with the tasks that wait when one %s',
    async (_, task) => {
      const aborted = Array.from({ length: availableParallelism() }, () => threads.run<[number], number>(task, 60_000));
      const waiting = threads.run(BUSY, 1);
      for (const one of aborted) await expect(one).rejects.toThrow(TaskAborted);
      expect(await waiting).toBeGreaterThan(0);
    },
    60_000,
  );
});
