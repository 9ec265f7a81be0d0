import { randomInt } from 'node:crypto';
import { CompanionConflict, PostgresEventStore, writeCompanion } from '@center/event-store';
import type { PersonId, StoredEvent } from '@center/kernel';
import { FakeClock, testDatabase, type TestDatabase } from '@center/testing';
import type { Pool } from 'pg';
import { appendLead, beginLead, registerLead, type TestLead, textsOfLeads } from '../../testing/leads-with-tokens';
import { AN_ORDER, testVault, type TestVault } from '../../testing/test-vault';
import type { FindableKind } from '../findable';
import { PostgresVault } from '../postgres-vault';
import { openVaultKeys } from '../vault-keys';
import { rotateTokenKey, type TokenRotation } from './rotate-token-key';

const MANY = 520; // more than a page of the log
const number = (nth: number): string => `99999920120101${String(nth).padStart(4, '0')}`;
const lead = (nth: number): TestLead => ({
  ...{ name: `名${nth}`, idNumber: number(nth), birthDate: '2012-01-01', phone: `1380000${1_000 + nth}` },
  sourceRef: `110-${nth}`,
});
/** Another child of the same name and birth date, without a number. */
const namesake = (nth: number): TestLead => ({ name: `名${nth}`, birthDate: '2012-01-01' });

let database: TestDatabase;
let open: TestVault;
let store: PostgresEventStore;
/** a process that was started before the rotation */
let old: PostgresVault;

beforeEach(async () => {
  database = await testDatabase();
  open = await testVault(database.pool);
  old = open.vault;
  store = new PostgresEventStore(database.pool, new FakeClock());
});
afterEach(() => database.close());

/** A process that starts now. */
const started = async (): Promise<PostgresVault> =>
  new PostgresVault(database.pool, await openVaultKeys(database.pool, { file: open.masterKeyFile, mayMake: false }));

const rotation = (given: Partial<TokenRotation> = {}): TokenRotation => ({
  ...{ pool: database.pool, store, vault: old, masterKey: open.keys.masterKey },
  textsOf: (page) => Promise.resolve(textsOfLeads(page)),
  settled: () => Promise.resolve(),
  ...given,
});

/** Runs a rotation, and `work` when a page of the log has been recomputed and the next one not yet. */
const rotateWith = async (work: () => Promise<void>): Promise<number> => {
  let pages = 0;
  const textsOf = async (page: readonly StoredEvent[]) => {
    pages += 1;
    if (pages === 2) await work();
    return textsOfLeads(page);
  };
  const dropped = await rotateTokenKey(rotation({ textsOf }));
  expect(pages).toBeGreaterThan(1);
  return dropped;
};

const registerAll = async (leads: readonly TestLead[]) =>
  Promise.all(leads.map((one) => registerLead(old, store, one)));

const casesWith = async (vault: PostgresVault, kind: FindableKind, plain: string): Promise<string[]> =>
  (await vault.find([{ kinds: [kind], plain }]))[0]!.map(({ caseId }) => caseId);

/** The number of cases that a process finds by each fact of a lead. */
const foundBy = async (vault: PostgresVault, { name, idNumber, phone, sourceRef }: TestLead): Promise<number[]> => {
  const facts = { CHILD_NAME: name, ID_NUMBER: idNumber!, GUARDIAN_PHONE: phone!, SOURCE_REF: sourceRef! };
  const found = Object.entries(facts).map(([kind, plain]) => casesWith(vault, kind as FindableKind, plain));
  return (await Promise.all(found)).map(({ length }) => length);
};

const versions = async (): Promise<number[]> => {
  const { rows } = await database.pool.query<{ version: number }>(`
    SELECT DISTINCT version FROM (
      SELECT version FROM vault.token_secret UNION ALL SELECT token_key_version FROM vault.search_token
      UNION ALL SELECT token_key_version FROM vault.person WHERE id_token IS NOT NULL
      UNION ALL SELECT match_key_version FROM vault.person WHERE match_token IS NOT NULL
      UNION ALL SELECT token_key_version FROM vault.resemblance) AS v ORDER BY 1`);
  return rows.map(({ version }) => version);
};

