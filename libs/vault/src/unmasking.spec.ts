import { randomUUID } from 'node:crypto';
import {
  type CaseId,
  id,
  instant,
  label,
  type LocatedSealed,
  locate,
  milliseconds,
  type Officer,
  parseAreaCode,
} from '@center/kernel';
import { testDatabase, type TestDatabase } from '@center/testing';
import { AN_ORDER, testVault } from '../testing/test-vault';
import { AccessLog } from './access-log';
import { BudgetSpent } from './failures';
import type { PostgresVault } from './postgres-vault';
import { Unmasking, type UnmaskingRequest } from './unmasking';

const BUDGET = 3;

let database: TestDatabase;
let vault: PostgresVault;
let log: AccessLog;
let unmasking: Unmasking;

beforeAll(async () => {
  database = await testDatabase();
  ({ vault } = await testVault(database.pool));
  log = new AccessLog(database.pool, vault);
  unmasking = new Unmasking(log, vault, BUDGET);
});
afterAll(() => database.close());

const officer = (): Officer => ({
  officerId: id(randomUUID()),
  appointmentId: id(randomUUID()),
  role: 'DISPATCHER',
  agency: { id: id(randomUUID()), kind: 'MINORS_CENTER', name: label('未成年人保护工作指挥中心') },
  affiliations: [],
  areaCode: parseAreaCode('370682')!,
});

const caseOf = async (...names: string[]) => {
  const caseId = id<'case'>(randomUUID());
  const [stream, event] = [`case-${caseId}`, id<'event'>(randomUUID())];
  const sealing = vault.sealing(stream, event);
  const persons = names.map(() => sealing.newPerson());
  const data = {
    children: persons.map((person, nth) => ({ name: person.seal(`/children/${nth}/name`, names[nth]!) })),
  };
  await sealing.keep();
  const located = locate(data, stream, event).children.map(({ name }) => name as LocatedSealed);
  const texts = new Map(located.map((text) => [text.field, text]));
  return { caseId, persons: persons.map(({ personId }) => personId), texts };
};

const request = (caseId: CaseId, texts: UnmaskingRequest['texts'], by = officer()): UnmaskingRequest => ({
  officer: by,
  caseId,
  texts,
  purpose: 'SAFETY',
  note: '为核实王小明的安全',
  counts: true,
});

