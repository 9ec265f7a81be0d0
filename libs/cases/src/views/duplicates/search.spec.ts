import { randomUUID } from 'node:crypto';
import { type CaseId, type Officer, id } from '@center/kernel';
import * as a from '../../../testing/builders';
import { Intake, type LeadFacts } from '../../../testing/intake';
import { AN_ORDER } from '../../../../vault/testing/test-vault';
import { RegisterQuery } from '../register/register.query';
import { SearchQuery } from './search.query';

const ID_NUMBER = '999999201202290026';
const fact = {
  name: (plain: string) => ({ kinds: ['CHILD_NAME'] as const, plain }),
  number: (plain: string) => ({ kinds: ['ID_NUMBER'] as const, plain }),
  reference: (plain: string) => ({ kinds: ['SOURCE_REF'] as const, plain }),
  keeper: (plain: string) => ({ kinds: ['GUARDIAN_NAME'] as const, plain }),
  accused: (plain: string) => ({ kinds: ['PERPETRATOR_NAME'] as const, plain }),
  guardian: (plain: string) => ({ kinds: ['GUARDIAN_PHONE'] as const, plain }),
  anyPhone: (plain: string) => ({ kinds: ['GUARDIAN_PHONE', 'REPORTER_PHONE'] as const, plain }),
};
type Fact = ReturnType<(typeof fact)[keyof typeof fact]>;

