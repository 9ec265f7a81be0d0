import { until } from '@center/testing';
import { randomUUID } from 'node:crypto';
import { Refusal } from '@center/kernel';
import { SealBroken } from '@center/vault';
import { accessCenter, newOfficer, type AccessCenter } from '../../testing/access-center';
import { Passwords } from '../sign-in/passwords';
import { AccessSecrets } from './access-secrets';
import { Credentials } from './credentials';
import { SigningKeys } from './signing-keys';
import { USERNAME } from './username';

describe('credentials', () => {
  let center: AccessCenter;
  let credentials: Credentials;

  beforeAll(async () => {
    center = await accessCenter();
    credentials = center.credentials;
  });
  afterAll(() => center.close());

  const opens = async (username: string, password: string): Promise<boolean> => {
    const kept = await credentials.find(username);
    return new Passwords().fits(kept?.passwordHash, password);
  };

  it('consist of a username and a random password that is returned once', async () => {
    const passwords = await Promise.all(
      Array.from({ length: 8 }, (_, nth) => credentials.create(newOfficer(), `random-${nth}`)),
    );
    expect(new Set(passwords).size).toBe(8);
    for (const password of passwords) expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect(await opens('random-3', passwords[3]!)).toBe(true);
    expect(await opens('random-3', passwords[4]!)).toBe(false);
  });

  it('are not stored in plain text; the password hash is argon2id with the OWASP parameters', async () => {
    const password = await credentials.create(newOfficer(), 'zhang-unmistakable');
    const { rows } = await center.database.pool.query<{ row: string; hash: string }>(
      `SELECT credential::text || encode(username, 'escape') AS row, password_hash AS hash FROM vault.credential`,
    );
    const all = rows.map(({ row }) => row).join('\n');
    expect(all).not.toContain('unmistakable');
    expect(all).not.toContain(password);
    for (const { hash } of rows) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('never share a username between two officers, in any spelling', async () => {
    await credentials.create(newOfficer(), 'Li.Na');
    for (const same of ['Li.Na', 'li.na', 'ＬＩ.ＮＡ']) {
      await expect(credentials.create(newOfficer(), same)).rejects.toEqual(new Refusal('username-taken'));
    }
  });

  it('are replaced when created again for the same officer', async () => {
    const officer = newOfficer();
    const first = await credentials.create(officer, 'old-name');
    const second = await credentials.create(officer, 'new-name');
    expect(await opens('old-name', first)).toBe(false);
    expect(await opens('new-name', first)).toBe(false);
    expect(await opens('new-name', second)).toBe(true);
  });

  it('are found by username, and the username can be read back', async () => {
    const [one, two] = [newOfficer(), newOfficer()];
    await credentials.create(one, 'Sun.Yi');
    await credentials.create(two, '王老师');
    expect(await credentials.officerOf('sun.yi')).toBe(one);
    expect(await credentials.officerOf('sun.er')).toBeUndefined();
    expect(await credentials.usernamesOf([one, two, newOfficer()])).toEqual(
      new Map([
        [one, 'Sun.Yi'],
        [two, '王老师'],
      ]),
    );
  });

  it('can be reset once for each reset, which invalidates the previous password', async () => {
    const officer = newOfficer();
    const first = await credentials.create(officer, 'forgetful');
    const reset = { password: 'one-time', resetId: randomUUID() };
    await credentials.resetPassword(officer, reset);
    expect([await opens('forgetful', first), await opens('forgetful', 'one-time')]).toEqual([false, true]);
    expect(await credentials.find('forgetful')).toMatchObject({
      resetId: reset.resetId,
      oneTimeUntil: expect.any(Date),
    });
    const kept = (await credentials.find('forgetful'))!;
    const changes = ['一个足够长的口令', '另一个足够长的口令'].map((password) =>
      credentials.changePassword(kept, password),
    );
    expect((await Promise.all(changes)).sort()).toEqual([false, true]); // one password is replaced once
    await credentials.resetPassword(officer, reset);
    expect(await opens('forgetful', 'one-time')).toBe(false);
    expect(await credentials.find('forgetful')).not.toHaveProperty('oneTimeUntil');
  });

  it('can be removed, which frees the username; removal is idempotent', async () => {
    const officer = newOfficer();
    const password = await credentials.create(officer, 'leaver');
    await credentials.remove(officer);
    await credentials.remove(officer);
    expect(await opens('leaver', password)).toBe(false);
    await credentials.create(newOfficer(), 'leaver');
  });

  it.each([
    ['dispatcher', true],
    ['wang.li-2', true],
    ['王老师', true],
    ['a', true],
    ['', false],
    ['.a', false],
    ['a-', false],
    ['a b', false],
    ['a\n', false],
    ['a'.repeat(65), false],
  ])('%j as a username: %s', (username, sound) => {
    expect(USERNAME.test(username)).toBe(sound);
  });
});

describe('sample accounts', () => {
  it('are detected until the last one is removed', async () => {
    const center = await accessCenter();
    const officerId = newOfficer();
    await center.credentials.create(newOfficer(), 'real');
    expect(await center.credentials.anySample()).toBe(false);
    await center.credentials.create(officerId, 'sample', { sample: true });
    expect(await center.credentials.anySample()).toBe(true);
    await center.credentials.remove(officerId);
    expect(await center.credentials.anySample()).toBe(false);
    await center.close();
  });
});

describe('the signing key', () => {
  let center: AccessCenter;
  beforeAll(async () => {
    center = await accessCenter();
  });
  afterAll(() => center.close());

  const server = (secrets = AccessSecrets.under(center.masterKey), ahead = 0) =>
    new SigningKeys(center.database.pool, secrets, { now: () => new Date(Date.now() + ahead) }, { tokenTtl: 1_800 });

  it('is created once, even when servers start concurrently', async () => {
    const { pool } = center.database;
    await Promise.all(Array.from({ length: 8 }, () => pool.query('SELECT'))); // open all connections, so that the calls race
    const kids = await Promise.all(Array.from({ length: 8 }, async () => (await server().current()).kid));
    expect(new Set(kids).size).toBe(1);
  });

  it('is stored encrypted in the vault', async () => {
    const { privateKey } = await server().current();
    const der = privateKey.export({ format: 'der', type: 'pkcs8' });
    const { rows } = await center.database.pool.query<{ private_key: Buffer }>(
      'SELECT private_key FROM vault.signing_key',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.private_key.includes(der.subarray(-32))).toBe(false);
  });

  it('cannot be decrypted with another master key, and is not recreated in that case', async () => {
    const { kid } = await server().current();
    const stranger = { derive: () => Buffer.alloc(32, 7) } as unknown as Parameters<typeof AccessSecrets.under>[0];
    await expect(server(AccessSecrets.under(stranger)).current()).rejects.toThrow(SealBroken);
    expect((await server().current()).kid).toBe(kid);
  });

  it('is rotated: the new one signs, the one before verifies for one TOKEN_TTL', async () => {
    const running = server();
    const { kid: old } = await running.current();
    await server().rotate();
    const { kid } = await server().current();
    expect(kid).not.toBe(old);
    expect(await server().verifying(old)).toMatchObject({ kid: old });
    expect(await server(undefined, 1_790_000).verifying(old)).toMatchObject({ kid: old });
    expect(await server(undefined, 1_900_000).verifying(old)).toBeUndefined();
    expect(await server(undefined, 1_900_000).verifying(kid)).toMatchObject({ kid });
    expect(await server().verifying('unknown')).toBeUndefined();
    await until('a running server knows the new key', async () => (await running.verifying(kid))?.kid === kid);
  });

  it('is read again after a database failure', async () => {
    const away = {
      query: jest
        .fn()
        .mockRejectedValueOnce(new Error('away'))
        .mockImplementation((...query: [string]) => center.database.pool.query(...query)),
    };
    const keys = new SigningKeys(
      away as never,
      AccessSecrets.under(center.masterKey),
      { now: () => new Date() },
      { tokenTtl: 1_800 },
    );
    await expect(keys.current()).rejects.toThrow('away');
    expect((await keys.current()).kid).toBe((await server().current()).kid);
  });
});
