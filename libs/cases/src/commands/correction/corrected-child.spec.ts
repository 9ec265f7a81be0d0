import { id } from '@center/kernel';
import * as a from '../../../testing/builders';
import { Intake } from '../../../testing/intake';
import { endCorrected } from './end-corrected';
import { SearchQuery } from '../../views/duplicates/search.query';

const NUMBER = '999999201202290026';
const OTHER_NUMBER = '999999201503150019';

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

  it('has the birth that is known: a year or an age instead of a date, and none for a placeholder', async () => {
    const { caseId: registered, childIds } = await intake.register(a.education, {
      ...{ urgency: 'EMERGENCY', discoveredAt: a.at },
      children: [{ name: '初名', birthDate: '2015-01-01' }],
    });
    const [caseId, childId] = [id<'case'>(registered), id<'child'>(childIds[0]!)];
    await intake.startRescue(a.dispatcher, caseId, [childId], a.at);
    const correct = (value: string, field = 'birthDate') =>
      intake.correct(a.dispatcher, caseId, { field: `children/0/${field}`, value, reason: 'ENTERED_IN_ERROR' });
    const known = async () => {
      const { state, version } = await intake.cases.readAs(a.dispatcher, caseId);
      const { birthDate, birthYear, birthMonth, ageAt } = state.children.get(childId)!;
      const [rescue] = [...state.rescues.values()];
      const texts = [birthDate, birthYear, birthMonth, ageAt?.age];
      const plain = await Promise.all(
        texts.map(async (text) => (text ? (await intake.keys.vault.open([text]))[0] : null)),
      );
      return [...plain, ageAt?.on ?? null, rescue!.children[0]!.minorAtStart, version] as const;
    };
    await correct('2001年3月');
    expect(await known()).toEqual([null, '2001', '3', null, null, false, 3]);
    await correct('2001年3月');
    expect(await known()).toEqual([null, '2001', '3', null, null, false, 3]);
    await correct('2012年3月', 'birthYear');
    expect(await known()).toEqual([null, '2012', '3', null, null, true, 4]);
    await correct('约19岁');
    const today = a.at.slice(0, 10);
    expect((await known()).slice(0, 4)).toEqual([null, null, null, '19']);
    expect(String((await known())[4]).slice(0, 10) <= today).toBe(true);
    expect((await known())[5]).toBe(false);
    await correct('不详');
    expect(await known()).toEqual([null, null, null, null, null, true, 6]);
    await correct('2014/3/2 0:00');
    expect(await known()).toEqual(['2014-03-02', null, null, null, null, true, 7]);
    const nonsense = correct('明年');
    await expect(nonsense).rejects.toMatchObject({ extras: { errors: [{ pointer: '/value', code: 'must-be-date' }] } });
  });

  it('has no number that another child of the lead has, and none for a placeholder', async () => {
    const children = [
      { name: '甲', idNumber: NUMBER },
      { name: '乙', idNumber: OTHER_NUMBER },
      { name: '丙', idNumber: '证件123' },
    ];
    const { caseId: registered } = await intake.register(a.education, { children });
    const caseId = id<'case'>(registered);
    const correct = (nth: number, value: string) =>
      intake.correct(a.dispatcher, caseId, { field: `children/${nth}/idNumber`, value, reason: 'ENTERED_IN_ERROR' });
    for (const same of [NUMBER, '９９９９９９ 20120229 0026', NUMBER.toLowerCase()])
      await expect(correct(1, same)).rejects.toMatchObject({ code: 'child-already-named' });
    await expect(correct(0, '证件123')).rejects.toMatchObject({ code: 'child-already-named' });
    await correct(0, NUMBER); // its own
    for (const placeholder of ['无', '不详', '0', '/']) await correct(1, placeholder);
    const [, second] = [...(await intake.cases.readAs(a.dispatcher, caseId)).state.children.values()];
    expect([second!.idNumber, second!.identityStatus]).toEqual([undefined, 'UNKNOWN']);
    await correct(0, OTHER_NUMBER);
  });

  it('is found and matched by facts that are corrected back while the tokens of the first correction are ended', async () => {
    const known = { name: '初名', birthDate: '2015-01-01' };
    await intake.register(a.police, { children: [known] });
    const caseId = id<'case'>((await intake.register(a.education, { children: [known] })).caseId);
    const correct = (field: string, value?: string) =>
      intake.correct(a.dispatcher, caseId, {
        ...{ field: `children/0/${field}`, reason: 'ENTERED_IN_ERROR' },
        ...(value && { value }),
      });
    await correct('name', '误名');
    await correct('birthDate');
    const { vault } = intake.keys;
    const overtaken = (name: 'unfind' | 'unlike', meanwhile: () => Promise<object>) => {
      let first = true;
      const end = async (...given: never[]): Promise<void> => {
        if (first) await ((first = false), meanwhile());
        await (Reflect.apply(vault[name], vault, given) as Promise<void>);
      };
      return new Proxy(vault, {
        get: (target, called) => (called === name ? end : (Reflect.get(target, called) as () => unknown).bind(target)),
      });
    };
    await endCorrected(
      caseId,
      intake.cases,
      overtaken('unfind', () => correct('name', '初名')),
    );
    await endCorrected(
      caseId,
      intake.cases,
      overtaken('unlike', () => correct('birthDate', '2015-01-01')),
    );
    await intake.log.settled();
    const search = new SearchQuery(intake.log.reader, vault, intake.numbers);
    const find = (plain: string) => search.find(a.dispatcher, { facts: [{ kinds: ['CHILD_NAME'], plain }] });
    expect((await find('初名')).all).toContain(caseId);
    expect((await find('误名')).all).toEqual([]);
    expect((await intake.duplicates.known(caseId)).flatMap(({ reasons }) => reasons)).toContain('NAME_BIRTH_TOWNSHIP');
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
