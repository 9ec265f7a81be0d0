import { type CaseId, type Officer, id } from '@center/kernel';
import * as a from '../../../testing/builders';
import { Intake, type LeadFacts } from '../../../testing/intake';
import { AN_ORDER } from '../../../../vault/testing/test-vault';
import type { Child } from '../../domain/case';
import { brought } from '../../domain/merge';
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

  it('withdrawn in a merged lead, is withdrawn in its survivors: what they recorded is sealed with the key of the child', async () => {
    const { right, wrong, personId } = await mistaken();
    const [survivor, top] = [await lead({ name: '存续甲' }, a.police), await lead({ name: '存续乙' }, a.police)];
    const { childId } = await childIn(wrong);
    const merge = async (duplicate: CaseId, into: CaseId) => {
      await intake.log.append(duplicate, a.event('LeadMerged', a.dispatcher, { into }));
      const { state } = (await intake.cases.load(duplicate))!;
      await intake.log.append(into, a.event('DuplicateJoined', a.dispatcher, brought(state)));
    };
    await merge(wrong, survivor);
    await intake.identifyChild(a.dispatcher, survivor, childId, { name: '柳小船' });
    await merge(survivor, top);
    await intake.identifyChild(a.dispatcher, top, childId, { address: '古柳街道' });
    const suggested = async (caseId: CaseId) => {
      await intake.log.settled();
      return (await intake.duplicates.known(caseId)).filter(({ reasons }) => reasons.includes('IDENTITY'));
    };
    expect((await suggested(top)).map(({ caseId }) => caseId)).toContain(right);
    await withdraw(wrong);
    for (const caseId of [survivor, top]) {
      const child = (await read(caseId)).state.children.get(childId)!;
      expect(child.personId).toBe((await childIn(wrong)).personId);
      expect((await keysOf(caseId)).has(id<'key'>(personId))).toBe(false);
    }
    await intake.keys.vault.forget(personId, AN_ORDER);
    const { state } = await read(top);
    expect(await plain(state.children.get(childId)!)).toEqual(['柳小船', CHILD.birthDate, '古柳街道', undefined]);
    expect((await suggested(top)).map(({ caseId }) => caseId)).not.toContain(right);
    const { version } = await read(top);
    await withdraw(wrong);
    expect((await read(top)).version).toBe(version);
    const search = new SearchQuery(intake.log.reader, intake.keys.vault, intake.numbers);
    await intake.log.settled();
    const found = await search.find(a.dispatcher, { facts: [{ kinds: ['CHILD_NAME'], plain: '柳小船' }] });
    expect(found.all).toEqual([survivor]);
  });

  it('withdrawn after the merge was undone, leaves the child what the survivor had recorded', async () => {
    const { wrong, personId } = await mistaken();
    const survivor = await lead({ name: '存续甲' }, a.police);
    const { childId } = await childIn(wrong);
    await intake.log.append(wrong, a.event('LeadMerged', a.dispatcher, { into: survivor }));
    const joined = brought((await intake.cases.load(wrong))!.state);
    await intake.log.append(survivor, a.event('DuplicateJoined', a.dispatcher, joined));
    await intake.identifyChild(a.dispatcher, survivor, childId, { name: '柳小船' });
    await intake.log.append(wrong, a.event('LeadUnmerged', a.dispatcher, { note: a.sealedText() }));
    const leads = [wrong];
    await intake.log.append(survivor, a.event('DuplicateLeft', a.dispatcher, { duplicate: wrong, leads }));
    await intake.log.append(
      wrong,
      a.event('MergedWorkReturned', a.dispatcher, {
        ...{ survivor, revision: 2, children: [{ childId }], reporters: [], rescues: [] },
      }),
    );
    await intake.correct(a.dispatcher, wrong, { field: 'children/0/address', value: '古柳街道', reason: 'OTHER' });
    expect(await plain(await childIn(wrong))).toEqual(['柳小船', CHILD.birthDate, '古柳街道', NUMBER]);
    await withdraw(wrong);
    const child = await childIn(wrong);
    expect(await plain(child)).toEqual(['柳小船', CHILD.birthDate, '古柳街道', undefined]);
    expect((await keysOf(wrong)).has(id<'key'>(personId))).toBe(false);
    await intake.keys.vault.forget(personId, AN_ORDER);
    expect(await plain(await childIn(wrong))).toEqual(['柳小船', CHILD.birthDate, '古柳街道', undefined]);
  });

  it('is corrected once: the same correction again writes nothing', async () => {
    const { wrong } = await mistaken();
    await withdraw(wrong, { value: OTHER_NUMBER });
    await withdraw(wrong, { value: OTHER_NUMBER });
    expect((await read(wrong)).version).toBe(2);
  });
});
