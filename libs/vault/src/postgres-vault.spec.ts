import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { CompanionConflict } from '@center/event-store';
import { type EventId, id, type LocatedSealed, locate, type PersonId } from '@center/kernel';
import { testDatabase, type TestDatabase } from '@center/testing';
import { AN_ORDER, testVault, type TestVault } from '../testing/test-vault';
import { SealBroken } from './failures';
import type { Sealing } from './port';
import { PostgresVault } from './postgres-vault';

let database: TestDatabase;
let open: TestVault;
let vault: PostgresVault;

beforeAll(async () => {
  database = await testDatabase();
  open = await testVault(database.pool);
  vault = open.vault;
});
afterAll(() => database.close());

const STREAM = 'case-1';
const event = (): EventId => id(randomUUID());
const NUMBER = '99999920120229002X';

const sealText = async (plain: string): Promise<LocatedSealed> => {
  const at = event();
  const sealing = vault.sealing(STREAM, at);
  const sealed = sealing.text('/narrative', plain);
  await sealing.keep();
  return { ...sealed, stream: STREAM, event: at, field: '/narrative' };
};

const sealPerson = async (name: string, idNumber?: string, to: PostgresVault = vault) => {
  for (;;) {
    const at = event();
    const sealing = to.sealing(STREAM, at);
    const person = idNumber === undefined ? sealing.newPerson() : await sealing.personWithIdNumber(idNumber);
    const data = { children: [{ name: person.seal('/children/0/name', name) }] };
    if (!(await isKept(sealing))) continue;
    return { personId: person.personId, name: locate(data, STREAM, at).children[0]!.name as LocatedSealed };
  }
};

/** False if another sealing was first to add the same new person. Then it is sealed again, as a command is retried. */
const isKept = (sealing: Sealing): Promise<boolean> =>
  sealing.keep().then(
    () => true,
    (error: unknown) => {
      if (error instanceof CompanionConflict) return false;
      throw error;
    },
  );

const personRow = async (personId: PersonId) =>
  (await database.pool.query('SELECT * FROM vault.person WHERE person_id = $1', [personId])).rows[0];

describe('encrypting and decrypting', () => {
  it('decrypts texts in the order requested', async () => {
    const texts = await Promise.all(['甲', '😀 乙\n', '丙', ''].map(sealText));
    const person = await sealPerson('王小明');
    expect(await vault.open([...texts, person.name, texts[0]!])).toEqual(['甲', '😀 乙\n', '丙', '', '王小明', '甲']);
    expect(await vault.open([])).toEqual([]);
  });

  it('uses a separate key and ciphertext for every text, and one key for a person', async () => {
    const [one, other] = [await sealText('同样的话'), await sealText('同样的话')];
    expect(one.sealed).not.toBe(other.sealed);
    expect(one.box).not.toBe(other.box);
    const sealing = vault.sealing(STREAM, event());
    const person = sealing.newPerson();
    expect(person.seal('/a', '甲').sealed).toBe(person.seal('/b', '乙').sealed);
  });

  it('encrypts later facts with the key of the person, until the person is forgotten', async () => {
    const before = await sealPerson('王小明');
    const at = event();
    const sealing = vault.sealing(STREAM, at);
    const again = await sealing.knownPerson(before.personId);
    const address = { ...again.seal('/address', '某街'), stream: STREAM, event: at, field: '/address' };
    await sealing.keep();
    expect(again.personId).toBe(before.personId);
    expect(await vault.open([address, before.name])).toEqual(['某街', '王小明']);
    await vault.forget(before.personId, AN_ORDER);
    expect(await vault.open([address, before.name])).toEqual([null, null]);
    expect((await vault.sealing(STREAM, event()).knownPerson(before.personId)).personId).not.toBe(before.personId);
  });

  it('writes nothing before keep(), and once if kept twice', async () => {
    const count = async () => (await database.pool.query('SELECT FROM vault.data_key')).rowCount;
    const before = await count();
    const sealing = vault.sealing(STREAM, event());
    sealing.text('/narrative', '话');
    sealing.newPerson();
    expect(await count()).toBe(before);
    await Promise.all([sealing.keep(), sealing.keep()]);
    await sealing.keep();
    expect(await count()).toBe(before! + 2);
  });

  it('distinguishes a text whose key was never stored from a forgotten one', async () => {
    const at = event();
    const lost = vault.sealing(STREAM, at).text('/narrative', '话');
    await expect(vault.open([{ ...lost, stream: STREAM, event: at, field: '/narrative' }])).rejects.toThrow(SealBroken);
  });
});

