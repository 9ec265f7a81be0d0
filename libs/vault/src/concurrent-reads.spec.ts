import { randomUUID } from 'node:crypto';
import { type EventId, id, type LocatedSealed, locate, type PersonId } from '@center/kernel';
import { testDatabase, type TestDatabase } from '@center/testing';
import type { Pool, QueryResult } from 'pg';
import { AN_ORDER, testVault, type TestVault } from '../testing/test-vault';
import { SealBroken } from './failures';
import { PostgresVault } from './postgres-vault';

let database: TestDatabase;
let test: TestVault;
beforeAll(async () => {
  database = await testDatabase();
  test = await testVault(database.pool);
});
afterAll(() => database.close());

interface Person {
  readonly personId: PersonId;
  readonly name: LocatedSealed;
}

const sealed = async (name: string): Promise<Person> => {
  const event: EventId = id(randomUUID());
  const sealing = test.vault.sealing('case-1', event);
  const person = sealing.newPerson();
  const data = { name: person.seal('/name', name) };
  await sealing.keep();
  return { personId: person.personId, name: locate(data, 'case-1', event).name as LocatedSealed };
};

type Ask = (query: { name?: string }) => Promise<QueryResult>;

/** The vault over a pool whose queries for data keys go through `keys`. */
const vaultAsking = (keys: (ask: Ask) => Ask): PostgresVault => {
  const ask: Ask = (query) => database.pool.query(query as never);
  const watched = keys(ask);
  const query: Ask = (asked) => (asked.name === 'data-keys' ? watched(asked) : ask(asked));
  return new PostgresVault(Object.assign(Object.create(database.pool) as Pool, { query }), test.keys);
};

describe('concurrent reads that share a query', () => {
  it('each get their own texts, in their own order', async () => {
    let queries = 0;
    const vault = vaultAsking((ask) => (query) => ((queries += 1), ask(query)));
    const persons = await Promise.all(Array.from({ length: 12 }, (_, nth) => sealed(`name ${nth}`)));
    const reads = Array.from({ length: 60 }, (_, nth) => [nth % 12, (nth * 5) % 12, (nth * 7 + 3) % 12]);
    const read = await Promise.all(reads.map((wanted) => vault.open(wanted.map((nth) => persons[nth]!.name))));
    expect(read).toEqual(reads.map((wanted) => wanted.map((nth) => `name ${nth}`)));
    expect(queries).toBeLessThanOrEqual(2);
  });

  it('do not fail with one that is broken', async () => {
    const [one, other] = [await sealed('one'), await sealed('other')];
    const moved = { ...one.name, field: '/other' };
    const unknown = { ...one.name, sealed: randomUUID() as LocatedSealed['sealed'] };
    const outcomes = await Promise.allSettled(
      [[one.name], [moved], [other.name, unknown], [other.name]].map((texts) => test.vault.open(texts)),
    );
    expect(outcomes).toEqual([
      { status: 'fulfilled', value: ['one'] },
      { status: 'rejected', reason: new SealBroken() },
      { status: 'rejected', reason: new SealBroken() },
      { status: 'fulfilled', value: ['other'] },
    ]);
  });

  describe('while earlier ones are in flight', () => {
    /** Whether a read that begins after a person was forgotten still gets the name. */
    const readsForgotten = async (keys: (ask: Ask) => Ask): Promise<boolean> => {
      let release = (): void => undefined;
      const gate = new Promise<void>((resolve) => (release = resolve));
      let begun = (): void => undefined;
      const reading = new Promise<void>((resolve) => (begun = resolve));
      const vault = vaultAsking((ask) =>
        keys(async (query) => {
          const answer = await ask(query);
          begun();
          await gate;
          return answer;
        }),
      );
      const { personId, name } = await sealed('somebody');
      const earlier = vault.open([name]);
      await reading;
      await test.vault.forget(personId, AN_ORDER);
      const later = vault.open([name]);
      release();
      expect(await earlier).toEqual(['somebody']);
      return (await later)[0] !== null;
    };

    it('get nothing of a person who was forgotten before they began', async () => {
      expect(await readsForgotten((ask) => ask)).toBe(false);
    });

    it('would get it if they joined a query that is in flight', async () => {
      let inFlight: Promise<QueryResult> | undefined;
      expect(await readsForgotten((ask) => (query) => (inFlight ??= ask(query)))).toBe(true);
    });
  });
});
