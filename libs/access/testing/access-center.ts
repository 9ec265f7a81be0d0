import { randomUUID } from 'node:crypto';
import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SETTINGS, type Settings } from '@center/config';
import { EventStoreModule, hostClock, newOperation } from '@center/event-store';
import type { AgencyId, AgencyKind, AppointmentId, AreaCode, Label, Officer, OfficerId, Role } from '@center/kernel';
import { testDatabase, type TestDatabase } from '@center/testing';
import { MasterKey, RoutineAccess, Vault } from '@center/vault';
import { IdempotencyStore, httpAdapter, type ProblemTexts, WebModule } from '@center/web';
import { type TestVault, testVault } from '../../vault/testing/test-vault';
import { AccessModule, accessProblems, Credentials, OfficerRegister, type RegisteredOfficer } from '../src';
import { HostClock } from '../src/host-clock';

/** A register with settable contents. */
export class SettableRegister extends OfficerRegister {
  private readonly officers = new Map<OfficerId, RegisteredOfficer>();

  override running(officerId: OfficerId): Promise<RegisteredOfficer | undefined> {
    return Promise.resolve(this.officers.get(officerId));
  }

  override isChangedBy(): boolean {
    return false;
  }

  set(officerId: OfficerId, ...appointments: Officer[]): void {
    this.officers.set(officerId, { ended: false, appointments, pending: [], identityIds: [] });
  }

  /** Changes the state of an officer in parts. */
  change(officerId: OfficerId, change: Partial<RegisteredOfficer>): void {
    this.officers.set(officerId, {
      ended: false,
      appointments: [],
      pending: [],
      identityIds: [],
      ...this.officers.get(officerId),
      ...change,
    });
  }

  end(officerId: OfficerId): void {
    this.change(officerId, { ended: true }); // appointments are kept: that the officer has left must be sufficient
  }
}

/** A host clock that can be advanced. */
export class MovableClock extends HostClock {
  ahead = 0;

  override now(): Date {
    return new Date(Date.now() + this.ahead);
  }
}

class ForgetfulMemory extends IdempotencyStore {
  override operation = newOperation;
  override recall = () => Promise.resolve({ is: 'unknown' } as const);
  override companion = () => undefined;
  override settle = () => Promise.resolve();
  override replace = () => Promise.resolve();
}

export const newOfficer = (): OfficerId => randomUUID() as string as OfficerId;

/** An appointment of an officer, by default at a new agency. */
export const appointment = (officerId: OfficerId, role: Role, agency = newAgency('POLICE')): Officer => ({
  officerId,
  appointmentId: randomUUID() as string as AppointmentId,
  role,
  agency,
  areaCode: '370682' as AreaCode,
  affiliations: [agency.id],
});

export const newAgency = (kind: AgencyKind): Officer['agency'] => ({
  id: randomUUID() as string as AgencyId,
  kind,
  name: '样例单位' as Label,
});

/** The access module in a small application on a real database, with the routes of a spec. */
export interface AccessCenter {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly register: SettableRegister;
  readonly clock: MovableClock;
  readonly credentials: Credentials;
  readonly masterKey: MasterKey;
  /** creates an officer with one appointment and a password */
  employ(role: Role, username?: string): Promise<Employed>;
  /** signs in over HTTP and returns the token */
  signIn(employed: Pick<Employed, 'username' | 'password'>): Promise<string>;
  close(): Promise<void>;
}

export interface Employed {
  readonly officerId: OfficerId;
  readonly username: string;
  readonly password: string;
  readonly acting: Officer;
}

const SETTINGS_OF_SPECS = { tokenTtl: 1800, tokenIdle: 86_400, sampleAccounts: true } as Partial<Settings>;

/** The modules of a lib beside the access module, and its problems. */
export interface Beside {
  readonly modules: readonly DynamicModule[];
  readonly problems: ProblemTexts;
}

/** Starts the application. Close it in `afterAll`. */
export const accessCenter = async (
  routes: Type<unknown>[] = [],
  settings: Partial<Settings> = {},
  shared?: TestDatabase,
  beside: Beside = { modules: [], problems: {} },
): Promise<AccessCenter> => {
  const database = shared ?? (await testDatabase());
  const { vault, keys } = await vaultOf(database);
  const { masterKey } = keys;
  const register = new SettableRegister();
  const clock = new MovableClock();
  const parts = { database, masterKey, vault, register, clock, beside };
  const app = await listening(routes, { ...SETTINGS_OF_SPECS, ...settings }, parts);
  const credentials = app.get(Credentials);
  return {
    ...{ app, database, register, clock, credentials, masterKey },
    async employ(role, username = `user-${randomUUID()}`) {
      const officerId = newOfficer();
      const acting = appointment(officerId, role);
      register.set(officerId, acting);
      return { officerId, username, acting, password: await credentials.create(officerId, username) };
    },
    async signIn({ username, password }) {
      const answer = await app.inject({ method: 'POST', url: '/v1/tokens', payload: { username, password } });
      return answer.json<{ accessToken: string }>().accessToken;
    },
    async close() {
      await app.close();
      if (!shared) await database.close();
    },
  };
};

interface Parts {
  readonly database: TestDatabase;
  readonly masterKey: MasterKey;
  readonly vault: Vault;
  readonly register: SettableRegister;
  readonly clock: MovableClock;
  readonly beside: Beside;
}

const vaults = new WeakMap<TestDatabase, Promise<TestVault>>();

/** One vault per database, shared by all instances. */
const vaultOf = (database: TestDatabase): Promise<TestVault> => {
  const known = vaults.get(database) ?? testVault(database.pool);
  vaults.set(database, known);
  return known;
};

const listening = async (
  controllers: Type<unknown>[],
  settings: Partial<Settings>,
  { database, masterKey, vault, register, clock, beside }: Parts,
): Promise<NestFastifyApplication> => {
  const given = [
    { provide: SETTINGS, useValue: settings },
    { provide: MasterKey, useValue: masterKey },
    { provide: Vault, useValue: vault },
    { provide: RoutineAccess, useValue: new RoutineAccess(database.pool) },
    { provide: OfficerRegister, useValue: register },
    { provide: IdempotencyStore, useClass: ForgetfulMemory },
  ];

  @Global()
  @Module({ providers: given, exports: given.map(({ provide }) => provide) })
  class Given {}

  const module = await Test.createTestingModule({
    imports: [
      Given,
      EventStoreModule.forRoot({ pool: database.pool, clock: hostClock }),
      WebModule.forRoot({ problems: [accessProblems, beside.problems] }),
      AccessModule,
      ...beside.modules,
    ],
    controllers,
  })
    .overrideProvider(HostClock)
    .useValue(clock)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(httpAdapter({ demonstration: false }), {
    logger: false,
  });
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
};
