import { type CaseId, type Officer, id } from '@center/kernel';
import * as a from '../../../testing/builders';
import { Intake, type LeadFacts } from '../../../testing/intake';
import { AN_ORDER } from '../../../../vault/testing/test-vault';
import type { Child } from '../../domain/case';
import { textsIn } from '../../domain/texts';
import { RegisterQuery } from '../../views/register/register.query';
import { SearchQuery } from '../../views/duplicates/search.query';

const NUMBER = '999999201202290026';
const OTHER_NUMBER = '999999201503150019';
const CHILD = { name: '柳小舟', birthDate: '2012-02-29', address: '城厢街道' };

describe('a number that was entered for the wrong child', () => {
  let intake: Intake;
  beforeEach(async () => void (intake = await Intake.open()));
  afterEach(() => intake.close());

  const lead = async (
    child: Partial<LeadFacts['children'] extends (infer C)[] | undefined ? C : never>,
    by: Officer = a.education,
  ) => id<'case'>((await intake.register(by, { children: [child] })).caseId);
  const read = (caseId: CaseId, until = {}) => intake.cases.readAs(a.dispatcher, caseId, until);
  const childIn = async (caseId: CaseId, until = {}): Promise<Child> =>
    [...(await read(caseId, until)).state.children.values()][0]!;
  const plain = async ({ name, birthDate, address, idNumber }: Child) =>
    Promise.all(
      [name, birthDate, address, idNumber].map(async (text) =>
        text ? (await intake.keys.vault.open([text]))[0] : undefined,
      ),
    );
  const KNOWN = [CHILD.name, CHILD.birthDate, CHILD.address];
  /** The keys that open what is shown of a case. */
  const keysOf = async (caseId: CaseId, until = {}) => {
    const { registered, children, corrections } = (await read(caseId, until)).state;
    return new Set(textsIn([registered.children, [...children.values()], corrections]).map(({ sealed }) => sealed));
  };

  /** Two leads: one about the child with the number, and one about another child to whom it was given. */
  const mistaken = async () => {
    const right = await lead({ name: '真本人', idNumber: NUMBER }, a.police);
    const wrong = await lead({ ...CHILD, idNumber: NUMBER });
    const { personId } = await childIn(right);
    return { right, wrong, personId };
  };
  const withdraw = (caseId: CaseId, facts = {}) =>
    intake.correct(a.dispatcher, caseId, { field: '/children/0/idNumber', reason: 'ENTERED_IN_ERROR', ...facts });

  it('gave the child the person and key of the other', async () => {
    const { wrong, personId } = await mistaken();
    expect((await childIn(wrong)).personId).toBe(personId);
    expect([...(await keysOf(wrong))]).toEqual([personId]);
  });

  it('is withdrawn by a correction: the child gets a person and a key of its own, and keeps its facts', async () => {
    const { right, wrong, personId } = await mistaken();
    await withdraw(wrong);
    const child = await childIn(wrong);
    expect(child.identityStatus).toBe('UNKNOWN');
    expect(child.personId).not.toBe(personId);
    expect(await plain(child)).toEqual([...KNOWN, undefined]);
    const keys = await keysOf(wrong);
    expect([child.personId, personId].map((person) => keys.has(id<'key'>(person)))).toEqual([true, false]);
    await intake.keys.vault.forget(personId, AN_ORDER);
    expect(await plain(await childIn(right))).toEqual([null, undefined, undefined, null]);
    expect(await plain(await childIn(wrong))).toEqual([...KNOWN, undefined]);
  });

  it('and forgetting the child leaves the other', async () => {
    const { right, wrong } = await mistaken();
    await withdraw(wrong);
    await intake.keys.vault.forget((await childIn(wrong)).personId, AN_ORDER);
    expect(await plain(await childIn(wrong))).toEqual([null, null, null, undefined]);
    expect(await plain(await childIn(right))).toEqual(['真本人', undefined, undefined, NUMBER]);
  });

  it('is opened for nobody from then on, also as of an earlier version', async () => {
    const { wrong, personId } = await mistaken();
    const key = id<'key'>(personId);
    expect([...(await keysOf(wrong, { version: 1 }))]).toEqual([key]);
    await withdraw(wrong);
    expect((await keysOf(wrong, { version: 1 })).has(key)).toBe(false);
    for (const by of [a.education, a.supervisor]) {
      const { state } = await intake.cases.readAs(by, wrong, { version: 1 });
      expect(textsIn([state.registered, [...state.children.values()]]).filter(({ sealed }) => sealed === key)).toEqual(
        [],
      );
    }
  });

  it('does not come back when the child is identified without a number', async () => {
    const { wrong } = await mistaken();
    await withdraw(wrong);
    const { personId, childId } = await childIn(wrong);
    await intake.identifyChild(a.dispatcher, wrong, childId, { name: '柳舟' });
    expect(await childIn(wrong)).toMatchObject({ personId, identityStatus: 'UNKNOWN' });
  });

  it('may be replaced by the right one, whose person the child then is', async () => {
    const { wrong } = await mistaken();
    const own = await lead({ name: '柳小舟', idNumber: OTHER_NUMBER }, a.police);
    await withdraw(wrong, { value: OTHER_NUMBER });
    const child = await childIn(wrong);
    expect(child).toMatchObject({ personId: (await childIn(own)).personId, identityStatus: 'VERIFIED' });
    expect(await plain(child)).toEqual([...KNOWN, OTHER_NUMBER]);
  });

  it('is withdrawn where it was entered later, and what was known before is kept', async () => {
    const right = await lead({ name: '真本人', idNumber: NUMBER }, a.police);
    const wrong = await lead(CHILD);
    const before = await childIn(wrong);
    await intake.identifyChild(a.dispatcher, wrong, before.childId, { idNumber: NUMBER, address: '古柳街道' });
    const { personId } = await childIn(right);
    expect((await childIn(wrong)).personId).toBe(personId);
    await intake.correct(a.dispatcher, wrong, { revision: 1, field: 'idNumber', reason: 'ENTERED_IN_ERROR' });
    const child = await childIn(wrong);
    expect(child.personId).not.toBe(personId);
    expect(await plain(child)).toEqual([CHILD.name, CHILD.birthDate, '古柳街道', undefined]);
    expect((await keysOf(wrong)).has(id<'key'>(personId))).toBe(false);
  });

  it('no longer finds the case, suggests no duplicate, and the name still finds it', async () => {
    const { right, wrong } = await mistaken();
    const search = new SearchQuery(intake.log.reader, intake.keys.vault, intake.numbers);
    const register = new RegisterQuery(intake.log.reader);
    const find = async (kind: 'ID_NUMBER' | 'CHILD_NAME', text: string) => {
      await intake.log.settled();
      const found = await search.find(a.dispatcher, { facts: [{ kinds: [kind], plain: text }] });
      const { items } = await register.list(a.dispatcher, { sort: 'registeredAt', limit: 50, found }, a.at);
      return items.map(({ case_id }) => case_id);
    };
    const suggested = async () =>
      (await intake.duplicates.known(wrong)).filter(({ reasons }) => reasons.some((one) => one !== 'PLACE_TIME_HARM'));
    expect(await find('ID_NUMBER', NUMBER)).toEqual([right, wrong]);
    expect(await suggested()).toHaveLength(1);
    await withdraw(wrong);
    expect(await find('ID_NUMBER', NUMBER)).toEqual([right]);
    expect(await find('CHILD_NAME', CHILD.name)).toEqual([wrong]);
    expect(await suggested()).toEqual([]);
  });

  it('is corrected once: the same correction again writes nothing', async () => {
    const { wrong } = await mistaken();
    await withdraw(wrong, { value: OTHER_NUMBER });
    await withdraw(wrong, { value: OTHER_NUMBER });
    expect((await read(wrong)).version).toBe(2);
  });
});

