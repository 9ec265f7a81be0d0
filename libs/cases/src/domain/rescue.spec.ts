import * as a from '../../testing/builders';
import { givenCase, recorded } from '../../testing/given-case';
import { correctRecord } from './correction';
import { runningRescues } from './open-work';
import { endRescue, startRescue, voidRescue } from './rescue';
import { caseStream } from './streams';

const { at, rescueId, rescueWorker, dispatcher } = a;
const handling = [a.registered, a.accepted, a.triaged] as const;
const running = [...handling, a.rescueStarted] as const;

describe('starting a rescue', () => {
  const start = (changes: Partial<Parameters<typeof startRescue>[0]> = {}) =>
    startRescue({
      by: rescueWorker,
      at,
      rescueId,
      kind: 'TEMP_CARE',
      children: [{ childId: a.childId, minorAtStart: true }],
      ...changes,
    });
  const startedBy = (by: typeof dispatcher) =>
    a.event('RescueStarted', by, {
      rescueId,
      kind: 'TEMP_CARE',
      unit: by.agency,
      children: [{ childId: a.childId, minorAtStart: true }],
    });

  it('stores whether each child was a minor at that time', () =>
    givenCase(...handling)
      .when(start())
      .then(a.rescueStarted));
  it('is allowed for rescue workers, the dispatcher and the station only', () => {
    for (const by of [dispatcher, a.supervisor])
      givenCase(...handling)
        .when(start({ by }))
        .then(startedBy(by));
    givenCase(...handling, a.assignedToStation)
      .when(start({ by: a.director }))
      .thenRefused('not-the-handler');
    givenCase(...handling)
      .when(start({ by: a.otherSupervisor }))
      .thenRefused('not-the-handler');
  });
  it('requires triage, except in an emergency', () => {
    givenCase(a.registered).when(start()).thenRefused('not-triaged');
    givenCase(a.registered, a.accepted).when(start()).thenRefused('not-triaged');
    givenCase(a.emergency).when(start()).then(a.rescueStarted);
    givenCase(a.emergency, a.accepted).when(start()).then(a.rescueStarted);
  });
  it('refuses a child that the case does not contain', () =>
    givenCase(...handling)
      .when(start({ children: [{ childId: a.secondChildId, minorAtStart: true }] }))
      .thenRefused('unknown-child'));
  it('refuses a closed case, in an emergency too', () => {
    givenCase(...handling, a.closed)
      .when(start())
      .thenRefused('case-not-open');
    givenCase(a.emergency, a.declined).when(start()).thenRefused('case-not-open');
  });
});

describe('ending a rescue', () => {
  const end = (changes: Partial<Parameters<typeof endRescue>[0]> = {}) =>
    endRescue({ by: rescueWorker, at, rescueId, outcome: 'SAFE_AT_HOME', ...changes });

  it('records the outcome', () =>
    givenCase(...running)
      .when(end())
      .then(a.rescueEnded));
  it('is allowed on a closed case: a long-term plan continues', () =>
    givenCase(...running, a.closed)
      .when(end())
      .then(a.rescueEnded));
  it('refuses roles that may not rescue, before and after', () => {
    givenCase(...running)
      .when(end({ by: a.education }))
      .thenRefused('not-the-handler');
    givenCase(...running, a.rescueEnded)
      .when(end({ by: a.education }))
      .thenRefused('not-the-handler');
  });
  it('refuses a rescue that ended with another outcome', () =>
    givenCase(...running, a.rescueEnded)
      .when(end({ outcome: 'PLACED' }))
      .thenRefused('rescue-not-running'));
  it('refuses an unknown rescue', () =>
    givenCase(...handling)
      .when(end())
      .thenRefused('no-such-rescue'));
  it('appends nothing when repeated, on a closed case too', () => {
    givenCase(...running, a.rescueEnded)
      .when(end())
      .thenNothing();
    givenCase(...running, a.closed, a.rescueEnded)
      .when(end())
      .thenNothing();
  });
});

