import { SETTINGS, type Settings } from '@center/config';
import { PG_POOL } from '@center/event-store';
import { Global, Inject, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { AccessLog } from './access-log';
import { MasterKey } from './master-key';
import { Vault } from './port';
import { PostgresVault } from './postgres-vault';
import { PostgresIdempotencyStore } from './postgres-idempotency-store';
import { RoutineAccess } from './routine-access';
import { Unmasking } from './unmasking';
import { openVaultKeys, type VaultKeys } from './vault-keys';

const KEYS = Symbol('keys of the open vault');
const SWEEP_EVERY = 3_600_000;

/**
 * The vault of the database behind `PG_POOL`, which must be migrated. The keys are opened when the module is
 * initialized: with a missing or wrong master key the program does not start (`MasterKeyRefused`).
 */
@Global()
@Module({
  providers: [
    {
      provide: KEYS,
      inject: [PG_POOL, SETTINGS],
      useFactory: (pool: Pool, { masterKeyFile, production, databaseUrl }: Settings) =>
        openVaultKeys(pool, { file: masterKeyFile, mayMake: !production || databaseUrl === undefined }),
    },
    { provide: MasterKey, inject: [KEYS], useFactory: ({ masterKey }: VaultKeys) => masterKey },
    {
      provide: Vault,
      inject: [PG_POOL, KEYS],
      useFactory: (pool: Pool, keys: VaultKeys) => new PostgresVault(pool, keys),
    },
    {
      provide: AccessLog,
      inject: [PG_POOL, Vault],
      useFactory: (pool: Pool, vault: Vault) => new AccessLog(pool, vault),
    },
    { provide: RoutineAccess, inject: [PG_POOL], useFactory: (pool: Pool) => new RoutineAccess(pool) },
    {
      provide: Unmasking,
      inject: [AccessLog, Vault, SETTINGS],
      useFactory: (log: AccessLog, vault: Vault, { unmaskingsPerHour }: Settings) =>
        new Unmasking(log, vault, unmaskingsPerHour),
    },
    {
      provide: PostgresIdempotencyStore,
      inject: [PG_POOL, MasterKey],
      useFactory: (pool: Pool, masterKey: MasterKey) => new PostgresIdempotencyStore(pool, masterKey),
    },
  ],
  exports: [MasterKey, Vault, AccessLog, RoutineAccess, Unmasking, PostgresIdempotencyStore],
})
export class VaultModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private sweeping?: NodeJS.Timeout;

  constructor(
    @Inject(PostgresIdempotencyStore) private readonly answers: PostgresIdempotencyStore,
    @Inject(RoutineAccess) private readonly access: RoutineAccess,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'accessLogDays'>,
  ) {}

  /** Deletes expired responses and entries of the access log periodically. If a sweep fails, the next one catches up. */
  onApplicationBootstrap(): void {
    const sweep = (): void => {
      this.answers.sweep().catch(() => undefined);
      this.access.expire(this.settings.accessLogDays).catch(() => undefined);
    };
    sweep();
    this.sweeping = setInterval(sweep, SWEEP_EVERY).unref();
  }

  /** No request is running any more, and the database is closed after this. */
  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.sweeping);
    await this.access.flush();
  }
}
