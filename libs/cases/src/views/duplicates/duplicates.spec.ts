import { randomUUID } from 'node:crypto';
import { type CaseId, type ChildId, type Instant, type Officer, type PersonId, id } from '@center/kernel';
import { ViewReader, ViewsUnavailable } from '@center/projections';
import * as a from '../../../testing/builders';
import { Intake, type LeadFacts } from '../../../testing/intake';
import { AN_ORDER } from '../../../../vault/testing/test-vault';
import type { Suggestion } from '../../ports/duplicates';
import { DuplicatesQuery } from './duplicates.query';
import { duplicatesView } from './duplicates.view';

const ID_NUMBER = '999999201202290026';
const NAMED = { name: '柳小舟', birthDate: '2012-02-29' };
const FAR = { areaCode: a.OTHER_TOWNSHIP, harms: ['BULLYING'] } satisfies LeadFacts;

describe('a duplicate suggestion', () => {
  let intake: Intake;
  beforeEach(async () => (intake = await Intake.open()));
  afterEach(() => intake.close());

  const lead = async (facts: LeadFacts, by: Officer = a.education): Promise<CaseId> =>
    id((await intake.register(by, facts)).caseId);
  const suggested = async (caseId: CaseId): Promise<readonly Suggestion[]> => {
    await intake.log.settled();
    return intake.duplicates.of(caseId);
  };
  const summary = async (caseId: CaseId) =>
    (await suggested(caseId)).map(({ caseId: other, score, reasons }) => [other, score, reasons.join()]);
  const childOf = async (caseId: CaseId): Promise<ChildId> =>
    (await intake.cases.readAs(a.dispatcher, caseId)).state.children.keys().next().value!;

  it('is scored by ID number, else by name, birth date and township, else by place, time and harm', async () => {
    const number = await lead({ ...FAR, children: [{ name: '别名', idNumber: ID_NUMBER }] });
    const near = await lead({ discoveredAt: a.at });
    const name = await lead({ harms: ['BULLYING'], children: [{ ...NAMED, name: '柳 小舟' }] });
    const both = await lead({ children: [{ ...NAMED, idNumber: ID_NUMBER }] });
    const nothing = await lead({ ...FAR, children: [NAMED] }); // the same name, another township
    const mine = await lead({ children: [{ ...NAMED, idNumber: ID_NUMBER }, { name: '无关' }] });
    expect(await summary(mine)).toEqual([
      [both, 1, 'IDENTITY,PLACE_TIME_HARM'],
      [number, 1, 'IDENTITY'],
      [name, 0.8, 'NAME_BIRTH_TOWNSHIP'],
      [nothing, 0.7, 'NAME_BIRTH'],
      [near, 0.4, 'PLACE_TIME_HARM'],
    ]);
    expect((await suggested(mine)).map(({ childIds }) => childIds.length)).toEqual([1, 1, 1, 1, 0]);
    expect((await suggested(mine))[0]!.childIds).toEqual([await childOf(mine)]);
    expect((await summary(name)).map(([other]) => other)).toEqual([mine, both, number, nothing]); // the first three name the same person
    expect(await summary(nothing)).toEqual([
      [mine, 0.7, 'NAME_BIRTH'],
      [both, 0.7, 'NAME_BIRTH'],
      [name, 0.7, 'NAME_BIRTH'],
      [number, 0.4, 'PLACE_TIME_HARM'],
    ]);
  });

  it.each<[string, LeadFacts]>([
    ['another township', { areaCode: a.OTHER_TOWNSHIP }],
    ['the county only', { areaCode: a.COUNTY }],
    ['another harm', { harms: ['BULLYING'] }],
    ['no harm', { harms: [] }],
    ['a minute more than seven days before', { discoveredAt: '2024-07-25T01:59:00.000Z' as Instant }],
  ])('requires the same place, time and harm, not only nearby ones: %s', async (_, facts) => {
    const mine = await lead({});
    await lead(facts);
    expect(await summary(mine)).toEqual([]);
    const near = await lead({ discoveredAt: '2024-07-25T02:00:00.000Z' as Instant, harms: ['NEGLECT', 'ABUSE'] });
    expect(await summary(mine)).toEqual([[near, 0.4, 'PLACE_TIME_HARM']]);
  });

  it('reflects triage, corrections, children added later, and earlier names of children', async () => {
    const mine = await lead({ children: [{ idNumber: ID_NUMBER }] });
    const other = await lead({ harms: ['ABUSE'] });
    expect(await summary(mine)).toEqual([]);
    await intake.log.append(other, a.accepted, a.triaged); // NEGLECT
    expect(await summary(mine)).toEqual([[other, 0.4, 'PLACE_TIME_HARM']]);
    await intake.correct(a.dispatcher, other, { field: 'discoveredAt', value: '2024-01-01T00:00:00Z' });
    expect(await summary(mine)).toEqual([]);
    const { childId } = await intake.addChild(a.dispatcher, other, { name: '无名' });
    expect(await summary(mine)).toEqual([]);
    await intake.identifyChild(a.dispatcher, other, childId, { idNumber: ID_NUMBER });
    expect(await summary(mine)).toEqual([[other, 1, 'IDENTITY']]);
    await intake.identifyChild(a.dispatcher, other, childId, { address: '某村' });
    expect(await summary(mine)).toEqual([[other, 1, 'IDENTITY']]);
  });

  it('is marked when declined or merged; a merged lead contributes its children until the merge is undone', async () => {
    const child = { children: [{ idNumber: ID_NUMBER }] };
    const [survivor, merged, declined] = [
      await lead(FAR),
      await lead({ ...FAR, ...child }),
      await lead({ ...FAR, ...child }),
    ];
    const mine = await lead(child);
    const { personId } = (await intake.cases.readAs(a.dispatcher, merged)).state.children.values().next().value!;
    await intake.log.append(declined, a.declined);
    await intake.log.append(merged, a.event('LeadMerged', a.dispatcher, { into: survivor }));
    const joined = { childId: await childOf(merged), personId, lead: merged };
    const joining = { duplicate: merged, leads: [merged], children: [joined], reporters: [] };
    await intake.log.append(survivor, a.event('DuplicateJoined', a.dispatcher, joining));
    const suggestions = async () => (await suggested(mine)).map((one) => [one.caseId, one.status, one.mergedInto]);
    expect(await suggestions()).toEqual([
      [declined, 'DECLINED', null],
      [merged, 'MERGED', survivor],
      [survivor, 'REGISTERED', null],
    ]);
    await intake.log.append(merged, a.unmerged);
    await intake.log.append(survivor, a.event('DuplicateLeft', a.dispatcher, { duplicate: merged, leads: [merged] }));
    expect(await suggestions()).toEqual([
      [declined, 'DECLINED', null],
      [merged, 'REGISTERED', null],
    ]);
  });

  describe('recurrence within six months of a closure', () => {
    const closedLead = async (child: LeadFacts['children']): Promise<CaseId> => {
      const caseId = await lead({ ...FAR, children: child! });
      await intake.log.append(caseId, a.accepted, a.triaged, a.gradedLow, a.informed, a.proposed, a.closed);
      return caseId;
    };
    const reasons = async (child: object, discoveredAt: string, at = discoveredAt): Promise<string[]> => {
      const closed = await closedLead([{ idNumber: ID_NUMBER, ...NAMED }]);
      intake.log.clock.set(at as Instant);
      const mine = await lead({ ...FAR, children: [child], discoveredAt: discoveredAt as Instant });
      return (await suggested(mine)).find(({ caseId }) => caseId === closed)!.reasons.slice();
    };

    it('applies to the same child, up to the last day', async () => {
      const last = '2025-02-01T02:00:00.000Z';
      expect(await reasons({ idNumber: ID_NUMBER }, last)).toEqual(['IDENTITY', 'RECURRENCE']);
    });
    it('applies to a child with the same name, birth date and township', async () => {
      const soon = '2024-08-02T02:00:00.000Z';
      expect(await reasons(NAMED, soon)).toContain('RECURRENCE');
    });
    it('does not apply afterwards, or to a lead discovered before the closure', async () => {
      const after = '2025-02-01T02:00:00.001Z';
      expect(await reasons({ idNumber: ID_NUMBER }, after)).toEqual(['IDENTITY']);
      const before = '2024-08-01T01:00:00.000Z';
      expect(await reasons({ idNumber: ID_NUMBER }, before, '2025-02-02T00:00:00.000Z')).not.toContain('RECURRENCE');
    });
    it('does not apply to a match by place alone, or when the case was reopened', async () => {
      const closed = await closedLead([{ idNumber: ID_NUMBER }]);
      expect((await suggested(await lead({ ...FAR, harms: ['NEGLECT'] })))[0]!.reasons).toEqual(['PLACE_TIME_HARM']);
      await intake.log.append(closed, a.event('CaseReopened', a.dispatcher, { reason: 'NEW_FACT' }));
      const mine = await lead({ ...FAR, harms: ['NEGLECT'], children: [{ idNumber: ID_NUMBER }] });
      expect((await suggested(mine)).find(({ caseId }) => caseId === closed)!.reasons).toEqual([
        'IDENTITY',
        'PLACE_TIME_HARM',
      ]);
    });
    it('is also reported from the closed case', async () => {
      const closed = await closedLead([{ idNumber: ID_NUMBER }]);
      const mine = await lead({ children: [{ idNumber: ID_NUMBER }] });
      expect(await summary(closed)).toEqual([[mine, 1, 'IDENTITY,RECURRENCE']]);
    });
  });

  it('does not exist for a case without matches, for the case itself, or for an unknown case', async () => {
    const twice = await lead({ children: [{ name: '甲' }] });
    const { childId } = await intake.addChild(a.dispatcher, twice, { name: '乙' });
    const named = await intake.addChild(a.dispatcher, twice, { idNumber: ID_NUMBER });
    const { state } = await intake.cases.readAs(a.dispatcher, twice);
    const { personId } = state.children.get(named.childId)!;
    await intake.log.append(twice, a.event('ChildIdentified', a.dispatcher, { childId, personId })); // refused since
    expect(await suggested(twice)).toEqual([]);
    expect(await suggested(randomUUID() as CaseId)).toEqual([]);
  });

  it('list is limited to fifty: the newest of the highest scores, regardless of how many cases name a child', async () => {
    const [personId, others] = [randomUUID() as PersonId, Array.from({ length: 70 }, () => randomUUID() as CaseId)];
    const child = { childId: a.childId, personId, identityStatus: 'VERIFIED', sex: 'UNKNOWN', categories: [] } as const;
    for (const other of others) await intake.log.append(other, a.registeredWith({ children: [child] }));
    const found = await suggested(others[0]!);
    expect(found.map(({ caseId }) => caseId)).toEqual(others.slice(20).reverse());
  });

  it('is the same after a rebuild of the view, and decrypts nothing', async () => {
    const open = jest.spyOn(intake.keys.vault, 'open');
    await lead({ children: [{ ...NAMED, idNumber: ID_NUMBER }] });
    const mine = await lead({ children: [{ ...NAMED, idNumber: ID_NUMBER }] });
    const [before, rows] = [await suggested(mine), await intake.log.rows(duplicatesView)];
    expect(before).toHaveLength(1);
    await intake.log.projections.rebuild(duplicatesView.name);
    expect([await suggested(mine), await intake.log.rows(duplicatesView)]).toEqual([before, rows]);
    expect(open).not.toHaveBeenCalled();
  });

  it('no longer matches by the name of an erased person', async () => {
    const [one, other] = [await lead({ harms: [], children: [NAMED] }), await lead({ harms: [], children: [NAMED] })];
    expect(await summary(one)).toEqual([[other, 0.8, 'NAME_BIRTH_TOWNSHIP']]);
    const { state } = await intake.cases.readAs(a.dispatcher, other);
    await intake.keys.vault.forget([...state.children.values()][0]!.personId, AN_ORDER);
    expect(await summary(one)).toEqual([]);
  });
});

