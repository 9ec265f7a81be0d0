import { randomUUID } from 'node:crypto';
import { CompanionConflict } from '@center/event-store';
import { type EventId, id } from '@center/kernel';
import { testDatabase, type TestDatabase } from '@center/testing';
import { testVault, type TestVault } from '../testing/test-vault';
import { PostgresVault } from './postgres-vault';
import { openVaultKeys } from './vault-keys';

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

/** Names a person in a new event, as a command does: it retries if another was first to add a new person. */
const named = async (to: PostgresVault, number: string): Promise<string> => {
  for (;;) {
    const sealing = to.sealing(STREAM, event());
    const { personId } = await sealing.personWithIdNumber(number);
    const isKept = await sealing.keep().then(() => true, asSlower);
    if (isKept) return personId;
  }
};

const asSlower = (error: unknown): false => {
  if (error instanceof CompanionConflict) return false;
  throw error;
};

describe('a child named by many leads concurrently', () => {
  /** The number of persons created by forty concurrent leads about one child. */
  const personsOfRace = async (meet: (nth: number) => Promise<string>): Promise<number> =>
    new Set(await Promise.all(Array.from({ length: 40 }, (_, nth) => meet(nth)))).size;

  it('is one person when forty leads race, in two processes with one vault', async () => {
    const keys = await openVaultKeys(database.pool, { file: open.masterKeyFile, mayMake: false });
    const second = new PostgresVault(database.pool, keys);
    for (let round = 0; round < 5; round++) {
      const number = `99999920100101${String(round).padStart(4, '0')}`;
      const meet = (nth: number): Promise<string> => named(nth % 2 ? vault : second, number);
      expect(await personsOfRace(meet)).toBe(1);
    }
  });

  it('is one person however often one event names it, and the loser of a race writes no person', async () => {
    const sealing = vault.sealing(STREAM, event());
    const number = '999999201001010555';
    const [one, again] = [await sealing.personWithIdNumber(number), await sealing.personWithIdNumber(number)];
    expect(again.personId).toBe(one.personId);
    const loser = vault.sealing(STREAM, event());
    const lost = await loser.personWithIdNumber(number);
    await sealing.keep();
    await expect(loser.keep()).rejects.toBeInstanceOf(CompanionConflict);
    const { rowCount } = await database.pool.query('SELECT FROM vault.person WHERE person_id = $1', [lost.personId]);
    expect(rowCount).toBe(0);
  });

  it('would be several in that race with a lookup followed by an insert', async () => {
    await database.pool.query('CREATE TABLE naive (person uuid)');
    const naive = async (): Promise<string> => {
      const found = await database.pool.query<{ person: string }>('SELECT person FROM naive');
      if (found.rows[0]) return found.rows[0].person;
      const person = randomUUID();
      await database.pool.query('INSERT INTO naive VALUES ($1)', [person]);
      return person;
    };
    expect(await personsOfRace(naive)).toBeGreaterThan(1);
  });
});
