import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { get } from 'node:http';
import { resolve } from 'node:path';
import { until } from '@center/testing';
import { logSettings } from './log';

const ROOT = resolve(__dirname, '../../..');
const READY_WITHIN_MS = 120_000;

/** The path of a built app of the program. Throws when it has not been built. */
export const builtApp = (name: string): string => {
  const main = resolve(ROOT, 'dist', 'apps', name, 'src', 'main.js');
  if (!existsSync(main)) throw new Error(`${name} is not built: run \`npm run ready\` first`);
  return main;
};

/** Where the program says that it answers, and that it answers for operations. */
const ADDRESS = /health: (http:\S+)\/health\/ready/;
const OPERATIONS = /operations: (http:\S+)\/health\/views/;

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
  /** the addresses that were found: the output grows with every request */
  private readonly addresses = new Map<RegExp, string>();
  private readonly ended: Promise<number | null>;

  private constructor(private readonly child: ChildProcess) {
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
    const program = new RunningProgram(
      spawn(process.execPath, [builtApp('api')], {
        cwd: dataDir,
        env: environment(dataDir, { PORT: '0', OPERATIONS_PORT: '0', ...more }),
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
    try {
      const isReady = () => program.hasEnded() || (program.url !== '' && program.answers('/health/ready'));
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

  /** Its address; empty before it listens. */
  get url(): string {
    return this.addressIn(ADDRESS);
  }

  /** The address of metrics and of the state of the views. */
  get operationsUrl(): string {
    return this.addressIn(OPERATIONS);
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Whether a path currently returns 2xx. */
  answers(path: string): Promise<boolean> {
    return isAnswered(this.url + path);
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

  private addressIn(line: RegExp): string {
    const known = this.addresses.get(line) ?? line.exec(this.said)?.[1];
    if (known === undefined) return '';
    this.addresses.set(line, known);
    return known;
  }

  private hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}

/**
 * The settings of an empty center, with its log on the server under test if there is one, and with `more` added. It has
 * sample accounts if it can. It does not inherit the settings of the test process.
 */
export const environment = (dataDir: string, more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  DATA_DIR: dataDir,
  SCENARIO: 'none',
  SAMPLE_ACCOUNTS: more['DATABASE_URL'] === undefined ? 'yes' : 'no',
  ...logSettings(dataDir),
  ...more,
});