describe('a sealed text that was tampered with', () => {
  const flipped = (box: string, at: number): string => {
    const bytes = Buffer.from(box, 'base64url');
    bytes[at]! ^= 1;
    return bytes.toString('base64url');
  };

  it('does not decrypt if any single byte is flipped', async () => {
    const text = await sealText('不可改动');
    for (let at = 0; at < Buffer.from(text.box, 'base64url').length; at++)
      await expect(vault.open([{ ...text, box: flipped(text.box, at) }])).rejects.toThrow(SealBroken);
    await expect(vault.open([{ ...text, box: '' }])).rejects.toThrow(SealBroken);
    await expect(vault.open([{ ...text, box: `${text.box}=` }])).rejects.toThrow(SealBroken);
  });

  it.each<[string, Partial<LocatedSealed>]>([
    ['stream', { stream: 'case-2' }],
    ['event', { event: id(randomUUID()) }],
    ['field', { field: '/children/1/name' }],
  ])('does not decrypt in another %s', async (_, moved) => {
    const { name } = await sealPerson('王小明');
    await expect(vault.open([{ ...name, ...moved }])).rejects.toThrow(SealBroken);
  });

  it('does not decrypt if a character moves from one part of its place to the next', async () => {
    const text = await sealText('话');
    const [first, rest] = [text.event.slice(0, 1), text.event.slice(1)];
    const shifted = { ...text, stream: STREAM + first, event: rest as EventId };
    await expect(vault.open([shifted])).rejects.toThrow(SealBroken);
  });

  it('does not decrypt with the ciphertext or the key of another', async () => {
    const [one, other] = [await sealText('甲'), await sealText('乙')];
    await expect(vault.open([{ ...one, box: other.box }])).rejects.toThrow(SealBroken);
    await expect(vault.open([{ ...one, sealed: other.sealed }])).rejects.toThrow(SealBroken);
    await database.pool.query(
      'UPDATE vault.data_key SET wrapped = (SELECT wrapped FROM vault.data_key WHERE key_id = $2) WHERE key_id = $1',
      [one.sealed, other.sealed],
    );
    await expect(vault.open([{ ...other, sealed: one.sealed }])).rejects.toThrow(SealBroken); // wrapped for another id
  });

  it('does not contain the text in the error', async () => {
    const text = await sealText('绝密之语');
    const broken = await vault.open([{ ...text, field: '/x' }]).then(
      () => '绝密之语',
      (error: unknown) => inspect(error),
    );
    expect(broken).toContain('SealBroken');
    expect(broken).not.toContain('绝密之语');
  });
});

describe('matches()', () => {
  it('compares without returning the text', async () => {
    const text = await sealText('一致');
    expect(await vault.matches(text, '一致')).toBe(true);
    expect(await vault.matches(text, '一至')).toBe(false);
    expect(await vault.matches(text, '')).toBe(false);
    expect(await vault.matches(text, undefined)).toBe(false);
    expect(await vault.matches(undefined, '一致')).toBe(false);
    expect(await vault.matches(undefined, undefined)).toBe(true);
  });
});

describe('a person with a resident-ID number', () => {
  it('is the same for every lead, in any format, and another number is another person', async () => {
    const one = await sealPerson('王小明', NUMBER);
    const same = await sealPerson('王小明', ' 999999 20120229 002x ');
    const other = await sealPerson('李雷', '110105194912310021');
    expect(same.personId).toBe(one.personId);
    expect(other.personId).not.toBe(one.personId);
    expect(await vault.open([one.name, same.name, other.name])).toEqual(['王小明', '王小明', '李雷']);
  });

  it('leaves no trace of the number in the vault', async () => {
    await sealPerson('王小明', NUMBER);
    const { rows } = await database.pool.query<{ row: string }>('SELECT p::text AS row FROM vault.person p');
    const all = rows.map(({ row }) => row).join();
    for (const form of [NUMBER, Buffer.from(NUMBER).toString('hex')]) expect(all).not.toContain(form);
  });
});

