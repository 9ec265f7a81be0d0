import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Conformance, type Contract, temporaryFolder } from '@center/testing';
import { type Answer, Caller, type Listener } from './caller';
import { RunningProgram } from './program';

// Every step goes through a program and a database of their own, on a machine that may be busy.
jest.setTimeout(120_000);

/** A line of `accounts.json`. */
export interface Account {
  readonly username: string;
  readonly password: string;
  readonly role: string;
  readonly agencyId: string;
  readonly agencyKind: string;
  readonly areaCode: string;
  readonly officerId: string;
}

/** A real center for one spec file: the built program on data of its own, and everyone of its sample accounts. */
export class Center {
  private readonly callers = new Map<string, Promise<Caller>>();
  private readonly listeners: Listener[] = [];
  private earlierOutput = '';

  private constructor(
    readonly dataDir: string,
    readonly contract: Contract,
    private readonly conformance: Conformance,
    readonly accounts: readonly Account[],
    private running: RunningProgram,
  ) {}

  /** Starts a new one; `settings` beside the usual ones. */
  static async open(settings: NodeJS.ProcessEnv = {}): Promise<Center> {
    const dataDir = temporaryFolder('center');
    chmodSync(dataDir, 0o711); // a server that root starts runs as another user, who must pass through
    const program = await RunningProgram.start(dataDir, settings);
    const contract = (await (await fetch(`${program.url}/openapi.json`)).json()) as Contract;
    return new Center(dataDir, contract, new Conformance(contract), accountsIn(dataDir), program);
  }

  get program(): RunningProgram {
    return this.running;
  }

  /** Where the center keeps its data: `accounts.json`, the keys and the database. */
  get home(): string {
    return join(this.dataDir, 'center');
  }

  /** Everything the program has said, in all its starts. */
  get output(): string {
    return this.earlierOutput + this.running.output();
  }

  /** The account of a username. */
  account(username: string): Account {
    const account = this.accounts.find((one) => one.username === username);
    if (!account) throw new Error(`there is no account ${username}`);
    return account;
  }

  /** The agency at which a username serves. */
  agencyOf(username: string): string {
    return this.account(username).agencyId;
  }

  /** The sample officer of this username, signed in. */
  as(username: string): Promise<Caller> {
    const known = this.callers.get(username);
    if (known) return known;
    const signedIn = this.signIn(username, this.account(username).password);
    this.callers.set(username, signedIn);
    return signedIn;
  }

  /** Anyone with a username and a password. */
  async signIn(username: string, password: string): Promise<Caller> {
    const { accessToken } = await this.nobody.does<{ accessToken: string }>('/v1/tokens', { username, password });
    return this.with({ authorization: `Bearer ${accessToken}` });
  }

  /** One who shows these credentials. */
  with(credentials: Readonly<Record<string, string>>): Caller {
    return new Caller(() => this.running.url, this.conformance, this.tell, credentials);
  }

  /** One who shows no credentials. */
  get nobody(): Caller {
    return this.with({});
  }

  /** Hears every answer from now on. */
  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Starts the program again on the same data, after it was stopped or killed. */
  async startAgain(): Promise<void> {
    this.earlierOutput = this.output;
    this.running = await RunningProgram.start(this.dataDir);
  }

  async close(): Promise<void> {
    await this.running.stop();
  }

  private readonly tell = (answer: Answer): void => {
    for (const listener of this.listeners) listener(answer);
  };
}

const accountsIn = (dataDir: string): Account[] =>
  JSON.parse(readFileSync(join(dataDir, 'center', 'accounts.json'), 'utf8')) as Account[];