describe('voiding a rescue', () => {
  const voiding = (by = rescueWorker) =>
    voidRescue({ by, at, rescueId, reason: 'ENTERED_IN_ERROR', note: a.sealedText() });

  it('is allowed for its author and the dispatcher, while it runs and afterwards', () => {
    givenCase(...running)
      .when(voiding())
      .then(a.rescueVoided);
    givenCase(...running, a.rescueEnded)
      .when(voiding())
      .then(a.rescueVoided);
    givenCase(...running)
      .when(voiding(dispatcher))
      .then({ ...a.rescueVoided, data: { ...a.rescueVoided.data, by: dispatcher.officerId } } as typeof a.rescueVoided);
    for (const by of [a.supervisor, a.leader, { ...rescueWorker, officerId: a.director.officerId }])
      givenCase(...running)
        .when(voiding(by))
        .thenRefused('not-the-handler');
  });
  it('is allowed in every status', () => {
    for (const end of [a.closed, a.declined, a.merged])
      givenCase(...running, end)
        .when(voiding())
        .then(a.rescueVoided);
  });
  it('refuses a rescue that the case does not contain', () =>
    givenCase(...handling)
      .when(voiding())
      .thenRefused('no-such-rescue'));
  it('appends nothing when repeated', () =>
    givenCase(...running, a.rescueVoided)
      .when(voiding())
      .thenNothing());
  it('ends the rescue: it does not run, and cannot end', () => {
    const state = caseStream.fold(recorded([...running, a.rescueVoided]))!;
    expect(runningRescues(state)).toEqual([]);
    givenCase(...running, a.rescueVoided)
      .when(endRescue({ by: rescueWorker, at, rescueId, outcome: 'PLACED' }))
      .thenRefused('rescue-not-running');
  });
});

describe('correcting a rescue', () => {
  const revision = running.length - 1;
  const other = [{ childId: a.secondChildId, minorAtStart: false }];
  const correct = (facts: Partial<Parameters<typeof correctRecord>[0]>, by = rescueWorker) =>
    correctRecord({ by, at, revision, field: 'kind', reason: 'ENTERED_IN_ERROR', isRepeat: false, ...facts });
  const correction = (facts: object) =>
    a.event('RecordCorrected', rescueWorker, { revision, field: 'kind', reason: 'ENTERED_IN_ERROR', ...facts });
  const corrections = [
    { field: 'kind', value: 'MEDICAL' },
    { field: 'at', value: a.laterThan(-24), children: [{ childId: a.childId, minorAtStart: false }] },
    { field: 'childIds', children: other },
  ] as const;

  it.each(corrections)('changes $field, and appends nothing when repeated', (facts) => {
    const events = [...running, a.childAdded];
    givenCase(...events)
      .when(correct(facts))
      .then(correction(facts));
    givenCase(...events, correction(facts))
      .when(correct(facts))
      .thenNothing();
    const rescue = caseStream.fold(recorded([...events, correction(facts)]))!.rescues.get(rescueId)!;
    const { field, ...values } = facts;
    expect(rescue).toMatchObject('value' in values ? { [field]: values.value } : values);
    expect(rescue.children).toEqual(
      'children' in values ? values.children : [{ childId: a.childId, minorAtStart: true }],
    );
  });
  it('changes when it ended', () => {
    const events = [...running, a.rescueEnded];
    const facts = { field: 'at', value: a.laterThan(1), revision: running.length } as const;
    givenCase(...events)
      .when(correct(facts))
      .then(correction(facts));
    const state = caseStream.fold(recorded([...events, correction(facts)]))!;
    expect(state.rescues.get(rescueId)!.ended?.at).toBe(a.laterThan(1));
  });
  it('refuses a child that the case does not contain', () =>
    givenCase(...running)
      .when(correct({ field: 'childIds', children: other }))
      .thenRefused('unknown-child'));
  it('refuses what the rescue does not have, and what its author did not write', () => {
    givenCase(...running)
      .when(correct({ field: 'discoveredAt', value: at }))
      .thenRefused('not-correctable');
    givenCase(...running)
      .when(correct({ field: 'kind', value: 'MEDICAL' }, a.supervisor))
      .thenRefused('not-the-handler');
  });
});
