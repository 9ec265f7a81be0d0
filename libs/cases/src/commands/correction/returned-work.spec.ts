import { type CaseId, type ChildId, id } from '@center/kernel';
import { AN_ORDER } from '../../../../vault/testing/test-vault';
import * as a from '../../../testing/builders';
import { Intake } from '../../../testing/intake';
import type { Child } from '../../domain/case';
import { brought, duplicateLeaves } from '../../domain/merge';
import { takeBack, workFor } from '../../domain/merged-work';
import { textsIn } from '../../domain/texts';
import { SearchQuery } from '../../views/duplicates/search.query';

const NUMBER = '999999201202290026';
const OTHER_NUMBER = '999999201503150019';
const WRONG = { name: '误名', idNumber: NUMBER, guardian: { name: '误监护', phone: '13900009999' } };
const { at, dispatcher } = a;
const by = dispatcher.officerId;

describe('what a survivor has recorded of a child and returned', () => {
  let intake: Intake;
  let [survivor, duplicate] = [] as unknown as [CaseId, CaseId];
  let childId: ChildId;
  beforeEach(async () => void (intake = await Intake.open()));
  afterEach(() => intake.close());

  const read = (caseId: CaseId, until = {}) => intake.cases.readAs(dispatcher, caseId, until);
  const childIn = async (caseId: CaseId): Promise<Child> => (await read(caseId)).state.children.get(childId)!;
  const plain = async ({ name, idNumber, guardian, birthDate }: Child) =>
    Promise.all(
      [name, idNumber, birthDate, guardian?.name, guardian?.phone].map(async (text) =>
        text ? (await intake.keys.vault.open([text]))[0] : undefined,
      ),
    );
  const foundBy = async (kind: 'CHILD_NAME' | 'ID_NUMBER' | 'GUARDIAN_PHONE', text: string) => {
    await intake.log.settled();
    const search = new SearchQuery(intake.log.reader, intake.keys.vault, intake.numbers);
    return (await search.find(dispatcher, { facts: [{ kinds: [kind], plain: text }] })).all;
  };

  /** A lead whose child was identified in a survivor as another child, and that is unmerged now. */
  const returned = async (facts: object = WRONG): Promise<void> => {
    survivor = id<'case'>((await intake.register(a.police, { children: [{ name: '存续' }] })).caseId);
    const lead = await intake.register(a.education, { children: [{ name: '本名', birthDate: '2014-05-06' }] });
    [duplicate, childId] = [id<'case'>(lead.caseId), id<'child'>(lead.childIds[0]!)];
    await intake.log.append(duplicate, a.event('LeadMerged', dispatcher, { into: survivor }));
    const joins = brought((await intake.cases.load(duplicate))!.state);
    await intake.log.append(survivor, a.event('DuplicateJoined', dispatcher, joins));
    await intake.identifyChild(dispatcher, survivor, childId, facts);
    await intake.log.append(duplicate, a.event('LeadUnmerged', dispatcher, { note: a.sealedText() }));
    const there = (await intake.cases.load(survivor))!.state;
    const leaves = duplicateLeaves({ at, by, duplicate, leads: [duplicate] })(there);
    await intake.log.append(survivor, ...leaves);
    const work = { ...workFor(there, [duplicate]), survivor, revision: there.records.length - 1 };
    const back = takeBack({ at, by, ...work })((await intake.cases.load(duplicate))!.state);
    await intake.log.append(duplicate, ...back);
  };
  const correct = (field: string, value?: string) =>
    intake.correct(dispatcher, duplicate, {
      ...{ revision: 3, field: `/children/0/${field}`, reason: 'ENTERED_IN_ERROR' },
      ...(value !== undefined && { value }),
    });

  it('is corrected in the lead: a name, a guardian, a telephone', async () => {
    await returned();
    await correct('name', '正名');
    await correct('guardian/phone', '13900001111');
    expect(await plain(await childIn(duplicate))).toEqual(['正名', NUMBER, '2014-05-06', '误监护', '13900001111']);
    expect(await foundBy('CHILD_NAME', '误名')).toEqual([]);
    expect(await foundBy('CHILD_NAME', '正名')).toEqual([duplicate]);
    expect(await foundBy('GUARDIAN_PHONE', '13900009999')).toEqual([]);
    await correct('name', '更正名');
    await correct('guardian/phone');
    expect(await plain(await childIn(duplicate))).toEqual(['更正名', NUMBER, '2014-05-06', '误监护', undefined]);
  });

  it('is withdrawn with the person, if it was the number of another child', async () => {
    await returned();
    const facts = { children: [{ name: '真本人', idNumber: NUMBER }] };
    const right = id<'case'>((await intake.register(a.police, facts)).caseId);
    const { personId } = await childIn(duplicate);
    expect(await foundBy('ID_NUMBER', NUMBER)).toContain(duplicate);
    await correct('idNumber');
    const child = await childIn(duplicate);
    expect([child.personId === personId, child.identityStatus]).toEqual([false, 'UNKNOWN']);
    expect(await plain(child)).toEqual(['误名', undefined, '2014-05-06', '误监护', '13900009999']);
    expect(await foundBy('ID_NUMBER', NUMBER)).toEqual([right]);
    for (const caseId of [survivor, duplicate]) {
      const { registered, children, corrections } = (await read(caseId)).state;
      const sealed = textsIn([registered.children, [...children.values()], corrections]).map((text) => text.sealed);
      expect(sealed).not.toContain(id<'key'>(personId));
    }
    await intake.keys.vault.forget(personId, AN_ORDER);
    expect(await plain(await childIn(duplicate))).toEqual(['误名', undefined, '2014-05-06', '误监护', '13900009999']);
    const { version } = await read(survivor);
    await correct('idNumber');
    expect((await read(survivor)).version).toBe(version);
  });

  it('is opened for nobody in an earlier version of the survivor', async () => {
    await returned();
    const { personId } = await childIn(duplicate);
    const { version } = await read(survivor);
    await correct('idNumber', OTHER_NUMBER);
    expect((await plain(await childIn(duplicate)))[1]).toBe(OTHER_NUMBER);
    const { children } = (await read(survivor, { version: version - 1 })).state;
    expect(textsIn([[...children.values()]]).map(({ sealed }) => sealed)).not.toContain(id<'key'>(personId));
  });

  it('is what it has returned: nothing else is corrected there', async () => {
    await returned({ address: '某村' });
    await expect(correct('name', '别名')).rejects.toMatchObject({ code: 'not-correctable' });
    await expect(correct('idNumber', NUMBER)).rejects.toMatchObject({ code: 'not-correctable' });
    await correct('address', '另村');
  });
});
