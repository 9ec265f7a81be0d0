import { type ChildProcess, spawn } from 'node:child_process';
import { builtApp, environment } from './program';

/** The built projector as a child process. */
export class RunningProjector {
  private readonly ended: Promise<number | null>;

  private constructor(private readonly child: ChildProcess) {
    this.ended = new Promise((done) => child.once('exit', done));
  }

  /** Starts it with the data folder of its center as its working directory, so that the end of the test run finds it. */
  static start(dataDir: string, more: NodeJS.ProcessEnv): RunningProjector {
    const env = environment(dataDir, more);
    return new RunningProjector(
      spawn(process.execPath, [builtApp('projector')], { cwd: dataDir, env, stdio: 'ignore' }),
    );
  }

  /** Stops it, waits, and returns its exit code. */
  stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.ended;
  }

  /** Kills it with SIGKILL. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
