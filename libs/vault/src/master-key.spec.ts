import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder, testDatabase, type TestDatabase } from '@center/testing';
import { MasterKeyRefused } from './failures';
import { MasterKey } from './master-key';
import { openVaultKeys } from './vault-keys';

let database: TestDatabase;
let file: string;

beforeEach(async () => {
  database = await testDatabase();
  file = join(temporaryFolder('keys'), 'inner', 'master.key');
});
afterEach(() => database.close());

const start = (mayMake = true) => openVaultKeys(database.pool, { file, mayMake });
const write = (text: string, mode = 0o600): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { mode });
};
const refusal = async (starting: Promise<unknown>): Promise<string> => {
  const error: unknown = await starting.then(
    () => undefined,
    (refused: unknown) => refused,
  );
  expect(error).toBeInstanceOf(MasterKeyRefused);
  return (error as MasterKeyRefused).message;
};

describe('the first start', () => {
  it('creates a key that only its owner can read, and the next start uses it', async () => {
    const first = await start();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(Buffer.from(readFileSync(file, 'utf8'), 'base64')).toHaveLength(32);
    expect(readdirSync(dirname(file))).toEqual(['master.key']); // no draft left
    const second = await start();
    expect(second.masterKey.matches(first.masterKey.checkValue())).toBe(true);
    expect(second.tokenSecrets).toEqual(first.tokenSecrets);
  });

  it('uses an existing key', async () => {
    const text = randomBytes(32).toString('base64');
    write(`${text}\n`);
    expect((await start(false)).masterKey.matches(MasterKey.read(text)!.checkValue())).toBe(true);
  });

  it('creates one key when eight processes start at once', async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, () => start()));
    const marks = opened.map(({ masterKey }) => masterKey.checkValue().toString('hex'));
    expect(new Set(marks).size).toBe(1);
    expect(new Set(opened.map(({ tokenSecrets }) => tokenSecrets[0]!.ofIdNumber('1').toString('hex'))).size).toBe(1);
  });

  it('recovers from a crash between creating the key and storing its check value', async () => {
    await start();
    await database.pool.query('DELETE FROM vault.token_secret');
    await database.pool.query('DELETE FROM vault.master_key_check');
    const kept = readFileSync(file, 'utf8');
    await start();
    expect(readFileSync(file, 'utf8')).toBe(kept);
  });

  it('creates no key where the operator has to provide one', async () => {
    const message = await refusal(start(false));
    expect(message).toContain('openssl rand -base64 32');
    expect(existsSync(file)).toBe(false);
  });
});

describe('a vault in use', () => {
  it('does not start without its key, with an error in both languages, and creates none', async () => {
    await start();
    rmSync(file);
    const message = await refusal(start());
    expect(message).toMatch(/找不到主密钥文件.*\n.*is missing/u);
    expect(existsSync(file)).toBe(false);
  });

  it('creates no second key if the first start crashed before it encrypted anything', async () => {
    await start();
    await database.pool.query('DELETE FROM vault.token_secret');
    rmSync(file);
    await refusal(start());
    expect(existsSync(file)).toBe(false);
  });

  it('rejects another key, and does not change the file', async () => {
    await start();
    const other = randomBytes(32).toString('base64');
    write(other);
    expect(await refusal(start())).toMatch(/不是本密钥库的主密钥.*\n.*not the one of this vault/u);
    expect(readFileSync(file, 'utf8')).toBe(other);
  });

  it('rejects every key if the check value is missing but data keys exist', async () => {
    await start();
    await database.pool.query('DELETE FROM vault.master_key_check');
    await refusal(start());
    rmSync(file);
    await refusal(start());
  });
});

describe('a key file', () => {
  it.each(['', 'not a key', randomBytes(31).toString('base64'), randomBytes(33).toString('base64')])(
    'is rejected with the content %p, and the error does not contain it',
    async (text) => {
      write(text);
      const message = await refusal(start());
      if (text) expect(message).not.toContain(text);
    },
  );

  it('is rejected if others can read it', async () => {
    write(randomBytes(32).toString('base64'));
    chmodSync(file, 0o644);
    expect(await refusal(start())).toContain('chmod 600');
  });
});

it('derives a different key for every purpose', () => {
  const key = MasterKey.read(randomBytes(32).toString('base64'))!;
  expect(key.derive('one')).toEqual(key.derive('one'));
  expect(key.derive('one')).not.toEqual(key.derive('other'));
  expect(JSON.stringify({ key })).toBe('{"key":{}}');
});