describe('a search', () => {
  let intake: Intake;
  let search: SearchQuery;
  let register: RegisterQuery;
  beforeEach(async () => {
    intake = await Intake.open();
    search = new SearchQuery(intake.log.reader, intake.keys.vault, intake.numbers);
    register = new RegisterQuery(intake.log.reader);
  });
  afterEach(() => intake.close());

  const lead = async (by: Officer, facts: LeadFacts): Promise<CaseId> => id((await intake.register(by, facts)).caseId);
  const find = async (by: Officer, facts: Fact[], caseNumber?: string): Promise<string[]> => {
    await intake.log.settled();
    const found = await search.find(by, { facts, ...(caseNumber && { caseNumber }) });
    const { items } = await register.list(by, { sort: 'registeredAt', limit: 50, found }, a.at);
    return items.map(({ case_id }) => case_id);
  };
  const facts: LeadFacts = {
    sourceRef: '110-0801-7',
    children: [{ name: '柳小舟', idNumber: ID_NUMBER, guardian: { name: '柳某', phone: '138 0000 1111' } }],
    reporters: [{ name: '林老师', phone: '13900002222' }],
  };

  it('finds what a survivor recorded about a child in the lead of the child, once the merge is undone', async () => {
    const [survivor, other] = [await lead(a.education, {}), await lead(a.police, { children: [{ name: '柳小舟' }] })];
    const [child] = (await intake.cases.readAs(a.dispatcher, other)).state.children.values();
    const { childId, personId } = child!;
    const joined = { duplicate: other, leads: [other], children: [{ childId, personId, lead: other }], reporters: [] };
    await intake.log.append(survivor, a.event('DuplicateJoined', a.dispatcher, joined));
    const guardian = { name: '柳某', phone: '13800001111' };
    await intake.identifyChild(a.dispatcher, survivor, childId, { name: '柳大舟', idNumber: ID_NUMBER, guardian });
    const learned = [fact.number(ID_NUMBER), fact.name('柳大舟'), fact.guardian('13800001111'), fact.keeper('柳某')];
    for (const one of learned) expect(await find(a.dispatcher, [one])).toEqual([survivor]);

    const { state } = await intake.cases.readAs(a.dispatcher, survivor);
    const proved = state.children.get(childId)!.personId;
    const left = { duplicate: other, leads: [other] };
    await intake.log.append(survivor, a.event('DuplicateLeft', a.dispatcher, left));
    const back = { survivor, revision: 2, children: [{ childId, personId: proved }], reporters: [], rescues: [] };
    await intake.log.append(other, a.event('MergedWorkReturned', a.dispatcher, back));
    for (const one of learned) expect(await find(a.dispatcher, [one])).toEqual([other]);
    expect(await find(a.dispatcher, [fact.name('柳小舟')])).toEqual([other]);

    const again = { ...joined, children: [{ childId, personId: proved, lead: other }] };
    await intake.log.append(survivor, a.event('DuplicateJoined', a.dispatcher, again));
    for (const one of learned) expect(await find(a.dispatcher, [one])).toEqual([survivor]);
  });

  it('finds a case by each entered fact, by all of them combined, and by nothing else', async () => {
    const one = await lead(a.education, facts);
    const other = await lead(a.police, { children: [{ name: '柳小舟' }] });
    expect(await find(a.dispatcher, [fact.name('柳 小舟')])).toEqual([one, other]);
    expect(await find(a.dispatcher, [fact.number('9999 9920 1202 2900 26')])).toEqual([one]);
    expect(await find(a.dispatcher, [fact.reference('110-0801-7')])).toEqual([one]);
    expect(await find(a.dispatcher, [fact.anyPhone('+8613800001111')])).toEqual([one]);
    expect(await find(a.dispatcher, [fact.anyPhone('13900002222')])).toEqual([one]);
    expect(await find(a.leader, [fact.guardian('13900002222')])).toEqual([]); // a reporter's telephone, not a guardian's
    const all = [
      fact.name('柳小舟'),
      fact.number(ID_NUMBER),
      fact.reference('110-0801-7'),
      fact.guardian('13800001111'),
    ];
    const number = (await intake.numbers.of([one])).get(one)!;
    expect(await find(a.dispatcher, all, number)).toEqual([one]);
    expect(await find(a.dispatcher, [...all, fact.name('柳大舟')], number)).toEqual([]);
    expect(await find(a.dispatcher, [fact.name('柳小')])).toEqual([]);
    expect(await find(a.dispatcher, [], (await intake.numbers.of([other])).get(other))).toEqual([other]);
    expect(await find(a.auditor, [], number.toLowerCase().replaceAll('-', ' － '))).toEqual([one]);
    for (const none of ['XS-370682-2024-000099', 'XS-370683-2024-000001', 'YS-370682-2024-000001', '柳小舟']) {
      expect([none, await find(a.dispatcher, [], none)]).toEqual([none, []]);
    }
  });

  it('finds a case by the names of a guardian and of an alleged perpetrator, and not by one for the other', async () => {
    const accused = [{ name: '欧阳某某' }];
    const one = await lead(a.education, { ...facts, allegedPerpetrators: accused });
    expect(await find(a.dispatcher, [fact.keeper('柳 某')])).toEqual([one]);
    expect(await find(a.dispatcher, [fact.accused('欧阳某某')])).toEqual([one]);
    expect(await find(a.dispatcher, [fact.accused('柳某')])).toEqual([]);
    expect(await find(a.dispatcher, [fact.keeper('柳小舟')])).toEqual([]);
  });

  it('finds a case by each of several telephones in one field', async () => {
    const guardian = { phone: '母13800001111或父 +86 139 0000 2222，0535-7212345转801' };
    const one = await lead(a.education, { children: [{ guardian }] });
    for (const phone of ['13800001111', '013900002222', '05357212345']) {
      expect([phone, await find(a.dispatcher, [fact.guardian(phone)])]).toEqual([phone, [one]]);
    }
  });

  it('finds facts that were added, identified or corrected later, and not by what a correction has replaced', async () => {
    const caseId = await lead(a.education, { sourceRef: '110-1' });
    const { childId } = await intake.addChild(a.dispatcher, caseId, { name: '初名' });
    await intake.identifyChild(a.dispatcher, caseId, childId, {
      name: '真名',
      idNumber: ID_NUMBER,
      guardian: { phone: '0535-7212345' },
    });
    await intake.addReporter(a.dispatcher, caseId, { phone: '13900003333' });
    await intake.correct(a.dispatcher, caseId, { field: 'sourceRef', value: '110-2' });
    await intake.correct(a.dispatcher, caseId, { field: 'narrative', value: '110-3' });
    for (const known of [
      fact.name('初名'),
      fact.name('真名'),
      fact.number(ID_NUMBER),
      fact.guardian('05357212345'),
      fact.anyPhone('13900003333'),
      fact.reference('110-2'),
    ]) {
      expect([known, await find(a.dispatcher, [known])]).toEqual([known, [caseId]]);
    }
    for (const unknown of ['110-1', '110-3']) expect(await find(a.dispatcher, [fact.reference(unknown)])).toEqual([]);
  });

  it('does not return a case that the officer may not see', async () => {
    const caseId = await lead(a.education, facts);
    for (const stranger of [a.police, a.socialWorker, a.otherSupervisor, a.administrator, a.viewer]) {
      expect([stranger.role, await find(stranger, [fact.name('柳小舟')])]).toEqual([stranger.role, []]);
    }
    expect(await find(a.supervisor, [fact.name('柳小舟')])).toEqual([caseId]); // in its township
    await intake.log.append(caseId, a.accepted, a.triaged, a.issuedToPolice);
    expect(await find(a.police, [fact.name('柳小舟'), fact.guardian('13800001111')])).toEqual([caseId]);
  });

  it('finds an own report by facts entered with it, never by facts that others added', async () => {
    const caseId = await lead(a.education, { children: [{ name: '柳小舟' }] });
    const childId = (await intake.cases.readAs(a.dispatcher, caseId)).state.children.keys().next().value!;
    await intake.identifyChild(a.dispatcher, caseId, childId, { name: '柳真名', idNumber: ID_NUMBER });
    expect(await find(a.education, [fact.name('柳小舟')])).toEqual([caseId]);
    expect(await find(a.education, [fact.name('柳真名')])).toEqual([]);
    expect(await find(a.education, [fact.name('柳小舟'), fact.number(ID_NUMBER)])).toEqual([]);
    expect(await find(a.dispatcher, [fact.name('柳小舟'), fact.number(ID_NUMBER)])).toEqual([caseId]);
    const own = await lead(a.director, { areaCode: a.OTHER_TOWNSHIP, children: [{ name: '本人所报' }] });
    const colleague = { ...a.director, officerId: a.supervisor.officerId };
    expect(await find(a.director, [fact.name('本人所报')])).toEqual([own]);
    expect(await find(colleague, [fact.name('本人所报')])).toEqual([]);
  });

  it('does not reveal other cases of a child to an agency that entered its ID number', async () => {
    await lead(a.police, facts);
    const own = await lead(a.education, facts);
    expect(await find(a.education, [fact.number(ID_NUMBER)])).toEqual([own]);
  });

  it('does not find an erased person, and finds other persons as before', async () => {
    const one = await lead(a.education, facts);
    const again = await lead(a.police, { children: [{ name: '舟舟', idNumber: ID_NUMBER }] });
    const other = await lead(a.police, { children: [{ name: '柳小舟' }] });
    expect(await find(a.dispatcher, [fact.number(ID_NUMBER)])).toEqual([one, again]);
    const { state } = await intake.cases.readAs(a.dispatcher, one);
    await intake.keys.vault.forget([...state.children.values()][0]!.personId, AN_ORDER);
    expect(await find(a.dispatcher, [fact.number(ID_NUMBER)])).toEqual([]);
    expect(await find(a.dispatcher, [fact.name('舟舟')])).toEqual([]);
    expect(await find(a.dispatcher, [fact.name('柳小舟')])).toEqual([other]);
    expect(await find(a.dispatcher, [fact.guardian('13800001111')])).toEqual([one]); // another person
  });

  it('never matches a token stored for an event that was not appended', async () => {
    const caseId = await lead(a.education, { children: [{ name: '在案' }] });
    const sealing = intake.keys.vault.sealing('case-x', id(randomUUID()), {
      caseId,
      enteredBy: { officerId: a.dispatcher.officerId, agencyId: a.center.id },
    });
    sealing.newPerson().findable('CHILD_NAME', '不在案');
    await sealing.keep();
    expect(await intake.keys.vault.find([fact.name('不在案')])).toHaveLength(1);
    expect((await intake.keys.vault.find([fact.name('不在案')]))[0]).toHaveLength(1);
    expect(await find(a.dispatcher, [fact.name('不在案')])).toEqual([]);
  });

  it('finds every case when many are registered concurrently', async () => {
    const many = await Promise.all(
      Array.from({ length: 20 }, (_, nth) =>
        lead(nth % 2 ? a.education : a.police, { children: [{ name: '同名', idNumber: ID_NUMBER }] }),
      ),
    );
    expect(new Set(await find(a.dispatcher, [fact.name('同名'), fact.number(ID_NUMBER)]))).toEqual(new Set(many));
  });

  it('returns the same result after a rebuild of the view, and decrypts nothing', async () => {
    const caseId = await lead(a.education, facts);
    await intake.log.settled();
    const open = jest.spyOn(intake.keys.vault, 'open');
    expect(await find(a.dispatcher, [fact.name('柳小舟')])).toEqual([caseId]);
    await intake.log.projections.rebuild('likeness');
    expect(await find(a.dispatcher, [fact.name('柳小舟')])).toEqual([caseId]);
    expect(open).not.toHaveBeenCalled();
  });
});