/** A pool whose statements fail from the nth on, and whose transactions end, as if the process was killed there. */
const killedAt = (nth: number): Pool => {
  let left = nth;
  const counted = <Call extends (...given: never[]) => unknown>(call: Call): Call =>
    ((...given: never[]) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('killed')) : call(...given);
    }) as Call;
  const connect = async () => {
    const client = await database.pool.connect();
    return { query: counted(client.query.bind(client)), release: () => client.release(true) };
  };
  return { query: counted(database.pool.query.bind(database.pool)), connect } as unknown as Pool;
};

describe('a rotation of the token key', () => {
  it('leaves everything findable by old and new processes: before, in the middle, and after it', async () => {
    const leads = Array.from({ length: MANY }, (_, nth) => lead(nth));
    await registerAll([...leads, namesake(0), namesake(MANY - 1)]);
    const tokens = async () =>
      (await database.pool.query<{ token: string }>('SELECT token::text FROM vault.search_token')).rows;
    const before = new Set((await tokens()).map(({ token }) => token));
    const log = await store.readAll(0n, 10_000);
    const look = async (): Promise<void> => {
      for (const vault of [old, await started()]) {
        for (const nth of [0, MANY - 1]) expect(await foundBy(vault, leads[nth]!)).toEqual([2, 1, 1, 1]);
      }
    };
    await look();
    expect(await rotateWith(look)).toBe(0);
    await look();
    expect(await versions()).toEqual([2]);
    expect((await tokens()).filter(({ token }) => before.has(token))).toEqual([]);
    expect(await store.readAll(0n, 10_000)).toEqual(log);
  });

  it('keeps one person for a number, whichever process names it first, and pairs of alike persons', async () => {
    const registered = await registerAll(Array.from({ length: MANY }, (_, nth) => lead(nth)));
    const personOf = (nth: number): PersonId => registered[nth]!.personId;
    const stale = await beginLead(old, lead(2_000));
    const pairs = async (vault: PostgresVault, nth: number): Promise<number> =>
      (await vault.alike([personOf(nth)])).length;
    /** The other events with the same name and day. */
    const near = async (vault: PostgresVault, nth: number): Promise<number> => {
      const { personId: subject, event } = registered[nth]!;
      const found = await vault.resembling([{ subject, event }]);
      return new Set(found.flatMap(({ kind, like }) => (kind === 'NAME_DAY' ? like.event : []))).size;
    };
    await rotateWith(async () => {
      await expect(appendLead(store, stale)).rejects.toBeInstanceOf(CompanionConflict);
      const unaware = new PostgresVault(database.pool, open.keys);
      const aware = await started();
      for (const nth of [1, MANY - 2]) {
        for (const vault of [aware, unaware]) {
          expect((await registerLead(vault, store, lead(nth))).personId).toBe(personOf(nth));
          await registerLead(vault, store, namesake(nth));
        }
        expect(await pairs(aware, nth)).toBe(2);
        expect(await near(aware, nth)).toBe(4);
      }
      const newcomers = Array.from({ length: 20 }, (_, nth) =>
        registerLead(nth % 2 ? aware : new PostgresVault(database.pool, open.keys), store, lead(3_000)),
      );
      expect(new Set((await Promise.all(newcomers)).map(({ personId }) => personId)).size).toBe(1);
    });
    expect(await versions()).toEqual([2]);
    for (const nth of [1, MANY - 2]) expect([await pairs(old, nth), await near(old, nth)]).toEqual([2, 4]);
    expect((await registerLead(await started(), store, lead(7))).personId).toBe(personOf(7));
    const { rows } = await database.pool.query('SELECT FROM vault.person WHERE former_match_token IS NOT NULL');
    expect(rows).toEqual([]);
  });

  it('refuses resemblances of the older key, which are written after the other tokens on EventStoreDB', async () => {
    await registerAll(Array.from({ length: MANY }, (_, nth) => lead(nth)));
    const begun = await beginLead(old, { name: '名', birthDate: '2012-01-01' });
    const [keep, resemblances] = begun.sealing.companions();
    await writeCompanion(database.pool, keep!);
    await rotateWith(async () => {
      await expect(writeCompanion(database.pool, resemblances!)).rejects.toBeInstanceOf(CompanionConflict);
      const again = await registerLead(new PostgresVault(database.pool, open.keys), store, lead(2_001));
      const { rows } = await database.pool.query<{ version: number }>(
        'SELECT DISTINCT token_key_version AS version FROM vault.resemblance WHERE event_id = $1 ORDER BY 1',
        [again.event],
      );
      expect(rows.map(({ version }) => version)).toEqual([1, 2]);
    });
    expect(await versions()).toEqual([2]);
  });

  it('in which a process ends a fact of a case before it learns of the newer key, leaves no token of the fact', async () => {
    const { caseId } = await registerLead(old, store, lead(1));
    const pool = Object.create(database.pool) as Pool;
    let isOvertaken = false;
    pool.query = (async (...given: [string, unknown[]]) => {
      if (!isOvertaken && given[0].includes('vault.unfind')) {
        isOvertaken = true;
        await rotateTokenKey(rotation());
      }
      return database.pool.query(...given);
    }) as Pool['query'];
    const unaware = new PostgresVault(pool, open.keys);
    await unaware.unfind(caseId, { gone: [{ kind: 'CHILD_NAME', plain: lead(1).name }], still: [] });
    expect([isOvertaken, await foundBy(await started(), lead(1))]).toEqual([true, [0, 1, 1, 1]]);
  });

  it('would make two persons of a number if tokens of the older key were still accepted', async () => {
    await database.pool.query(`DO $$ BEGIN
      EXECUTE replace(pg_get_functiondef('vault.keep'::regproc), 'newest > ANY (versions)', 'false');
      EXECUTE replace(pg_get_functiondef('vault.keep_resemblances'::regproc), 'HAVING max', 'HAVING false AND max');
    END $$`);
    await registerAll(Array.from({ length: MANY }, (_, nth) => lead(nth)));
    const stale = await beginLead(old, lead(2_000));
    const faulty = rotateWith(async () => {
      const other = await registerLead(await started(), store, lead(2_000));
      await appendLead(store, stale);
      expect(other.personId).not.toBe(stale.personId);
    });
    await expect(faulty).rejects.toThrow('person_id_token_key');
  });

  it('goes on after a kill at any point', async () => {
    const leads = Array.from({ length: MANY }, (_, nth) => lead(nth));
    await registerAll(leads);
    const kills = [1, 2, 4, 6, 9, 14, 20, 23, 26, 29 + randomInt(3)];
    for (const nth of kills) {
      const killed = rotateTokenKey(rotation({ pool: killedAt(nth) }));
      await expect(killed).rejects.toThrow('killed');
      const vault = await started();
      for (const one of [0, MANY - 1]) expect(await foundBy(vault, leads[one]!)).toEqual([1, 1, 1, 1]);
    }
    await rotateTokenKey(rotation());
    expect(await versions()).toEqual([2]);
    for (const one of [0, MANY - 1]) expect(await foundBy(old, leads[one]!)).toEqual([1, 1, 1, 1]);
  });

  it('skips forgotten persons, and forgets one whose tokens are being replaced', async () => {
    const registered = await registerAll(Array.from({ length: MANY }, (_, nth) => lead(nth)));
    const forget = (nth: number) => old.forget(registered[nth]!.personId, AN_ORDER);
    await forget(0);
    await rotateWith(async () => void (await Promise.all([forget(1), forget(MANY - 1)])));
    for (const nth of [0, 1, MANY - 1]) expect(await foundBy(old, lead(nth))).toEqual([0, 0, 0, 1]);
    expect((await registerLead(old, store, lead(1))).personId).not.toBe(registered[1]!.personId);
  });

  it('deletes the tokens of a command that failed, once no append can follow them', async () => {
    await registerAll([lead(0)]);
    const failed = await beginLead(old, lead(1));
    await failed.sealing.keep();
    const late = await beginLead(old, lead(2));
    await late.sealing.keep(); // as on EventStoreDB, where tokens are written before the append
    const settled = () => appendLead(store, late, true);
    expect(await rotateTokenKey(rotation({ settled }))).toBe(6 + 7); // the others are tokens of resemblances
    expect(await foundBy(old, lead(1))).toEqual([0, 0, 0, 0]);
    expect(await foundBy(old, lead(2))).toEqual([1, 1, 1, 1]);
    expect((await registerLead(old, store, lead(2))).personId).toBe(late.personId);
  });
});
