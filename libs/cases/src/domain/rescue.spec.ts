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

  it('stores whether each child was a minor then', () =>
    givenCase(...handling)
      .when(start())
      .then(a.rescueStarted));
  it('is open to rescue workers, the dispatcher and the station, and refuses others', () => {
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
  it('waits for triage, but in an emergency', () => {
    givenCase(a.registered).when(start()).thenRefused('not-triaged');
    givenCase(a.registered, a.accepted).when(start()).thenRefused('not-triaged');
    givenCase(a.emergency).when(start()).then(a.rescueStarted);
    givenCase(a.emergency, a.accepted).when(start()).then(a.rescueStarted);
  });
  it('refuses a child that the case does not have', () =>
    givenCase(...handling)
      .when(start({ children: [{ childId: a.secondChildId, minorAtStart: true }] }))
      .thenRefused('unknown-child'));
  it('refuses a closed case, also an emergency', () => {
    givenCase(...handling, a.closed)
      .when(start())
      .thenRefused('case-not-open');
    givenCase(a.emergency, a.declined).when(start()).thenRefused('case-not-open');
  });
});

describe('ending a rescue', () => {
  const end = (changes: Partial<Parameters<typeof endRescue>[0]> = {}) =>
    endRescue({ by: rescueWorker, at, rescueId, outcome: 'SAFE_AT_HOME', ...changes });

  it('tells the outcome', () =>
    givenCase(...running)
      .when(end())
      .then(a.rescueEnded));
  it('is legal on a closed case too: a long-term plan goes on', () =>
    givenCase(...running, a.closed)
      .when(end())
      .then(a.rescueEnded));
  it('refuses whoever may not rescue, before and after', () => {
    givenCase(...running)
      .when(end({ by: a.education }))
      .thenRefused('not-the-handler');
    givenCase(...running, a.rescueEnded)
      .when(end({ by: a.education }))
      .thenRefused('not-the-handler');
  });
  it('refuses one that has ended otherwise', () =>
    givenCase(...running, a.rescueEnded)
      .when(end({ outcome: 'PLACED' }))
      .thenRefused('rescue-not-running'));
  it('refuses one that the case does not have', () =>
    givenCase(...handling)
      .when(end())
      .thenRefused('no-such-rescue'));
  it('stays quiet when repeated, on a closed case too', () => {
    givenCase(...running, a.rescueEnded)
      .when(end())
      .thenNothing();
    givenCase(...running, a.closed, a.rescueEnded)
      .when(end())
      .thenNothing();
  });
});