describe('unmasking', () => {
  it('returns each text in plain, and forgotten ones as forgotten', async () => {
    const { caseId, persons, texts } = await caseOf('王小明', '李雷');
    await vault.forget(persons[1]!, AN_ORDER);
    expect(Object.fromEntries(await unmasking.unmask(request(caseId, texts)))).toEqual({
      '/children/0/name': { value: '王小明' },
      '/children/1/name': { value: null, forgotten: true },
    });
  });

  it('records who, what, when and why, with the note encrypted', async () => {
    const { caseId, texts } = await caseOf('王小明');
    const by = officer();
    await unmasking.unmask(request(caseId, texts, by));
    const { items } = await log.list({ caseId, limit: 10 });
    expect(items).toEqual([
      {
        at: expect.any(String),
        officerId: by.officerId,
        agencyId: by.agency.id,
        role: 'DISPATCHER',
        caseId,
        about: null,
        fields: ['/children/0/name'],
        purpose: 'SAFETY',
        note: expect.objectContaining({ field: '/note' }),
      },
    ]);
    expect(await vault.open([items[0]!.note!])).toEqual(['为核实王小明的安全']);
    const { rows } = await database.pool.query<{ row: string }>('SELECT r::text AS row FROM vault.access_record r');
    expect(rows.map(({ row }) => row).join()).not.toContain('王小明');
  });

  it('is in the log along with searches, which name the criteria and no values', async () => {
    const by = officer();
    const { caseId, texts } = await caseOf('王小明');
    await unmasking.unmask(request(caseId, texts, by));
    const who = { officerId: by.officerId, agencyId: by.agency.id, role: by.role };
    await log.recordSearch({ ...who, criteria: ['/childName', '/phone'] });
    const { items } = await log.list({ officerId: by.officerId, limit: 10 });
    expect(items).toMatchObject([
      { ...who, caseId: null, fields: ['/childName', '/phone'], purpose: 'SEARCH', note: null },
      { ...who, caseId, purpose: 'SAFETY' },
    ]);
    const nameless = database.pool.query(
      `INSERT INTO vault.access_record (record_id, officer_id, agency_id, role, fields, purpose)
       VALUES ($1, $1, $1, 'DISPATCHER', '{}', 'HANDLING')`,
      [randomUUID()],
    );
    await expect(nameless).rejects.toThrow('access_record_search'); // plain text is never read without a case and a note
  });

  /** The number of texts that were decrypted before the access was recorded. */
  const openedUnrecorded = async (reader: Unmasking, wish: UnmaskingRequest): Promise<number> => {
    let recorded = false;
    let opened = 0;
    const record = log.record.bind(log);
    jest.spyOn(log, 'record').mockImplementation(async (entry) => {
      await record(entry);
      recorded = true;
    });
    const open = vault.open.bind(vault);
    jest.spyOn(vault, 'open').mockImplementation((texts) => {
      if (!recorded) opened += texts.length;
      return open(texts);
    });
    await reader.unmask(wish).catch(() => undefined);
    jest.restoreAllMocks();
    return opened;
  };

  class Hasty extends Unmasking {
    override async unmask(wish: UnmaskingRequest): ReturnType<Unmasking['unmask']> {
      const [values] = await Promise.all([vault.open([...wish.texts.values()]), super.unmask(wish)]);
      return new Map([...wish.texts.keys()].map((field, nth) => [field, { value: values[nth]! }]));
    }
  }

  it('decrypts nothing before the record is committed, and the check detects it otherwise', async () => {
    const { caseId, texts } = await caseOf('王小明', '李雷');
    expect(await openedUnrecorded(unmasking, request(caseId, texts))).toBe(0);
    expect(await openedUnrecorded(new Hasty(log, vault, BUDGET), request(caseId, texts))).toBe(2);
  });

  it('decrypts nothing if it cannot be recorded', async () => {
    const { caseId, texts } = await caseOf('王小明');
    await database.pool.query('ALTER TABLE vault.access_record RENAME TO away');
    try {
      await expect(unmasking.unmask(request(caseId, texts))).rejects.toThrow('access_record');
      expect(await openedUnrecorded(unmasking, request(caseId, texts))).toBe(0);
      expect(await openedUnrecorded(new Hasty(log, vault, BUDGET), request(caseId, texts))).toBe(1);
    } finally {
      await database.pool.query('ALTER TABLE vault.away RENAME TO access_record');
    }
  });

  it('keeps the record if a text was altered', async () => {
    const { caseId, texts } = await caseOf('王小明');
    const moved = new Map([...texts].map(([field, text]) => [field, { ...text, field: '/narrative' }]));
    await expect(unmasking.unmask(request(caseId, moved))).rejects.toThrow('altered or moved');
    expect((await log.list({ caseId, limit: 10 })).items).toHaveLength(1);
  });
});

