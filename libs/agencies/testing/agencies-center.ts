import { createHash } from 'node:crypto';
import { accessProblems, AccessModule } from '@center/access';
import { SETTINGS, type Settings } from '@center/config';
import { EventStore, EventStoreModule, hostClock, newOperation } from '@center/event-store';
import { type Clock, id, type Instant } from '@center/kernel';
import { Projections, ProjectionsModule, type View } from '@center/projections';
import { FakeClock, temporaryFolder, testDatabase, type TestDatabase } from '@center/testing';
import { MasterKey, Vault, RoutineAccess } from '@center/vault';
import {
  IdempotencyStore,
  type IdempotencyScope,
  httpAdapter,
  prepareHttp,
  type ProblemTexts,
  WebModule,
} from '@center/web';
import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { testVault } from '../../vault/testing/test-vault';
import { type Account, AgenciesModule, agencyProblems, agencyViews, Founding } from '../src';
import { AccountsFile } from '../src/founding/accounts-file';
import { HOST_CLOCK } from '../src/host-clock';

/** Stores operations but no responses: each repeat runs the command again, as after a crash. */
class ForgetfulMemory extends IdempotencyStore {
  override operation({ principal, path, key }: IdempotencyScope) {
    const hex = createHash('sha256').update(`${principal} ${path} ${key}`).digest('hex');
    return id<'operation'>(hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5'));
  }
  override recall = () => Promise.resolve({ is: 'unknown' } as const);
  override companion = () => undefined;
  override settle = () => Promise.resolve();
  override replace = () => Promise.resolve();
}

/** A request to the center under test. */
export interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The register in a small application on a real database. */
export interface AgenciesCenter {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly store: EventStore;
  readonly projections: Projections;
  readonly founding: Founding;
  readonly accounts: AccountsFile;
  readonly clock: FakeClock;
  account(username: string): Promise<Account>;
  signIn(username: string, password: string): Promise<{ status: number; token: string }>;
  /** signs in with a one-time password, replaces it, and signs in with the new one */
  enter(username: string, oneTime: string): Promise<{ token: string; password: string }>;
  /** confirms appointments as the leader, when the directory of officers has them */
  confirm(...appointmentIds: string[]): Promise<{ status: string; code: string | null }[]>;
  /** sends a request as the officer of a username in `accounts.json`, or with custom headers */
  ask(
    username: string | undefined,
    url: string,
    asked?: Asked,
  ): Promise<{ status: number; headers: object; body: never }>;
  close(): Promise<void>;
}

/** The data shared with a second center. */
export interface Shared {
  readonly database: TestDatabase;
  readonly masterKey: MasterKey;
  readonly vault: Vault;
  readonly dataDir: string;
}

export const sharedData = async (): Promise<Shared> => {
  const database = await testDatabase();
  const { keys, vault } = await testVault(database.pool);
  return { database, masterKey: keys.masterKey, vault, dataDir: temporaryFolder('center') };
};

/** The modules of a lib beside the register, its problems and its views. */
export interface Beside {
  readonly modules: readonly (Type<unknown> | DynamicModule)[];
  readonly problems: ProblemTexts;
  readonly views?: readonly View[];
  /** of the log */
  readonly clock?: Clock;
}

/** Starts the center without founding it. Close it in `afterAll`; the data is closed with the database. */
export const agenciesCenter = async (
  { database, masterKey, vault, dataDir }: Shared,
  settings: Partial<Settings> = {},
  beside: Beside = { modules: [], problems: {} },
): Promise<AgenciesCenter> => {
  const all = { dataDir, demonstration: true, sampleAccounts: true, tokenTtl: 1800, tokenIdle: 900, ...settings };
  const given = [
    { provide: SETTINGS, useValue: all },
    { provide: MasterKey, useValue: masterKey },
    { provide: Vault, useValue: vault },
    { provide: RoutineAccess, useValue: new RoutineAccess(database.pool) },
    { provide: IdempotencyStore, useClass: ForgetfulMemory },
  ];

  @Global()
  @Module({ providers: given, exports: given.map(({ provide }) => provide) })
  class Given {}

  const clock = new FakeClock(new Date().toISOString() as Instant);
  const module = await Test.createTestingModule({
    imports: [
      Given,
      EventStoreModule.forRoot({ pool: database.pool, clock: beside.clock ?? hostClock }),
      WebModule.forRoot({ problems: [accessProblems, agencyProblems, beside.problems] }),
      AccessModule,
      ProjectionsModule.forRoot([...agencyViews, ...(beside.views ?? [])]),
      AgenciesModule,
      ...beside.modules,
    ],
  })
    .overrideProvider(HOST_CLOCK)
    .useValue(clock)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(httpAdapter({ demonstration: true }), {
    logger: false,
  });
  prepareHttp(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();

  const accounts = new AccountsFile(dataDir);
  const tokens = new Map<string, string>();
  const signIn = async (username: string, password: string) => {
    const answer = await app.inject({ method: 'POST', url: '/v1/tokens', payload: { username, password } });
    return { status: answer.statusCode, token: answer.json<{ accessToken: string }>().accessToken };
  };
  const account = async (username: string): Promise<Account> =>
    (await accounts.read()).find((one) => one.username === username)!;
  const tokenOf = async (username: string): Promise<string> => {
    const token = tokens.get(username) ?? (await signIn(username, (await account(username)).password)).token;
    tokens.set(username, token);
    return token;
  };
  const enter = async (username: string, oneTime: string) => {
    const { token: limited } = await signIn(username, oneTime);
    const own = `my own ${oneTime}`;
    const payload = { password: oneTime, newPassword: own };
    const headers = { authorization: `Bearer ${limited}` };
    const { statusCode } = await app.inject({ method: 'POST', url: '/v1/me/password', payload, headers });
    if (statusCode !== 200) throw new Error(`the password cannot be changed: ${statusCode}`);
    return { token: (await signIn(username, own)).token, password: own };
  };
  const center: AgenciesCenter = {
    ...{ app, database, accounts, clock, signIn, enter, account },
    store: app.get(EventStore),
    projections: app.get(Projections),
    founding: app.get(Founding),
    async confirm(...appointmentIds) {
      const asked = { method: 'POST', body: { appointmentIds } } as const;
      const answer = await center.ask('leader', '/v1/appointments/confirm', asked);
      if (answer.status !== 200) throw new Error(`confirm: ${answer.status}`);
      return (answer.body as { results: { status: string; code: string | null }[] }).results;
    },
    async ask(username, url, { method = 'GET', body, headers = {} } = {}) {
      const answer = await app.inject({
        method,
        url,
        headers: { ...(username && { authorization: `Bearer ${await tokenOf(username)}` }), ...headers },
        ...(body && { payload: body }),
      });
      return {
        status: answer.statusCode,
        headers: answer.headers,
        body: answer.body ? answer.json<never>() : ({} as never),
      };
    },
    close: () => app.close(),
  };
  return center;
};

/** A new `Idempotency-Key`. */
export const newKey = (): string => newOperation();

/** Appends an event of an unknown type to a stream of the register. */
export const writeNonsense = (store: EventStore, stream: string): Promise<unknown> => {
  const actor = {
    officerId: id<'officer'>(newOperation()),
    agencyId: id<'agency'>(newOperation()),
    role: 'SYS_ADMIN' as const,
  };
  const meta = { actor, command: 'none', correlation: newOperation() };
  return store.append(stream, 'any', [
    { id: id<'event'>(newOperation()), type: 'Nonsense', schema: 1, data: {}, meta },
  ]);
};
