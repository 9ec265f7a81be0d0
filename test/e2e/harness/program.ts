import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { get } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
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

/** Two ports of 127.0.0.1 on which nothing listens: for the API, and for operations. */
const freePorts = async (): Promise<[number, number]> => {
  const probes = [createServer(), createServer()] as const;
  const listening = probes.map((probe) => once(probe.listen(0, '127.0.0.1'), 'listening'));
  await Promise.all(listening);
  const [api, operations] = probes.map((probe) => (probe.address() as AddressInfo).port);
  await Promise.all(probes.map((probe) => once(probe.close(), 'close')));
  return [api!, operations!];
};

/** Whether a URL returns 2xx. Not by `fetch`, which keeps memory of each connection that was refused. */
const isAnswered = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const request = get(url, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode! < 300);
    });
    request.on('error', () => resolve(false));
  });

/** The built program as a child process, with its output and exit code. */
export class RunningProgram {
  private said = '';
  private readonly ended: Promise<number | null>;

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    /** the address of metrics and of the state of the views */
    readonly operationsUrl: string,
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
    const [port, operationsPort] = await freePorts();
    const program = new RunningProgram(
      spawn(process.execPath, [builtApp('api')], {
        cwd: dataDir,
        env: environment(dataDir, { PORT: String(port), OPERATIONS_PORT: String(operationsPort), ...more }),
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
      `http://127.0.0.1:${port}`,
      `http://127.0.0.1:${operationsPort}`,
    );
    try {
      // it listens for operations a moment after it listens for users
      const isReady = async () =>
        program.hasEnded() || ((await program.answers('/health/ready')) && (await program.operates()));
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

  /** Whether a path currently returns 2xx. */
  answers(path: string): Promise<boolean> {
    return isAnswered(this.url + path);
  }

  private operates(): Promise<boolean> {
    return isAnswered(`${this.operationsUrl}/health/views`);
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

/**
 * The settings of an empty center, with `more` added to the defaults. It has sample accounts if it can. It does not inherit
 * the settings of the test process.
 */
export const environment = (dataDir: string, more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  DATA_DIR: dataDir,
  SCENARIO: 'none',
  SAMPLE_ACCOUNTS: more['DATABASE_URL'] === undefined ? 'yes' : 'no',
  ...more,
});
