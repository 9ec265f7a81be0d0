import { id, type StoredEvent } from '@center/kernel';
import { rotateTokenKey, type TokenTexts } from '@center/vault';
import * as a from '../../testing/builders';
import { Intake } from '../../testing/intake';
import { tokenTexts } from './token-texts';

const [FIRST, SECOND, THIRD] = ['999999201202290026', '999999201503040014', '999999201503150019'];
const child = { name: '柳小舟', birthDate: '2012-02-29', guardian: { name: '柳某', phone: '13800001111' } };

describe('the texts of cases that tokens were computed from', () => {
  let intake: Intake;
  beforeEach(async () => {
    intake = await Intake.open();
    const lead = await intake.register(a.education, {
      sourceRef: '110-1',
      narrative: '情况说明',
      children: [
        { ...child, idNumber: FIRST },
        { name: '无号', birthDate: '2013-01-01' },
      ],
      reporters: [{ name: '林老师', phone: '13900002222' }],
      allegedPerpetrators: [{ name: '某甲' }],
    });
    const caseId = id<'case'>(lead.caseId);
    const { childId } = await intake.addChild(a.dispatcher, caseId, { ...child, name: '初名', address: '某村' });
    const later = { name: '真名', birthDate: '2015-03-04', idNumber: SECOND, guardian: { phone: '0535-7212345' } };
    await intake.identifyChild(a.dispatcher, caseId, childId, later);
    await intake.identifyChild(a.dispatcher, caseId, childId, { birthDate: '2013-05-02' });
    await intake.addReporter(a.dispatcher, caseId, { phone: '13900003333' });
    await intake.correct(a.dispatcher, caseId, { field: 'sourceRef', value: '110-2' });
    await intake.correct(a.dispatcher, caseId, { field: 'narrative', value: '另一说明' });
    await intake.correct(a.dispatcher, caseId, { field: 'areaCode', value: '370682101' });
    const corrected = {
      'children/1/name': '改名',
      'children/0/guardian/phone': '13800004444',
      'children/0/idNumber': THIRD,
    };
    for (const [field, value] of Object.entries(corrected))
      await intake.correct(a.dispatcher, caseId, { field, value });
    await intake.addChild(a.dispatcher, caseId, { name: '后加', birthDate: '2016-02-02' });
  });
  afterEach(() => intake.close());

  /** Rotates the token key and returns the number of tokens that could not be recomputed. */
  const rotate = (
    textsOf: (page: readonly StoredEvent[]) => Promise<TokenTexts> = (page) => tokenTexts(intake.log.store, page),
  ): Promise<number> => {
    const { vault, keys } = intake.keys;
    return rotateTokenKey({
      ...{ pool: intake.log.database.pool, store: intake.log.store, vault, masterKey: keys.masterKey, textsOf },
      settled: () => Promise.resolve(),
    });
  };

  it('are all of them, so that a rotation replaces every token', async () => {
    const kinds = await intake.log.database.pool.query('SELECT DISTINCT kind FROM vault.search_token');
    expect(kinds.rowCount).toBe(7);
    expect(await rotate()).toBe(0);
    const of = await intake.log.database.pool.query('SELECT DISTINCT token_key_version FROM vault.resemblance');
    expect(of.rows).toEqual([{ token_key_version: 2 }]);
  });

  it('give records the resemblances that they do not have because they are from before them', async () => {
    const { pool } = intake.log.database;
    const tokens = async (): Promise<unknown[]> =>
      (
        await pool.query(
          'SELECT kind, event_id, subject_id, count(*) FROM vault.resemblance GROUP BY 1, 2, 3 ORDER BY 1, 2, 3',
        )
      ).rows;
    const all = await tokens();
    await pool.query('DELETE FROM vault.resemblance');
    expect(await tokens()).not.toEqual(all);
    expect(await rotate()).toBe(0);
    expect(await tokens()).toEqual(all);
  });

  it('give records the search tokens that they lack because they are from before them, and none of corrected texts', async () => {
    const { pool } = intake.log.database;
    const tokens = async (): Promise<unknown[]> =>
      (
        await pool.query(
          'SELECT kind, case_id, person_id, officer_id, agency_id, count(*) FROM vault.search_token GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5',
        )
      ).rows;
    const all = await tokens();
    await pool.query(
      "DELETE FROM vault.search_token WHERE kind IN ('GUARDIAN_NAME', 'PERPETRATOR_NAME', 'REPORTER_PHONE', 'SOURCE_REF')",
    );
    await pool.query("UPDATE vault.search_token SET token = sha256(token) WHERE kind = 'GUARDIAN_PHONE'"); // of older rules
    expect(await rotate()).toBeGreaterThan(0);
    const renewed = await tokens();
    expect(all).toEqual(expect.arrayContaining(renewed));
    expect(renewed).toHaveLength(all.length - 1); // a corrected telephone number that another child has
    const find = async (kind: 'SOURCE_REF' | 'PERPETRATOR_NAME' | 'GUARDIAN_PHONE', plain: string) =>
      (await intake.keys.vault.find([{ kinds: [kind], plain }]))[0]!.length;
    expect([await find('SOURCE_REF', '110-1'), await find('SOURCE_REF', '110-2')]).toEqual([0, 1]);
    expect([await find('PERPETRATOR_NAME', '某甲'), await find('GUARDIAN_PHONE', '13800004444')]).toEqual([1, 1]);
  });

  it('would be too few without one kind, or without the area of a case', async () => {
    const without = async (page: readonly StoredEvent[]): Promise<TokenTexts> => {
      const { facts, persons } = await tokenTexts(intake.log.store, page);
      return {
        facts: facts.filter(({ kind }) => kind !== 'SOURCE_REF'),
        persons: persons.map(({ township: _, ...person }) => person),
      };
    };
    expect(await rotate(without)).toBe(2 + 2 + 3); // two source numbers and their resemblances, three children with a birth date
  });

  it('would be too few without what was known of a child before', async () => {
    const without = async (page: readonly StoredEvent[]): Promise<TokenTexts> => {
      const { facts, persons } = await tokenTexts(intake.log.store, page);
      const identified = new Set(page.flatMap(({ id: event, type }) => (type === 'ChildIdentified' ? [event] : [])));
      return { facts, persons: persons.filter(({ name, event }) => !identified.has(event) || name?.event === event) };
    };
    expect(await rotate(without)).toBe(4); // the number, year, day and sound
  });
});
