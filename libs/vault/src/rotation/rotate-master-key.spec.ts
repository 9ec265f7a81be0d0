import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EventId, id, type LocatedSealed } from '@center/kernel';
import { temporaryFolder, testDatabase, type TestDatabase } from '@center/testing';
import type { Pool } from 'pg';
import { AN_ORDER, testVault, type TestVault } from '../../testing/test-vault';
import { MasterKey } from '../master-key';
import { PostgresVault } from '../postgres-vault';
import { RotationRefused, rotateMasterKey } from './rotate-master-key';
import { openVaultKeys } from '../vault-keys';

const TEXTS = 2_500; // more than two pages
const STREAM = `case-${randomUUID()}`;

describe('a rotation of the master key', () => {
  let database: TestDatabase;
  let before: TestVault;
  let from: MasterKey;
  const sealed: LocatedSealed[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    before = await testVault(database.pool);
    from = MasterKey.read(readFileSync(before.masterKeyFile, 'utf8').trim())!;
    const event = id<'event'>(randomUUID()) as EventId;
    const sealing = before.vault.sealing(STREAM, event);
    for (let nth = 0; nth < TEXTS; nth += 1) {
      sealed.push({ ...sealing.text(`/${nth}`, `text ${nth}`), stream: STREAM, event, field: `/${nth}` });
    }
    const person = sealing.newPerson();
    sealed.push({ ...person.seal('/name', 'forgotten'), stream: STREAM, event, field: '/name' });
    await sealing.keep();
    await before.vault.forget(person.personId, AN_ORDER);
  });
  afterAll(() => database.close());

  const another = () => {
    const file = join(temporaryFolder('keys'), 'next.key');
    const text = randomBytes(32).toString('base64');
    writeFileSync(file, text, { mode: 0o600 });
    return { file, key: MasterKey.read(text)! };
  };
  const rotate = (pool: Pool, to: MasterKey) => rotateMasterKey(pool, { from, to }, () => Promise.resolve());

  /** A pool whose statements fail from the nth on, as if the process was killed there. */
  const killedAt = (nth: number): Pool => {
    let left = nth;
    const counted = <Call extends (...given: never[]) => unknown>(call: Call): Call =>
      ((...given: never[]) => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('killed')) : call(...given);
      }) as Call;
    return {
      query: counted(database.pool.query.bind(database.pool)),
      connect: counted(database.pool.connect.bind(database.pool)),
    } as unknown as Pool;
  };

  it('goes on after a kill at any point, keeps every text, and opens nothing that was forgotten', async () => {
    const { file, key: to } = another();
    const open = () => openVaultKeys(database.pool, { file, mayMake: false });
    for (const nth of [2, 4, 6, 3 + randomInt(6)]) {
      await expect(rotate(killedAt(nth), to)).rejects.toThrow('killed');
      await expect(open()).rejects.toThrow('rotate-key');
      await expect(openVaultKeys(database.pool, { file: before.masterKeyFile, mayMake: false })).rejects.toThrow(
        'rotate-key',
      );
    }
    await expect(rotate(database.pool, another().key)).rejects.toThrow(RotationRefused);
    expect(await rotate(database.pool, to)).toBe(TEXTS);
    const after = new PostgresVault(database.pool, await open());
    expect(await after.open(sealed)).toEqual([...Array.from({ length: TEXTS }, (_, nth) => `text ${nth}`), null]);
    await expect(before.vault.open(sealed.slice(0, 1))).rejects.toThrow();
    await expect(openVaultKeys(database.pool, { file: before.masterKeyFile, mayMake: false })).rejects.toThrow(
      'is not the one of this vault',
    );
    expect(await rotate(database.pool, to)).toBe(0);
  });
});
