import { instant } from '@center/kernel';
import * as a from '../../testing/builders';
import { givenCase, recorded } from '../../testing/given-case';
import type { CaseEvent } from './events';
import type { Case } from './case';
import { fieldAt } from './correctable';
import { correctRecord, isSource, kindOf, lastCorrection } from './correction';
import { recognised } from './recognised';
import { visibilityOf } from './visibility';
import { caseStream } from './streams';

const { at, dispatcher, education, registered } = a;
const note = a.sealedText();

describe('correcting a record', () => {
  const correct = (changes: Partial<Parameters<typeof correctRecord>[0]> = {}) =>
    correctRecord({
      by: dispatcher,
      at,
      revision: 0,
      field: 'source',
      value: 'PUBLIC',
      note,
      isRepeat: false,
      ...changes,
    });
  const narrated = a.event('RecordCorrected', dispatcher, {
    revision: 0,
    field: 'narrative',
    value: a.sealedText(1),
    note,
  });

  it('keeps the original event and appends the correction', () => {
    givenCase(registered).when(correct()).then(a.corrected);
    const state = caseStream.fold(recorded([registered, a.corrected]))!;
    expect(state.registered.source).toBe('PUBLIC');
    expect(state.corrections).toHaveLength(1);
  });
  it('corrects any record of the case, by its revision', () => {
    const visit = [registered, a.assignedToStation, a.visited] as CaseEvent[];
    const found = { revision: 2, field: 'finding', value: a.sealedText(1) } as const;
    givenCase(...visit)
      .when(correct(found))
      .then(a.event('RecordCorrected', dispatcher, { ...found, note }));
    givenCase(...visit)
      .when(correct({ ...found, revision: 1 }))
      .thenRefused('not-correctable');
    const moment = { revision: 0, field: 'discoveredAt', value: instant(0) } as const;
    givenCase(...visit)
      .when(correct(moment))
      .then(a.event('RecordCorrected', dispatcher, { ...moment, note }));
  });
  it('is allowed for the author and the dispatcher only, for any field', () => {
    givenCase(registered, a.visited)
      .when(correct({ by: education }))
      .then(a.event('RecordCorrected', education, { revision: 0, field: 'source', value: 'PUBLIC', note }));
    const refused = [
      correct({ by: education, revision: 1, field: 'finding', value: a.sealedText(1) }),
      correct({ by: education, revision: 9 }),
      correct({ by: a.leader }),
      correct({ by: a.leader, revision: 9 }),
      correct({ by: a.leader, field: undefined }),
    ];
    for (const decide of refused) {
      givenCase(registered, a.visited).when(decide).thenRefused('not-the-handler');
      givenCase(registered, a.visited, a.corrected).when(decide).thenRefused('not-the-handler');
    }
  });
  it('refuses a record that the case does not contain', () =>
    givenCase(registered)
      .when(correct({ revision: 1 }))
      .thenRefused('no-such-revision'));
  it('refuses facts of the process, and fields that the record does not contain', () => {
    givenCase(registered)
      .when(correct({ field: undefined }))
      .thenRefused('not-correctable');
    givenCase(registered)
      .when(correct({ field: 'finding' }))
      .thenRefused('not-correctable');
    givenCase(registered, a.accepted)
      .when(correct({ revision: 1, field: 'note' }))
      .thenRefused('not-correctable');
    givenCase(registered, a.corrected)
      .when(correct({ revision: 1, field: 'note' }))
      .thenRefused('not-correctable');
  });
  it('is allowed in every status', () => {
    for (const end of [a.closed, a.declined, a.merged]) givenCase(registered, end).when(correct()).then(a.corrected);
  });
  it('appends nothing when repeated, until another correction follows', () => {
    givenCase(registered, a.corrected).when(correct()).thenNothing();
    const back = a.event('RecordCorrected', dispatcher, { revision: 0, field: 'source', value: 'SCHOOL', note });
    givenCase(registered, a.corrected)
      .when(correct({ value: 'SCHOOL' }))
      .then(back);
    givenCase(registered, a.corrected, back).when(correct()).then(a.corrected);
  });
  it('compares texts by their content', () => {
    const correction = { field: 'narrative', value: a.sealedText(1) } as const;
    givenCase(registered, narrated)
      .when(correct({ ...correction, isRepeat: true }))
      .thenNothing();
    givenCase(registered, narrated).when(correct(correction)).then(narrated);
    expect(lastCorrection(caseStream.fold(recorded([registered, narrated]))!, 0, { field: 'narrative' })).toMatchObject(
      {
        revision: 0,
      },
    );
  });
});

