import { availableParallelism } from 'node:os';
import { type Pool, pool } from 'workerpool';
import type { Task } from './task';
import { WORKER_SCRIPT } from './worker-script';

/** One core is left for the thread that serves requests; each worker loads the typefaces, about 100 MB. */
const MOST_THREADS = 4;
const MEMORY_MB = 512;
const WITHIN_MS = 120_000;

/**
 * Runs tasks that take much CPU time in worker threads, so that the thread that serves requests goes on meanwhile.
 * Threads start when they are needed. They get the input of a task, no environment and no keys.
 */
export class WorkerPool {
  private readonly threads: Pool = pool(WORKER_SCRIPT, {
    workerType: 'thread',
    maxWorkers: Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1)),
    workerThreadOpts: { env: {}, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } },
  });

  /** Runs a task in turn. Rejects with its error, and when it takes over two minutes or 512 MB: its thread is replaced. */
  async run<Input extends readonly unknown[], Output>({ file, name }: Task<Input, Output>, ...input: Input) {
    return (await this.threads.exec('run', [file, name, input]).timeout(WITHIN_MS)) as Output;
  }

  /** Like `run`, for a task that returns bytes. */
  async bytes<Input extends readonly unknown[]>(task: Task<Input, Buffer>, ...input: Input): Promise<Buffer> {
    const { buffer, byteOffset, byteLength }: Uint8Array = await this.run(task, ...input); // a clone is no Buffer
    return Buffer.from(buffer, byteOffset, byteLength);
  }

  /** Ends the threads, and with them the tasks under way. Nest calls it after the last response. */
  async onApplicationShutdown(): Promise<void> {
    await this.threads.terminate(true);
  }
}
