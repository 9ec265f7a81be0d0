import { randomUUID } from 'node:crypto';
import { CompanionConflict } from '@center/event-store';
import { type AgencyId, type CaseId, id, type OfficerId, type PersonId } from '@center/kernel';
import { leaks, testDatabase, type TestDatabase, until } from '@center/testing';
import { AN_ORDER, testVault, type TestVault } from '../testing/test-vault';
import type { FindableKind } from './findable';
import type { Entry, Found, SealingPerson } from './port';
import type { PostgresVault } from './postgres-vault';

let database: TestDatabase;
let open: TestVault;
let vault: PostgresVault;

beforeEach(async () => {
  database = await testDatabase();
  open = await testVault(database.pool);
  vault = open.vault;
});
afterEach(() => database.close());

const someone = { officerId: randomUUID() as OfficerId, agencyId: randomUUID() as AgencyId };
const newEntry = (): Entry => ({ caseId: randomUUID() as CaseId, enteredBy: someone });
const begin = (entry: Entry | undefined, by = vault) => by.sealing('case-1', id(randomUUID()), entry);

/** Enters facts of one person into a case, as a command would. */
const enter = async (
  facts: Partial<Record<FindableKind, string>>,
  { entry = newEntry(), by = vault, idNumber = '' } = {},
): Promise<{ caseId: CaseId; person: SealingPerson }> => {
  const sealing = begin(entry, by);
  const person = idNumber ? await sealing.personWithIdNumber(idNumber) : sealing.newPerson();
  for (const [kind, plain] of Object.entries(facts)) person.findable(kind as FindableKind, plain);
  await sealing.keep();
  return { caseId: entry.caseId, person };
};

const found = async (kinds: FindableKind | FindableKind[], plain: string, by = vault): Promise<readonly Found[]> =>
  (await by.find([{ kinds: [kinds].flat(), plain }]))[0]!;
const casesWith = async (kinds: FindableKind | FindableKind[], plain: string, by = vault): Promise<CaseId[]> =>
  (await found(kinds, plain, by)).map(({ caseId }) => caseId);
const tokensOf = async (person: PersonId): Promise<number> =>
  (await database.pool.query('SELECT FROM vault.search_token WHERE person_id = $1', [person])).rowCount!;

describe('searching for a case', () => {
  it.each<[FindableKind, string, string[], string[]]>([
    [
      'CHILD_NAME',
      '阿依古丽·买买提',
      ['阿依古丽 买买提', '阿依古丽•买买提', ' 阿依古丽买买提 '],
      ['阿依古丽', '买买提'],
    ],
    ['CHILD_NAME', 'Anna Smith', ['ANNA SMITH', 'ａｎｎａ　ｓｍｉｔｈ', 'anna-smith'], ['Anna', 'Smith Anna']],
    ['ID_NUMBER', '99999920120229002x', ['99999920120229002X', '999999 20120229 002x'], ['999999201202290020']],
    ['GUARDIAN_PHONE', '138 0000 1111', ['13800001111', '+86-138-0000-1111', '008613800001111'], ['13800001112']],
    ['GUARDIAN_PHONE', '13800001111、0535-7212345', ['13800001111', '(0535)7212345'], ['7212345']],
    ['REPORTER_PHONE', '微信 lao_wang', ['微信laowang'], ['laowang2']],
    ['SOURCE_REF', '110-2024-0801/a', ['110-2024-0801/A', ' 110-2024 -0801/a'], ['110-2024-0801']],
  ])('by %s %p, in any format, and by nothing else', async (kind, entered, spellings, others) => {
    const { caseId } = await enter({ [kind]: entered });
    for (const spelling of spellings) expect([spelling, await casesWith(kind, spelling)]).toEqual([spelling, [caseId]]);
    for (const other of [...others, '·', ' ']) expect([other, await casesWith(kind, other)]).toEqual([other, []]);
  });

  it('separates the kinds, and returns whose fact it is and who entered it', async () => {
    const { caseId, person } = await enter({ GUARDIAN_PHONE: '13800001111' });
    expect(await found('REPORTER_PHONE', '13800001111')).toEqual([]);
    expect(await found(['REPORTER_PHONE', 'GUARDIAN_PHONE'], '13800001111')).toEqual([
      { caseId, personId: person.personId, ...someone },
    ]);
  });

  it('returns a separate result for each criterion', async () => {
    const one = await enter({ CHILD_NAME: '甲', GUARDIAN_PHONE: '13800001111' });
    const other = await enter({ CHILD_NAME: '甲' });
    const [names, phones] = await vault.find([
      { kinds: ['CHILD_NAME'], plain: '甲' },
      { kinds: ['GUARDIAN_PHONE'], plain: '13800001111' },
    ]);
    expect(new Set(names!.map(({ caseId }) => caseId))).toEqual(new Set([one.caseId, other.caseId]));
    expect(phones!.map(({ caseId }) => caseId)).toEqual([one.caseId]);
  });

  it('writes nothing before keep(), once if kept twice, and rejects facts without a case', async () => {
    const entry = newEntry();
    const sealing = begin(entry);
    sealing.findable('SOURCE_REF', '110-1');
    expect(await casesWith('SOURCE_REF', '110-1')).toEqual([]);
    await Promise.all([sealing.keep(), sealing.keep()]);
    await sealing.keep();
    expect(await casesWith('SOURCE_REF', '110-1')).toEqual([entry.caseId]);
    expect(() => begin(undefined).findable('SOURCE_REF', '110-1')).toThrow('entered into a case');
  });

  it('stores no plain text in any table', async () => {
    await enter({ CHILD_NAME: '欧阳小明明', ID_NUMBER: '99999920120229002X', GUARDIAN_PHONE: '13800001111' });
    expect(await leaks(database.pool, [], ['欧阳小明明', '99999920120229002X', '13800001111'])).toEqual([]);
    await database.pool.query(`CREATE TABLE planted AS SELECT '13800001111' AS phone`);
    expect(await leaks(database.pool, [], ['13800001111'])).not.toEqual([]);
  });
});