it('returns the value type of a field', () => {
  expect([kindOf('source'), kindOf('occurredAt'), kindOf('narrative')]).toEqual(['source', 'instant', 'text']);
  expect([isSource('SCHOOL'), isSource('school')]).toEqual([true, false]);
});

describe('correcting the registration', () => {
  const correct = (facts: Partial<Parameters<typeof correctRecord>[0]>) =>
    correctRecord({ by: dispatcher, at, revision: 0, field: 'at', reason: 'OTHER', isRepeat: false, ...facts });
  const correction = (facts: object) =>
    a.event('RecordCorrected', dispatcher, { revision: 0, field: 'at', reason: 'OTHER', ...facts });
  const after = (...events: CaseEvent[]) => caseStream.fold(recorded([registered, ...events]))!;

  it('changes when the lead was registered', () => {
    const facts = { value: a.laterThan(-48) };
    givenCase(registered).when(correct(facts)).then(correction(facts));
    givenCase(registered, correction(facts)).when(correct(facts)).thenNothing();
    expect(after(correction(facts)).registered.at).toBe(a.laterThan(-48));
  });
  it('changes the township, and with it which supervisor sees the case', () => {
    const facts = { field: 'areaCode', area: { code: a.OTHER_TOWNSHIP, name: a.station.name } } as const;
    givenCase(registered).when(correct(facts)).then(correction(facts));
    givenCase(registered, correction(facts)).when(correct(facts)).thenNothing();
    const sight = (state: Case) => [a.supervisor, a.otherSupervisor].map((by) => visibilityOf(by, state));
    expect(sight(after())).toEqual(['FULL', undefined]);
    expect(sight(after(correction(facts)))).toEqual([undefined, 'FULL']);
    expect(after(correction({ field: 'areaCode' })).area).toBeUndefined();
  });
  it('changes a reporter: who waits for an answer, and the identity', () => {
    const wish = { field: 'wantsAnswer', reporterId: a.reporterId, value: false } as const;
    givenCase(registered).when(correct(wish)).then(correction(wish));
    givenCase(registered, correction(wish)).when(correct(wish)).thenNothing();
    const phone = { field: 'reporter/phone', reporterId: a.reporterId, value: a.sealedText(7) } as const;
    const [reporter] = [...after(correction(wish), correction(phone)).reporters.values()];
    expect([reporter!.wantsAnswer, reporter!.phone?.sealed]).toEqual([false, a.sealedText(7).sealed]);
  });
  it('changes a child, unless a later event has replaced the fact', () => {
    const facts = {
      field: 'name',
      childId: a.childId,
      value: a.sealedText(8),
      personId: a.uuid<'person'>(41),
    } as const;
    givenCase(registered).when(correct(facts)).then(correction(facts));
    const nameOf = (state: Case) => state.children.get(a.childId)!.name?.sealed;
    expect(nameOf(after(correction(facts)))).toBe(a.sealedText(8).sealed);
    const later = after(a.childIdentified, correction(facts));
    expect(nameOf(later)).toBe(a.sealedText().sealed);
    expect(later.registered.children[0]!.name?.sealed).toBe(a.sealedText(8).sealed);
  });
  it('refuses a child that is not in the case any more', () => {
    const voided = { ...a.childVoided, data: { ...a.childVoided.data, childId: a.childId } } as CaseEvent;
    givenCase(registered, voided)
      .when(correct({ field: 'name', childId: a.childId, value: a.sealedText(8) }))
      .thenRefused('unknown-child');
  });
});

