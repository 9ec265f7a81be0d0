import { randomUUID } from 'node:crypto';
import { type CaseId, id, label, type Officer } from '@center/kernel';
import { Logger } from '@nestjs/common';
import { testDatabase, type TestDatabase } from '@center/testing';
import { testVault } from '../testing/test-vault';
import { AccessLog } from './access-log';
import { RoutineAccess } from './routine-access';

const HOUR_MS = 3_600_000;

const officer = (): Officer => ({
  officerId: id<'officer'>(randomUUID()),
  appointmentId: id<'appointment'>(randomUUID()),
  role: 'DISPATCHER',
  agency: { id: id<'agency'>(randomUUID()), kind: 'MINORS_CENTER', name: label('指挥中心') },
  areaCode: '370682' as Officer['areaCode'],
  affiliations: [],
});

describe('routine access', () => {
  let database: TestDatabase;
  let log: AccessLog;
  let access: RoutineAccess;
  let now = Date.now();
  beforeAll(async () => {
    database = await testDatabase();
    log = new AccessLog(database.pool, (await testVault(database.pool)).vault);
  });
  beforeEach(() => {
    access = new RoutineAccess(database.pool, () => now);
  });
  afterEach(() => access.flush());
  afterAll(() => database.close());

  const caseId = (): CaseId => id<'case'>(randomUUID());
  const listed = async (by: Officer) => (await log.list({ officerId: by.officerId, limit: 50 })).items;

  it('has one entry for each officer, case and hour of masked reads, also of several processes', async () => {
    const [by, other, one, two] = [officer(), officer(), caseId(), caseId()];
    const process = new RoutineAccess(database.pool, () => now);
    for (const at of [access, process]) {
      for (let nth = 0; nth < 5; nth += 1) for (const read of [one, two]) at.read(by, read);
      at.read(other, one);
      await at.flush();
      at.read(by, one);
    }
    await Promise.all([access.flush(), process.flush()]);
    expect(await listed(by)).toMatchObject([
      { purpose: 'READ', caseId: two, agencyId: by.agency.id, role: 'DISPATCHER', fields: [], note: null },
      { purpose: 'READ', caseId: one },
    ]);
    expect(await listed(other)).toHaveLength(1);
    now += HOUR_MS;
    access.read(by, one);
    await access.flush();
    expect(await listed(by)).toHaveLength(3);
  });

  it('has one entry for each officer and hour of a read that is about something else, found by its id', async () => {
    const [by, of] = [officer(), { context: 'activities', id: randomUUID() }];
    const one = caseId();
    for (let nth = 0; nth < 3; nth += 1) access.readAbout(by, of);
    access.read(by, one);
    await access.flush();
    expect(await listed(by)).toMatchObject([
      { purpose: 'READ', caseId: one, about: null },
      { purpose: 'READ', caseId: null, about: of, agencyId: by.agency.id, role: 'DISPATCHER', note: null },
    ]);
    for (const [aboutId, found] of [
      [of.id, of],
      [one, null],
    ] as const)
      expect((await log.list({ aboutId, limit: 50 })).items).toMatchObject([{ about: found }]);
    expect((await log.list({ aboutId: randomUUID(), limit: 50 })).items).toEqual([]);
  });

  it('takes no read of nothing, or of two things', async () => {
    const insert = (caseIds: string, about: string) =>
      database.pool.query(
        `INSERT INTO vault.routine_access
           (record_id, once, purpose, officer_id, agency_id, role, case_id, about_context, about_id, fields)
         SELECT id, id, 'READ', id, id, 'DISPATCHER', ${caseIds}, ${about}, '{}' FROM gen_random_uuid() AS id`,
      );
    for (const [caseIds, about] of [
      ['NULL::uuid', 'NULL, NULL::uuid'],
      ['id', `'activities', id`],
      ['NULL::uuid', `'activities', NULL::uuid`],
    ] as const)
      await expect(insert(caseIds, about)).rejects.toThrow('routine_access_');
  });

  it('has an entry of each document, and of each sign-in that succeeded', async () => {
    const [by, of] = [officer(), caseId()];
    for (const kind of ['receipt', 'receipt', 'case-file']) access.document(by, of, kind);
    for (let nth = 0; nth < 2; nth += 1) {
      access.signIn({ officerId: by.officerId, address: '192.0.2.7', outcome: 'SUCCEEDED' }, '192.0.2.7');
    }
    await access.flush();
    const items = await listed(by);
    expect(items.map(({ purpose, fields }) => [purpose, ...fields]).sort()).toEqual([
      ['DOCUMENT', '/documents/case-file'],
      ['DOCUMENT', '/documents/receipt'],
      ['DOCUMENT', '/documents/receipt'],
      ['SIGN_IN'],
      ['SIGN_IN'],
    ]);
    expect(items.find(({ purpose }) => purpose === 'SIGN_IN')).toMatchObject({
      ...{ address: '192.0.2.7', outcome: 'SUCCEEDED', agencyId: null, role: null, caseId: null },
    });
  });

  it('has one entry of failed sign-ins for each officer, network, outcome and hour, whatever the flood', async () => {
    const by = officer();
    for (let nth = 0; nth < 1_000; nth += 1) {
      access.signIn({ officerId: by.officerId, address: `2001:db8::${nth}`, outcome: 'FAILED' }, '2001:db8::');
      access.signIn({ outcome: 'THROTTLED' }, '2001:db8::');
    }
    await access.flush();
    expect(await listed(by)).toMatchObject([{ outcome: 'FAILED', address: '2001:db8::0' }]);
    const throttled = (await log.list({ purpose: 'SIGN_IN', limit: 50 })).items;
    expect(throttled.filter(({ outcome }) => outcome === 'THROTTLED')).toHaveLength(1);
  });

  it('is on the same pages as accesses to plain text, in their order', async () => {
    const [by, of] = [officer(), caseId()];
    const who = { officerId: by.officerId, agencyId: by.agency.id, role: by.role };
    const expected: string[] = [];
    for (let nth = 0; nth < 4; nth += 1) {
      access.document(by, of, 'receipt');
      await access.flush();
      await log.recordSearch({ ...who, criteria: ['/phone'] });
      expected.unshift('SEARCH', 'DOCUMENT');
    }
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await log.list({ officerId: by.officerId, limit: 3, ...(cursor !== undefined && { cursor }) });
      pages.push(...page.items.map(({ purpose }) => purpose));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(pages).toEqual(expected);
    expect((await log.list({ officerId: by.officerId, purpose: 'SEARCH', limit: 50 })).items).toHaveLength(4);
  });

  it('waits for a database that does not respond, in a bounded queue, and loses no sign-in', async () => {
    const by = officer();
    let broken = true;
    const warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    const pool = {
      query: (...query: [string, unknown[]]) =>
        broken ? Promise.reject(new Error('away')) : database.pool.query(...query),
    };
    const patient = new RoutineAccess(pool as never, () => now);
    for (let nth = 0; nth < 12_000; nth += 1) patient.read(by, caseId());
    patient.signIn({ officerId: by.officerId, outcome: 'SUCCEEDED' }, 'here');
    await patient.flush();
    expect(patient['waiting'].size).toBe(10_001);
    broken = false;
    await patient.flush();
    expect(patient['waiting'].size).toBe(0);
    expect(warned.mock.calls).toEqual([[{ event: 'access-entries-dropped', count: 2_000 }]]);
    warned.mockRestore();
    const { rows } = await database.pool.query<{ purpose: string; rows: number }>(
      'SELECT purpose, count(*)::int AS rows FROM vault.routine_access WHERE officer_id = $1 GROUP BY 1 ORDER BY 1',
      [by.officerId],
    );
    expect(rows).toEqual([
      { purpose: 'READ', rows: 10_000 },
      { purpose: 'SIGN_IN', rows: 1 },
    ]);
  });

  it('cannot be changed, and is deleted only when it is old', async () => {
    const by = officer();
    for (const kind of ['receipt', 'case-file']) access.document(by, caseId(), kind);
    await access.flush();
    await expect(database.pool.query('UPDATE vault.routine_access SET fields = $1', [[]])).rejects.toThrow(
      'append-only',
    );
    await expect(database.pool.query('TRUNCATE vault.routine_access')).rejects.toThrow('append-only');
    await expect(database.pool.query('DELETE FROM vault.routine_access')).rejects.toThrow('append-only');
    await database.pool.query(
      `INSERT INTO vault.routine_access (record_id, at, purpose, officer_id, outcome, fields)
       VALUES (gen_random_uuid(), now() - interval '40 days', 'SIGN_IN', $1, 'FAILED', '{}')`,
      [by.officerId],
    );
    await access.expire(1); // never the last month
    expect((await listed(by)).map(({ purpose }) => purpose)).toEqual(['DOCUMENT', 'DOCUMENT']);
  });
});