describe('forgetting', () => {
  it('deletes every token of the person in every case, and no other tokens', async () => {
    const idNumber = '99999920120229002X';
    const one = await enter({ CHILD_NAME: '甲', ID_NUMBER: idNumber }, { idNumber });
    const again = await enter({ CHILD_NAME: '甲甲' }, { idNumber });
    const other = await enter({ CHILD_NAME: '甲' });
    expect(await tokensOf(one.person.personId)).toBe(3);
    expect(again.person.personId).toBe(one.person.personId);
    await vault.forget(one.person.personId, AN_ORDER);
    await vault.forget(one.person.personId, AN_ORDER);
    expect(await tokensOf(one.person.personId)).toBe(0);
    expect(await casesWith('CHILD_NAME', '甲')).toEqual([other.caseId]);
    expect(await casesWith('CHILD_NAME', '甲甲')).toEqual([]);
    expect(await casesWith('ID_NUMBER', idNumber)).toEqual([]);
  });

  it('makes a forgotten person unsearchable when keep() and forget() race', async () => {
    for (let round = 0; round < 40; round++) {
      const idNumber = `9999992010010100${String(round).padStart(2, '0')}`;
      const sealing = begin(newEntry());
      const person = await sealing.personWithIdNumber(idNumber);
      await sealing.keep(); // only persons known to the vault can be forgotten
      person.findable('CHILD_NAME', `竞${round}`);
      await (round % 2
        ? Promise.all([sealing.keep(), vault.forget(person.personId, AN_ORDER)])
        : Promise.all([vault.forget(person.personId, AN_ORDER), sealing.keep()]));
      expect([round, await tokensOf(person.personId)]).toEqual([round, 0]);
    }
  });

  it('would leave a token if it deleted in the statement that locks the person', async () => {
    const sealing = begin(newEntry());
    const person = await sealing.personWithIdNumber('999999201001010999');
    await sealing.keep();
    const keeping = await database.pool.connect();
    await keeping.query('BEGIN');
    const { rows } = await keeping.query('SELECT version FROM vault.token_secret');
    await keeping.query('UPDATE vault.person SET match_token = match_token WHERE person_id = $1', [person.personId]);
    await keeping.query(`INSERT INTO vault.search_token VALUES ('CHILD_NAME', 'x', $1, $2, $1, $1, $3)`, [
      randomUUID(),
      person.personId,
      rows[0].version,
    ]);
    const naive = database.pool.query(
      `WITH locked AS (UPDATE vault.person SET id_token = NULL, forgotten_at = now() WHERE person_id = $1 RETURNING person_id)
       DELETE FROM vault.search_token USING locked WHERE search_token.person_id = locked.person_id`,
      [person.personId],
    );
    await untilWaiting();
    await keeping.query('COMMIT');
    keeping.release();
    await naive;
    expect(await tokensOf(person.personId)).toBe(1);
  });

  const untilWaiting = async (): Promise<void> => {
    const waiting = `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
    await until('the deletion waits for the lock', async () => (await database.pool.query(waiting)).rowCount === 1);
  };
});

/** A sealing that lost the race for a new person is retried. */
const asLost = (error: unknown): false => {
  if (error instanceof CompanionConflict) return false;
  throw error;
};

describe('concurrent sealings', () => {
  it('store shared persons without a deadlock, and each case is found', async () => {
    const numbers = Array.from({ length: 25 }, (_, nth) => `9999992010010100${nth + 10}`);
    const entries = await Promise.all(
      Array.from({ length: 30 }, async (_, nth) => {
        const entry = newEntry();
        const kept = async (): Promise<boolean> => {
          const sealing = begin(entry);
          for (const number of nth % 2 ? numbers : numbers.toReversed()) {
            const person = await sealing.personWithIdNumber(number);
            person.identify({ name: '同名', birthDate: '2010-01-01', township: '370682101' });
            person.findable('CHILD_NAME', '同名');
          }
          return sealing.keep().then(() => true, asLost);
        };
        while (!(await kept()));
        return entry.caseId;
      }),
    );
    expect(new Set(await casesWith('CHILD_NAME', '同名'))).toEqual(new Set(entries));
  });
});

describe('alike()', () => {
  const likeness = { name: '王小明', birthDate: '2012-02-29', township: '370682101' };
  const person = async (about: typeof likeness): Promise<PersonId> => {
    const sealing = begin(undefined);
    const one = sealing.newPerson();
    one.identify(about);
    await sealing.keep();
    return one.personId;
  };

  it('pairs persons of one name, birth date and township, until one is forgotten', async () => {
    const [one, same, other] = [
      await person(likeness),
      await person({ ...likeness, name: ' 王小明' }),
      await person({ ...likeness, birthDate: '2012-03-01' }),
    ];
    expect(await vault.alike([one, other])).toEqual([[one, same]]);
    expect(await vault.alike([same])).toEqual([[same, one]]);
    expect(await vault.alike([])).toEqual([]);
    await vault.forget(same, AN_ORDER);
    expect(await vault.alike([one])).toEqual([]);
  });
});
