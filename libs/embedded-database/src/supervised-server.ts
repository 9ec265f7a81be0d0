import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 30_000;
const SOUND_AFTER_MS = 60_000;

/** Supervises one server: restarts it with backoff if it exits without having been stopped. */
export class SupervisedServer {
  private readonly stopping = new AbortController();
  private readonly watching: Promise<void>;
  private failures = 0;

  constructor(
    private child: ChildProcess,
    private readonly stopServer: () => void,
    private readonly startAgain: () => Promise<ChildProcess>,
    private readonly report: (line: string) => void,
  ) {
    this.watching = this.watch();
  }

  /** Disables restarts, stops the server, and resolves when it has exited. */
  async stop(): Promise<void> {
    this.stopping.abort();
    if (isRunning(this.child)) this.stopServer();
    await this.watching;
    if (isRunning(this.child)) this.stopServer(); // a restart was in progress
    await ended(this.child);
  }

  private async watch(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const since = performance.now();
      await ended(this.child);
      if (this.stopping.signal.aborted) return;
      if (performance.now() - since > SOUND_AFTER_MS) this.failures = 0;
      this.report(`数据库进程意外结束，正在重新启动 / The database process exited unexpectedly, restarting`);
      await this.revive();
    }
  }

  private async revive(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const delay = Math.min(FIRST_DELAY_MS * 2 ** this.failures++, LONGEST_DELAY_MS);
      await pause(delay, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.stopping.signal.aborted) return;
      try {
        this.child = await this.startAgain();
        this.report('数据库已重新启动 / The database has been restarted');
        return;
      } catch (error) {
        this.report(error instanceof Error ? error.message : '数据库未能启动 / The database failed to start');
      }
    }
  }
}

const ended = async (child: ChildProcess): Promise<void> => {
  if (isRunning(child)) await new Promise((done) => child.once('exit', done));
};

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;