describe('duplicate suggestions on registration', () => {
  let intake: Intake;
  beforeEach(async () => (intake = await Intake.open()));
  afterEach(() => intake.close());
  const known = { children: [{ name: '柳小舟', idNumber: ID_NUMBER }] };

  it('are returned to the dispatcher, never to an agency, whose response is the same for a known child', async () => {
    const first = await intake.register(a.education, known);
    const second = await intake.register(a.education, known);
    const shape = (answer: object) =>
      JSON.stringify(answer, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)).replace(
        /"[^"]{20,}"|\d+/g,
        '…',
      );
    expect(shape(second)).toBe(shape(first));
    expect(Object.keys(first)).not.toContain('duplicates');
    const { duplicates } = await intake.register(a.dispatcher, known);
    expect(duplicates?.map(({ caseId, reasons, caseNumber }) => [caseId, reasons[0], caseNumber])).toEqual([
      [second.caseId, 'IDENTITY', second.caseNumber],
      [first.caseId, 'IDENTITY', first.caseNumber],
    ]);
    expect((await intake.register(a.dispatcher)).duplicates).toHaveLength(3); // by place, time and harm
  });

  it('do not affect response time for an agency: nothing is looked up, and the vault does the same work', async () => {
    const looked = jest.spyOn(intake.duplicates, 'known');
    const asked = jest.spyOn(intake.log.database.pool, 'query');
    const work = async (by: Officer): Promise<string[]> => {
      asked.mockClear();
      await intake.register(by, known);
      const statements = asked.mock.calls.map(([one]) => one as unknown as string | { readonly text: string });
      return statements
        .map((one) => (typeof one === 'string' ? one : one.text))
        .filter((text) => text.includes('vault.'));
    };
    const [unknownChild, knownChild] = [await work(a.education), await work(a.education)];
    expect(unknownChild.length).toBeGreaterThan(0);
    expect(knownChild).toEqual(unknownChild);
    expect(looked).not.toHaveBeenCalled();
    expect((await work(a.dispatcher)).length).toBeGreaterThan(unknownChild.length); // looking up suggestions adds statements
    expect(looked).toHaveBeenCalledTimes(1);
  });

  it('are omitted without delay when the view is behind or unavailable', async () => {
    await intake.log.write(`case-${randomUUID()}`, { type: 'ChildTeleported', data: {} });
    expect((await intake.register(a.dispatcher, known)).duplicates).toEqual([]);
    class Silent extends ViewReader {
      override query(): Promise<never> {
        return Promise.reject(new ViewsUnavailable());
      }
    }
    const { log, keys } = intake;
    const silent = new DuplicatesQuery(new Silent(log.database.pool), log.projections, keys.vault);
    expect(await silent.known(a.caseId)).toEqual([]);
    await expect(silent.of(a.caseId)).rejects.toThrow(ViewsUnavailable);
  });
});
