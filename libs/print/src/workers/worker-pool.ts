import { availableParallelism } from 'node:os';
import { type Pool, pool, Promise as Execution, TerminateError } from 'workerpool';
import { type Task, TaskAborted } from './task';
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

  /**
   * Runs a task in turn. Rejects with its error, and with `TaskAborted` when it takes over 512 MB or the time that it has,
   * two minutes unless it says otherwise: its thread is replaced.
   */
  async run<Input extends readonly unknown[], Output>(task: Task<Input, Output>, ...input: Input): Promise<Output> {
    const { file, name, within = WITHIN_MS } = task;
    try {
      return (await this.threads.exec('run', [file, name, input]).timeout(within)) as Output;
    } catch (error) {
      if (error instanceof TerminateError) this.goOn();
      else if (!(error instanceof Execution.TimeoutError)) throw error;
      throw new TaskAborted({ cause: error });
    }
  }

  /** After the end of a thread the pool starts the next task that waits only with a further one. */
  private goOn(): void {
    this.threads.exec('methods').catch(() => undefined);
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