describe('the pointer of a correction', () => {
  const { records } = caseStream.fold(recorded([registered, a.childAdded, a.reporterAdded, a.rescueStarted]))!;

  it.each([
    [0, '/narrative', { field: 'narrative' }],
    [0, 'children/0/name', { field: 'name', childId: a.childId }],
    [0, '/children/0/guardian/phone', { field: 'guardian/phone', childId: a.childId }],
    [0, '/reporters/0/phone', { field: 'reporter/phone', reporterId: a.reporterId }],
    [0, '/reporters/0/wantsAnswer', { field: 'wantsAnswer', reporterId: a.reporterId }],
    [0, 'area', { field: 'areaCode' }],
    [0, '/children/1/name', undefined],
    [0, '/children/0/idNumber', undefined],
    [0, 'name', undefined],
    [1, '/child/birthDate', { field: 'birthDate', childId: a.secondChildId }],
    [1, 'sex', { field: 'sex', childId: a.secondChildId }],
    [2, 'name', { field: 'reporter/name', reporterId: a.secondReporterId }],
    [2, '/reporter/phone', { field: 'reporter/phone', reporterId: a.secondReporterId }],
    [3, '/children', { field: 'childIds' }],
    [3, 'unit', undefined],
  ] as const)('of event %s, %s, names its field', (revision, pointer, expected) =>
    expect(fieldAt(records[revision]!, pointer)).toEqual(expected),
  );
});

describe('a repeated correction', () => {
  const correct = (words: object) =>
    correctRecord({
      ...{ by: dispatcher, at, revision: 0, field: 'source', value: 'PUBLIC', reason: 'OTHER', isRepeat: false },
      ...words,
    });
  const correction = (words: object = {}) =>
    a.event('RecordCorrected', dispatcher, {
      revision: 0,
      field: 'source',
      value: 'PUBLIC',
      reason: 'OTHER',
      ...words,
    });

  it('writes nothing with the same words, and is written with others', () => {
    const [said, other] = [{ note: a.sealedText(1) }, { note: a.sealedText(2) }];
    givenCase(registered, correction(said)).when(correct(said)).thenNothing();
    givenCase(registered, correction(said)).when(correct({})).thenNothing();
    givenCase(registered, correction(said)).when(correct(other)).then(correction(other));
    const reason = { reason: 'ENTERED_IN_ERROR' };
    givenCase(registered, correction(said)).when(correct(reason)).then(correction(reason));
  });
});

describe('a corrected birth date in a merged lead', () => {
  const child = { childId: a.joinedChildId, minorAtStart: true };
  const started = a.event('RescueStarted', a.rescueWorker, {
    ...{ rescueId: a.rescueId, kind: 'MEDICAL', unit: a.center, children: [child] },
  });
  const restating = a.event('RecordCorrected', dispatcher, {
    ...{ revision: 0, field: 'birthDate', childId: a.joinedChildId, reason: 'OTHER' },
    rescues: [{ rescueId: a.rescueId, minorAtStart: false }],
  });
  const lead = caseStream.fold(recorded([registered, restating], caseStream.nameOf(a.otherCaseId)))!;
  const agesIn = (...events: CaseEvent[]) => {
    const survivor = caseStream.fold(recorded([registered, a.joined, started, ...events]))!;
    return recognised(survivor, [lead])
      .rescues.get(a.rescueId)!
      .children.map(({ minorAtStart }) => minorAtStart);
  };

  it('restates the rescues of the survivor, unless these were corrected later', () => {
    expect(agesIn()).toEqual([false]);
    const start = {
      revision: 2,
      field: 'at',
      value: a.laterThan(-100_000),
      children: [child],
      reason: 'OTHER',
    } as const;
    const later = a.event('RecordCorrected', dispatcher, start);
    expect(agesIn({ ...later, data: { ...later.data, at: a.laterThan(1) } } as CaseEvent)).toEqual([true]);
  });
});
