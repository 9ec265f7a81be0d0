import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { until } from '@center/testing';

const ROOT = resolve(__dirname, '../../..');
const READY_WITHIN_MS = 60_000;

/** The path of a built app of the program. Throws when it has not been built. */
export const builtApp = (name: string): string => {
  const main = resolve(ROOT, 'dist', 'apps', name, 'src', 'main.js');
  if (!existsSync(main)) throw new Error(`${name} is not built: run \`npm run ready\` first`);
  return main;
};

/** A port of 127.0.0.1 on which nothing listens. */
const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? found(address.port) : failed(new Error('no port'))));
    });
  });

/** The built program as a child process, with its output and exit code. */
export class RunningProgram {
  private said = '';
  private readonly ended: Promise<number | null>;

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    }
    this.ended = new Promise((done) => child.once('close', done));
  }

  /**
   * Starts an empty production center on a data folder and waits for `/health/ready`. Its working directory is that
   * folder, so that the end of the test run can find and stop it whatever happens to the spec.
   */
  static async start(dataDir: string, more: NodeJS.ProcessEnv = {}): Promise<RunningProgram> {
    const port = await freePort();
    const program = new RunningProgram(
      spawn(process.execPath, [builtApp('api')], {
        cwd: dataDir,
        env: { ...environment(dataDir), PORT: String(port), ...more },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
      `http://127.0.0.1:${port}`,
    );
    try {
      const isReady = () => program.hasEnded() || program.answers('/health/ready');
      await until('the program is ready', isReady, READY_WITHIN_MS);
    } catch (error) {
      await program.kill();
      throw error;
    }
    if (program.hasEnded()) throw new Error(`the program did not start:\n${program.said}`);
    return program;
  }

  /** Its standard output and standard error. */
  output(): string {
    return this.said;
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Whether a path currently returns 2xx. Not by `fetch`, which keeps memory of each connection that was refused. */
  answers(path: string): Promise<boolean> {
    return new Promise((resolve) => {
      const request = get(this.url + path, { agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode! < 300);
      });
      request.on('error', () => resolve(false));
    });
  }

  /** Stops it as Ctrl-C does, waits, and returns its exit code. */
  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    if (!this.hasEnded()) this.child.kill(signal);
    return this.ended;
  }

  /** Kills it with SIGKILL. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  private hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}

/** The settings of an empty center; it does not inherit the settings of the test process. */
export const environment = (dataDir: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  DATA_DIR: dataDir,
  SCENARIO: 'none',
});
