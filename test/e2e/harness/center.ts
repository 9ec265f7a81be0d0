import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Conformance, type Contract, temporaryFolder } from '@center/testing';
import { type Answer, Caller, type Listener } from './caller';
import { RunningProgram } from './program';
import type { Received } from './receiver';

// Each spec runs its own program and database, on a machine that may be busy.
jest.setTimeout(240_000);

/** An entry of `accounts.json`. */
export interface Account {
  readonly username: string;
  readonly password: string;
  readonly role: string;
  readonly agencyId: string;
  readonly agencyKind: string;
  readonly areaCode: string;
  readonly officerId: string;
}

/** An officer to register. */
export interface NewOfficer {
  readonly username: string;
  readonly name?: string;
  readonly role: string;
  readonly agencyId: string;
  readonly areaCode?: string;
}

/** A registered officer who can sign in. */
export interface Recruit {
  readonly officerId: string;
  readonly appointmentId: string;
  readonly password: string;
}

/** A production center for one spec file: the built program with its own data and its sample accounts. */
export class Center {
  private readonly callers = new Map<string, Promise<Caller>>();
  private readonly listeners: Listener[] = [];
  private earlierOutput = '';

  private constructor(
    readonly dataDir: string,
    readonly contract: Contract,
    private readonly conformance: Conformance,
    readonly accounts: Account[],
    private readonly settings: NodeJS.ProcessEnv,
    private running: RunningProgram,
  ) {}

  /** Starts a new one, or one on a folder that has data; `settings` are added to the defaults. */
  static async open(settings: NodeJS.ProcessEnv = {}, dataDir = temporaryFolder('center')): Promise<Center> {
    chmodSync(dataDir, 0o711); // a server started by root runs as another user, which must be able to enter the folder
    const program = await RunningProgram.start(dataDir, settings);
    const contract = (await (await fetch(`${program.url}/openapi.json`)).json()) as Contract;
    return new Center(dataDir, contract, new Conformance(contract), accountsIn(dataDir), settings, program);
  }

  get program(): RunningProgram {
    return this.running;
  }

  /** The folder of the center's data: `accounts.json`, the keys and the database. */
  get home(): string {
    return join(this.dataDir, 'center');
  }

  /** The output of the program, over all its starts. */
  get output(): string {
    return this.earlierOutput + this.running.output();
  }

  /** Throws if a message to a webhook is not as the OpenAPI document says. */
  checkMessage(name: 'event' | 'ping', { headers, event }: Pick<Received, 'headers' | 'event'>): void {
    this.conformance.checkMessage(name, { headers, body: event });
  }

  /** The account of a username. */
  account(username: string): Account {
    const account = this.accounts.find((one) => one.username === username);
    if (!account) throw new Error(`no account ${username}`);
    return account;
  }

  /** The agency of a username. */
  agencyOf(username: string): string {
    return this.account(username).agencyId;
  }

  /** The sample officer of this username, signed in; at the URL of another program on the same data if one is given. */
  as(username: string, url?: string): Promise<Caller> {
    const known = this.callers.get(`${username} ${url}`);
    if (known) return known;
    const signedIn = this.signIn(username, this.account(username).password, url);
    this.callers.set(`${username} ${url}`, signedIn);
    return signedIn;
  }

  /** Signs in with a username and a password. */
  async signIn(username: string, password: string, url?: string): Promise<Caller> {
    const { accessToken } = await this.with({}, url).does<{ accessToken: string }>('/v1/tokens', {
      username,
      password,
    });
    return this.with({ authorization: `Bearer ${accessToken}` }, url);
  }

  /** Replaces a one-time password and returns the new one. */
  async settle(username: string, oneTime: string): Promise<string> {
    const newPassword = `my own ${oneTime}`;
    await (await this.signIn(username, oneTime)).does('/v1/me/password', { password: oneTime, newPassword });
    return newPassword;
  }

  /** Registers an officer as the administrator, confirmed by the leader, with a password of their own. */
  async recruit(officer: NewOfficer): Promise<Recruit> {
    const made = await (await this.as('admin')).does<Recruit>('/v1/officers', { name: '示范人员', ...officer });
    await this.confirm(made.appointmentId);
    return { ...made, password: await this.settle(officer.username, made.password) };
  }

  /** Confirms appointments as the leader. */
  async confirm(...appointmentIds: string[]): Promise<void> {
    const leader = await this.as('leader');
    const { results } = await leader.does<{ results: { status: string }[] }>('/v1/appointments/confirm', {
      appointmentIds,
    });
    if (!results.every(({ status }) => status === 'CONFIRMED')) throw new Error(JSON.stringify(results));
  }

  /** An officer has a new password: the tokens have ended. */
  changed(username: string, password: string): void {
    this.accounts.splice(this.accounts.indexOf(this.account(username)), 1, { ...this.account(username), password });
    for (const key of [...this.callers.keys()]) if (key.startsWith(`${username} `)) this.callers.delete(key);
  }

  /** A caller with these credentials. */
  with(credentials: Readonly<Record<string, string>>, url?: string): Caller {
    return new Caller(() => url ?? this.running.url, this.conformance, this.tell, credentials);
  }

  /** A caller without credentials. */
  get anonymous(): Caller {
    return this.with({});
  }

  /** Receives every response from now on. */
  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Restarts the program on the same data and with the same settings, after it was stopped or killed. */
  async startAgain(): Promise<void> {
    this.earlierOutput = this.output;
    this.running = await RunningProgram.start(this.dataDir, this.settings);
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