describe('a corrected child', () => {
  let intake: Intake;
  beforeEach(async () => void (intake = await Intake.open()));
  afterEach(() => intake.close());

  it('has its name, its guardian and its age at rescues restated, under the same key', async () => {
    const { caseId: registered, childIds } = await intake.register(a.education, {
      urgency: 'EMERGENCY',
      children: [{ name: '初名', birthDate: '2015-01-01', guardian: { name: '柳某', phone: '13800001111' } }],
    });
    const caseId = id<'case'>(registered);
    const childId = id<'child'>(childIds[0]!);
    await intake.startRescue(a.dispatcher, caseId, [childId], a.at);
    const correct = (field: string, value: string) =>
      intake.correct(a.dispatcher, caseId, { field: `children/0/${field}`, value, reason: 'ENTERED_IN_ERROR' });
    const before = (await intake.cases.readAs(a.dispatcher, caseId)).state.children.get(childId)!;
    await correct('name', '真名');
    await correct('birthDate', '2001-01-01');
    await correct('sex', 'FEMALE');
    await correct('guardian/phone', '13900002222');
    const { children, rescues } = (await intake.cases.readAs(a.dispatcher, caseId)).state;
    const child = children.get(childId)!;
    const texts = [child.name!, child.birthDate!, child.guardian!.name!, child.guardian!.phone!];
    expect(await intake.keys.vault.open(texts)).toEqual(['真名', '2001-01-01', '柳某', '13900002222']);
    expect(child).toMatchObject({ personId: before.personId, sex: 'FEMALE' });
    expect(child.guardian!.personId).toBe(before.guardian!.personId);
    expect([...rescues.values()].map(({ children: rescued }) => rescued)).toEqual([[{ childId, minorAtStart: false }]]);
    await correct('birthDate', '2015-01-01');
    const [again] = [...(await intake.cases.readAs(a.dispatcher, caseId)).state.rescues.values()];
    expect(again!.children).toEqual([{ childId, minorAtStart: true }]);
  });

  it('is not found any more once it is voided', async () => {
    const caseId = id<'case'>((await intake.register(a.education)).caseId);
    const { childId } = await intake.addChild(a.dispatcher, caseId, { name: '误增' });
    const search = new SearchQuery(intake.log.reader, intake.keys.vault, intake.numbers);
    const found = async () => {
      await intake.log.settled();
      return (await search.find(a.dispatcher, { facts: [{ kinds: ['CHILD_NAME'], plain: '误增' }] })).all;
    };
    expect(await found()).toEqual([caseId]);
    await intake.voidChild(a.dispatcher, caseId, childId);
    expect(await found()).toEqual([]);
  });

  it('is matched with other children by the corrected area', async () => {
    const facts = { name: '同名', birthDate: '2014-05-05' };
    const other = id<'case'>((await intake.register(a.police, { children: [facts] })).caseId);
    const caseId = id<'case'>(
      (await intake.register(a.education, { areaCode: '370682101' as never, children: [facts] })).caseId,
    );
    const known = async () => {
      await intake.log.settled();
      return (await intake.duplicates.known(caseId)).map((one) => [one.caseId, ...one.reasons]);
    };
    expect(await known()).toEqual([[other, 'NAME_BIRTH']]);
    await intake.correct(a.dispatcher, caseId, { field: 'areaCode', value: '370682001', reason: 'ENTERED_IN_ERROR' });
    expect(await known()).toEqual([[other, 'NAME_BIRTH_TOWNSHIP', 'PLACE_TIME_HARM']]);
  });
});
