import { type CaseId, type ChildId, id } from '@center/kernel';
import { AN_ORDER } from '../../../../vault/testing/test-vault';
import * as a from '../../../testing/builders';
import { Intake, type LeadFacts } from '../../../testing/intake';

const ID_NUMBER = '999999201202290026';
const NAMED = { name: '柳小舟' };
const FAR = { areaCode: a.OTHER_TOWNSHIP, harms: ['BULLYING'] } satisfies LeadFacts;

describe('a duplicate suggestion by what resembles, scored lower', () => {
  let intake: Intake;
  beforeEach(async () => (intake = await Intake.open()));
  afterEach(() => intake.close());

  const lead = async (facts: LeadFacts): Promise<CaseId> => id((await intake.register(a.education, facts)).caseId);
  const summary = async (caseId: CaseId) => {
    await intake.log.settled();
    return (await intake.duplicates.of(caseId)).map(({ caseId: other, score, reasons }) => [
      other,
      score,
      reasons.join(),
    ]);
  };
  const childOf = async (caseId: CaseId): Promise<ChildId> =>
    (await intake.cases.readAs(a.dispatcher, caseId)).state.children.keys().next().value!;

  const MINE = { ...NAMED, birthDate: '2015-03-02' };
  it.each<[string, Partial<NonNullable<LeadFacts['children']>[number]>, LeadFacts, string | undefined]>([
    ['in another town', {}, FAR, '0.7 NAME_BIRTH'],
    ['without a township', {}, { ...FAR, areaCode: a.COUNTY }, '0.7 NAME_BIRTH'],
    ['born a day later', { birthDate: '2015-03-03' }, FAR, '0.6 NAME_NEAR_BIRTH'],
    ['with another digit of the year', { birthDate: '2005-03-02' }, FAR, '0.6 NAME_NEAR_BIRTH'],
    ['with day and month exchanged', { birthDate: '2015-02-03' }, FAR, '0.6 NAME_NEAR_BIRTH'],
    ['of whom the year of birth is known', { birthDate: '2015' }, FAR, '0.6 NAME_NEAR_BIRTH'],
    ['of whom the age is known', { birthDate: '约9岁' }, FAR, '0.6 NAME_NEAR_BIRTH'],
    ['with a name of the same sound', { name: '刘晓舟' }, FAR, '0.5 SOUND_BIRTH'],
    ['with the name in letters', { name: 'Liu Xiaozhou' }, FAR, '0.5 SOUND_BIRTH'],
    ['born in another year and month', { birthDate: '2012-04-02' }, FAR, undefined],
    ['with another name', { name: '柳大海' }, FAR, undefined],
    ['without a birth', { birthDate: undefined }, FAR, undefined],
  ])('a child %s', async (_, child, facts, expected) => {
    const mine = await lead({ children: [MINE] });
    const other = await lead({ ...facts, children: [{ ...MINE, ...child }] });
    const words = expected?.split(' ');
    expect(await summary(mine)).toEqual(words ? [[other, Number(words[0]), words[1]]] : []);
    expect(await summary(other)).toEqual(words ? [[mine, Number(words[0]), words[1]]] : []);
  });

  it('a birth date a day off at the turn of a year', async () => {
    const mine = await lead({ children: [{ ...NAMED, birthDate: '2014-12-31' }] });
    const other = await lead({ ...FAR, children: [{ ...NAMED, birthDate: '2015-01-01' }] });
    expect(await summary(mine)).toEqual([[other, 0.6, 'NAME_NEAR_BIRTH']]);
  });

  it('a number that fails its check, an old one, and those of other documents', async () => {
    const child = (idNumber: string, name: string) => ({ harms: [], children: [{ idNumber, name }] });
    const claimed = [await lead(child('999999201202290020', '甲')), await lead(child('9999 9920 1202 2900 20', '乙'))];
    const old = [await lead(child('999999900101002', '丙')), await lead(child('999999199001010024', '丁'))];
    const passport = [await lead(child('E12345678', '戊')), await lead(child(' e1234 5678', '己'))];
    expect(await summary(claimed[0]!)).toEqual([[claimed[1], 0.9, 'SAME_NUMBER']]);
    expect(await summary(old[0]!)).toEqual([[old[1], 1, 'IDENTITY']]);
    expect(await summary(passport[0]!)).toEqual([[passport[1], 1, 'IDENTITY']]);
  });

  it('placeholders resemble nothing', async () => {
    const child = { name: '不详', idNumber: '无', birthDate: '2015-03-02' };
    const mine = await lead({ ...FAR, sourceRef: '无', reporters: [{ phone: '无' }], children: [child, child] });
    await lead({ sourceRef: '无', reporters: [{ phone: '无' }], children: [child] });
    expect(await summary(mine)).toEqual([]);
  });

  it('the number at the same source, in any format, and the telephone of the reporter', async () => {
    const mine = await lead({ sourceRef: '12345-A 7', reporters: [{ phone: '13800001111 或 0535-7212345' }] });
    const ref = await lead({ ...FAR, sourceRef: '１２３４５－ａ7' });
    await lead({ ...FAR, source: 'HOSPITAL', sourceRef: '12345-A7' });
    const phone = await lead({ ...FAR, reporters: [{ phone: '(0535)7212345' }] });
    const both = await lead({ ...FAR, sourceRef: '12345-a7', reporters: [{ phone: '+86 13800001111' }] });
    expect(await summary(mine)).toEqual([
      [both, 0.85, 'SAME_SOURCE_REF,SAME_REPORTER'],
      [ref, 0.85, 'SAME_SOURCE_REF'],
      [phone, 0.45, 'SAME_REPORTER'],
    ]);
  });

  it('ends when the facts are corrected, and begins with the corrected ones', async () => {
    const mine = await lead({ sourceRef: '7', children: [MINE] });
    const other = await lead({ ...FAR, sourceRef: '7', children: [MINE] });
    expect(await summary(mine)).toEqual([[other, 0.85, 'SAME_SOURCE_REF,NAME_BIRTH']]);
    await intake.correct(a.dispatcher, other, { field: 'sourceRef', value: '8' });
    expect(await summary(mine)).toEqual([[other, 0.7, 'NAME_BIRTH']]);
    await intake.identifyChild(a.dispatcher, other, await childOf(other), { name: '柳大海' });
    expect(await summary(mine)).toEqual([]);
    expect(await summary(other)).toEqual([]);
    await intake.identifyChild(a.dispatcher, mine, await childOf(mine), { name: '柳大海', address: '某村' });
    expect(await summary(mine)).toEqual([[other, 0.7, 'NAME_BIRTH']]);
    await intake.correct(a.dispatcher, other, { field: 'sourceRef', value: '7' });
    expect(await summary(mine)).toEqual([[other, 0.85, 'SAME_SOURCE_REF,NAME_BIRTH']]);
    await intake.correct(a.dispatcher, mine, { field: 'source', value: 'HOSPITAL' });
    expect(await summary(mine)).toEqual([[other, 0.7, 'NAME_BIRTH']]);
  });

  it('follows corrections of a name, a birth date and the telephone of a reporter', async () => {
    const mine = await lead({ children: [MINE], reporters: [{ phone: '13800001111' }] });
    const other = await lead({ ...FAR, children: [MINE], reporters: [{ phone: '13900002222' }] });
    expect(await summary(mine)).toEqual([[other, 0.7, 'NAME_BIRTH']]);
    await intake.correct(a.dispatcher, other, { field: 'children/0/birthDate', value: '2015-03-03' });
    expect(await summary(mine)).toEqual([[other, 0.6, 'NAME_NEAR_BIRTH']]);
    await intake.correct(a.dispatcher, other, { field: 'children/0/name', value: '柳大海' });
    expect(await summary(mine)).toEqual([]);
    await intake.correct(a.dispatcher, other, { field: 'reporters/0/phone', value: '13800001111' });
    expect(await summary(mine)).toEqual([[other, 0.45, 'SAME_REPORTER']]);
    await intake.correct(a.dispatcher, other, { field: 'reporters/0/phone', value: '13900003333' });
    expect(await summary(mine)).toEqual([]);
  });

  it('ends when the wrong number of a passport is corrected', async () => {
    const real = await lead({ children: [{ idNumber: 'E12345678' }] });
    const mine = await lead({ ...FAR, children: [{ idNumber: 'E12345678' }] });
    expect(await summary(mine)).toEqual([[real, 1, 'IDENTITY']]);
    await intake.correct(a.dispatcher, mine, { field: 'children/0/idNumber', value: 'E87654321' });
    expect(await summary(mine)).toEqual([]);
  });

  it('is not by the identity that a child had before', async () => {
    const real = await lead({ children: [{ idNumber: ID_NUMBER }] });
    const mine = await lead({ ...FAR, children: [{ idNumber: ID_NUMBER }] });
    expect(await summary(mine)).toEqual([[real, 1, 'IDENTITY']]);
    await intake.identifyChild(a.dispatcher, mine, await childOf(mine), { idNumber: '999999201202290042' });
    expect(await summary(mine)).toEqual([]);
  });

  it('is no longer by an erased person', async () => {
    const mine = await lead({ children: [MINE], reporters: [{ phone: '13800001111' }] });
    const other = await lead({ ...FAR, children: [MINE], reporters: [{ phone: '13800001111' }] });
    expect(await summary(mine)).toEqual([[other, 0.7, 'NAME_BIRTH,SAME_REPORTER']]);
    const { state } = await intake.cases.readAs(a.dispatcher, other);
    await intake.keys.vault.forget([...state.children.values()][0]!.personId, AN_ORDER);
    expect(await summary(mine)).toEqual([[other, 0.45, 'SAME_REPORTER']]);
  });
});
