import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS } from '@center/config';
import { PG_POOL } from '@center/event-store';
import { type DynamicModule, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { temporaryFolder, testDatabase, type TestDatabase } from '@center/testing';
import {
  AccessLog,
  MasterKey,
  MasterKeyRefused,
  PostgresVault,
  PostgresIdempotencyStore,
  RoutineAccess,
  Unmasking,
  Vault,
  VaultModule,
} from '.';

let database: TestDatabase;
beforeAll(async () => (database = await testDatabase()));
afterAll(() => database.close());

@Module({})
class Surroundings {}

const assemble = (masterKeyFile: string) => {
  const settings = { masterKeyFile, production: true, databaseUrl: undefined, accessLogDays: 730 };
  const surroundings: DynamicModule = {
    module: Surroundings,
    global: true,
    providers: [
      { provide: PG_POOL, useValue: database.pool },
      { provide: SETTINGS, useValue: settings },
    ],
    exports: [PG_POOL, SETTINGS],
  };
  return Test.createTestingModule({ imports: [surroundings, VaultModule] }).compile();
};

it('opens the vault, provides its services, and deletes expired responses at startup', async () => {
  const file = join(temporaryFolder('keys'), 'master.key');
  const first = await assemble(file);
  for (const token of [AccessLog, MasterKey, PostgresIdempotencyStore, RoutineAccess, Unmasking])
    expect(first.get(token)).toBeInstanceOf(token);
  expect(first.get(Vault)).toBeInstanceOf(PostgresVault);
  const sweep = jest.spyOn(first.get(PostgresIdempotencyStore), 'sweep');
  await first.init();
  expect(sweep).toHaveBeenCalledTimes(1);
  await sweep.mock.results[0]!.value;
  first.get(RoutineAccess).signIn({ outcome: 'SUCCEEDED', address: '192.0.2.7' }, '192.0.2.7');
  await first.close(); // writes what waits
  const { rows } = await database.pool.query('SELECT address FROM vault.routine_access');
  expect(rows).toEqual([{ address: '192.0.2.7' }]);

  writeFileSync(file, randomBytes(32).toString('base64'));
  await expect(assemble(file)).rejects.toThrow(MasterKeyRefused); // another key: the program does not start
});
