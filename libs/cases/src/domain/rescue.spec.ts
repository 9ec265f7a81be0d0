import * as a from '../../testing/builders';
import { givenCase } from '../../testing/given-case';
import { endRescue, startRescue } from './rescue';

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