describe('the budget of an officer', () => {
  const unmask = async (by: Officer, counts = true, reader = unmasking): Promise<unknown> => {
    const { caseId, texts } = await caseOf('王小明');
    return reader.unmask({ ...request(caseId, texts, by), counts }).then(
      () => 'opened',
      (error: unknown) => (error instanceof BudgetSpent ? error.seconds : error),
    );
  };

  it('ends unmaskings, also concurrent ones, until the first of them is an hour old', async () => {
    const by = officer();
    const answers = await Promise.all(Array.from({ length: 10 }, () => unmask(by)));
    expect(answers.filter((answer) => answer === 'opened')).toHaveLength(BUDGET);
    const seconds = answers.filter((answer) => typeof answer === 'number');
    expect(seconds).toHaveLength(10 - BUDGET);
    for (const wait of seconds) expect(wait).toBeGreaterThan(3_500);
    expect(await unmask(officer())).toBe('opened'); // each officer has a budget
  });

  it('does not count emergencies', async () => {
    const by = officer();
    for (let nth = 0; nth < 2 * BUDGET; nth++) expect(await unmask(by, false)).toBe('opened');
    expect(await unmask(by)).toBe('opened');
  });

  it('is listed once an hour when it is spent', async () => {
    const by = officer();
    for (let nth = 0; nth < 2 * BUDGET; nth++) await unmask(by);
    const spent = (await log.budgetRefusals({ limit: 100 })).filter(({ officerId }) => officerId === by.officerId);
    expect(spent).toMatchObject([{ agencyId: by.agency.id, role: 'DISPATCHER', caseId: expect.any(String) as string }]);
    const { items } = await log.list({ officerId: by.officerId, limit: 10 });
    expect(items.map(({ purpose }) => purpose)).toEqual(['OVER_BUDGET', 'SAFETY', 'SAFETY', 'SAFETY']);
  });

  it('would be exceeded by concurrent unmaskings without the lock', async () => {
    const { rows } = await database.pool.query<{ definition: string }>(
      `SELECT pg_get_functiondef('vault.record_unmasking'::regproc) AS definition`,
    );
    const { definition } = rows[0]!;
    await database.pool.query(definition.replace('PERFORM pg_advisory_xact_lock', 'PERFORM abs'));
    const [one, other] = [await database.pool.connect(), await database.pool.connect()];
    const count = async (client: typeof one, by: string): Promise<number> => {
      const record = `SELECT vault.record_unmasking(gen_random_uuid(), $1, $1, 'DISPATCHER', NULL, '{}', 'SEARCH', NULL, NULL, 1)`;
      return (await client.query<{ record_unmasking: number }>(record, [by])).rows[0]!.record_unmasking;
    };
    try {
      const by = randomUUID();
      await one.query('BEGIN');
      expect(await count(one, by)).toBe(0);
      expect(await count(other, by)).toBe(0); // does not see the first, which is not committed
      await one.query('COMMIT');
    } finally {
      one.release();
      other.release();
      await database.pool.query(definition);
    }
  });
});

describe('the access log', () => {
  const entry = (caseId: CaseId, by: Officer, field = '/narrative') => ({
    officerId: by.officerId,
    agencyId: by.agency.id,
    role: by.role,
    caseId,
    fields: [field],
    purpose: 'AUDIT' as const,
    note: '抽查',
  });

  it('is paged newest first, without gaps or duplicates', async () => {
    const [caseId, by] = [id<'case'>(randomUUID()), officer()];
    for (let nth = 0; nth < 7; nth++) await log.record(entry(caseId, by, `/notes/${nth}`));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await log.list({ caseId, limit: 3, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.flatMap(({ fields }) => fields));
      cursor = page.nextCursor ?? undefined;
      await log.record(entry(caseId, by, '/new')); // is newer than the first page, so it affects no page
    } while (cursor);
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((nth) => `/notes/${nth}`));
  });

  it('is filtered by case, officer and time', async () => {
    const [caseId, one, other] = [id<'case'>(randomUUID()), officer(), officer()];
    await log.record(entry(caseId, one, '/first'));
    await log.record(entry(caseId, other, '/second'));
    await log.record(entry(id(randomUUID()), one, '/third'));
    const fields = async (query: Omit<Parameters<AccessLog['list']>[0], 'limit'>) =>
      (await log.list({ ...query, limit: 50 })).items.flatMap((item) => item.fields);
    expect(await fields({ caseId })).toEqual(['/second', '/first']);
    expect(await fields({ officerId: one.officerId })).toEqual(['/third', '/first']);
    expect(await fields({ caseId, officerId: other.officerId })).toEqual(['/second']);
    const [{ at } = { at: instant(0) }] = (await log.list({ caseId, officerId: other.officerId, limit: 1 })).items;
    expect(await fields({ officerId: other.officerId, from: at })).toEqual(['/second']);
    expect(await fields({ officerId: other.officerId, to: at })).toEqual([]);
    expect(await fields({ officerId: other.officerId, from: instant(milliseconds(at) + 1) })).toEqual([]);
  });

  it('rejects an invalid cursor', () =>
    expect(log.list({ limit: 1, cursor: "1' OR true" })).rejects.toThrow(RangeError));

  it.each([
    'UPDATE vault.access_record SET note_box = $$x$$',
    'DELETE FROM vault.access_record',
    'TRUNCATE vault.access_record',
  ])('cannot be changed: %s', async (statement) => {
    await log.record(entry(id(randomUUID()), officer()));
    await expect(database.pool.query(statement)).rejects.toThrow('append-only');
  });
});
