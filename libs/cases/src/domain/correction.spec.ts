import { instant } from '@center/kernel';
import * as a from '../../testing/builders';
import { givenCase, recorded } from '../../testing/given-case';
import type { CaseEvent } from './events';
import { correctRecord, isSource, kindOf, lastCorrection } from './correction';
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