describe('identify()', () => {
  const likeness = { name: '王 小明', birthDate: '2012-02-29', township: '370682101' };
  const identified = async (...about: (typeof likeness | Partial<typeof likeness>)[]) => {
    const sealing = vault.sealing(STREAM, event());
    const person = sealing.newPerson();
    for (const each of about) person.identify(each);
    await sealing.keep();
    return (await personRow(person.personId)).match_token as Buffer | null;
  };

  it('stores the same token for the same attributes, and none if a part is unknown', async () => {
    const token = await identified(likeness);
    expect(token).toHaveLength(32);
    expect(await identified({ ...likeness, name: '王小明', township: '370682101203' })).toEqual(token);
    expect(await identified({ ...likeness, birthDate: '2012-03-01' })).not.toEqual(token);
    for (const part of ['name', 'birthDate', 'township'])
      expect(await identified({ ...likeness, [part]: undefined })).toBeNull();
    expect(await identified({ ...likeness, township: '370682' })).toBeNull();
  });

  it('adds the token to a known person', async () => {
    const sealing = vault.sealing(STREAM, event());
    const person = await sealing.personWithIdNumber('999999201201010015');
    await sealing.keep();
    expect((await personRow(person.personId)).match_token).toBeNull();
    const later = vault.sealing(STREAM, event());
    (await later.personWithIdNumber('999999201201010015')).identify(likeness);
    await later.keep();
    const row = await personRow(person.personId);
    expect(row.match_token).toEqual(await identified(likeness));
    expect(row.id_token).toHaveLength(32);
  });
});

describe('forget()', () => {
  it('forgets a person everywhere at once, and only that person', async () => {
    const number = '999999201105050018';
    const [one, again, other] = [
      await sealPerson('王小明', number),
      await sealPerson('小明', number),
      await sealPerson('李雷'),
    ];
    await vault.forget(one.personId, AN_ORDER);
    expect(await vault.open([one.name, other.name, again.name])).toEqual([null, '李雷', null]);
    expect(await vault.matches(one.name, '王小明')).toBe(false);
    expect(await personRow(one.personId)).toMatchObject({
      id_token: null,
      match_token: null,
      forgotten_at: expect.any(Date),
    });
  });

  it('is one statement, so that a process that stops holds no lock on a person', async () => {
    const { personId, name } = await sealPerson('王小明');
    const query = jest.spyOn(database.pool, 'query');
    await vault.forget(personId, AN_ORDER);
    expect(query.mock.calls).toEqual([[expect.stringContaining('vault.forget'), [personId, AN_ORDER]]]);
    query.mockRestore();
    expect(await vault.open([name])).toEqual([null]);
  });

  it('is idempotent, and does nothing for an unknown person', async () => {
    const { personId } = await sealPerson('王小明');
    await vault.forget(personId, AN_ORDER);
    const row = await personRow(personId);
    await vault.forget(personId, AN_ORDER);
    expect(await personRow(personId)).toEqual(row);
    await vault.forget(id(randomUUID()), AN_ORDER);
  });

  it('makes the same number a new person, and nothing can be encrypted for the forgotten one', async () => {
    const number = '999999201106060014';
    const { personId } = await sealPerson('王小明', number);
    await vault.forget(personId, AN_ORDER);
    const again = await sealPerson('王小明', number);
    expect(again.personId).not.toBe(personId);
    expect(await vault.open([again.name])).toEqual(['王小明']);
  });

  it('does not add a token to a forgotten person', async () => {
    const sealing = vault.sealing(STREAM, event());
    const person = await sealing.personWithIdNumber('999999201107070011');
    await sealing.keep();
    person.identify({ name: '王小明', birthDate: '2011-07-07', township: '370682101' });
    await vault.forget(person.personId, AN_ORDER);
    await sealing.keep();
    expect((await personRow(person.personId)).match_token).toBeNull();
  });
});
