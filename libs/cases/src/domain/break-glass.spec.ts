import * as a from '../../testing/builders';
import { givenCase } from '../../testing/given-case';
import { openBreakGlass, reviewBreakGlass } from './break-glass';
import type { CaseEvent } from './events';

const { breakGlassId, at, rescueWorker, leader, laterThan } = a;
const opening = (by = rescueWorker, now = at) =>
  openBreakGlass({ by, at: now, now, breakGlassId, reason: 'CHILD_IN_DANGER', note: a.sealedText() });
const review = (by = leader, finding: 'JUSTIFIED' | 'NOT_JUSTIFIED' = 'JUSTIFIED') =>
  reviewBreakGlass({ by, at, breakGlassId, finding, note: a.sealedText() });

describe('opening a case by break-glass', () => {
  it('is for those who see the case masked, and lasts an hour', () => {
    givenCase(a.registered).when(opening()).then(a.glassBroken);
    for (const by of [a.police, a.education, a.socialWorker, a.director, a.otherSupervisor])
      givenCase(a.registered).when(opening(by)).thenRefused('not-the-handler');
  });

  it('counts the hour from the request, whatever time it states', () => {
    const late = openBreakGlass({
      ...{ by: rescueWorker, at, now: laterThan(3), breakGlassId, reason: 'CHILD_IN_DANGER', note: a.sealedText() },
    });
    const until = { ...a.glassBroken.data, until: laterThan(4) };
    givenCase(a.registered)
      .when(late)
      .then({ type: 'BreakGlassOpened', data: until } as CaseEvent);
  });

  it('says nothing while it is open, and opens again afterwards', () => {
    givenCase(a.registered, a.glassBroken).when(opening()).thenNothing();
    const again = a.event('BreakGlassOpened', rescueWorker, {
      ...{ breakGlassId, reason: 'CHILD_IN_DANGER', note: a.sealedText(), until: laterThan(2) },
    });
    givenCase(a.registered, a.glassBroken)
      .when(opening(rescueWorker, laterThan(1)))
      .then({ ...again, data: { ...again.data, at: laterThan(1) } } as typeof again);
  });
});

describe('reviewing a break-glass', () => {
  const opened = [a.registered, a.glassBroken] as const;
  it('is for the leader', () => {
    givenCase(...opened)
      .when(review())
      .then(a.glassReviewed);
    givenCase(...opened)
      .when(review(a.dispatcher))
      .thenRefused('not-the-handler');
    givenCase(a.registered).when(review()).thenRefused('no-such-break-glass');
  });
  it('says nothing when repeated, and has one finding', () => {
    givenCase(...opened, a.glassReviewed)
      .when(review())
      .thenNothing();
    givenCase(...opened, a.glassReviewed)
      .when(review(leader, 'NOT_JUSTIFIED'))
      .thenRefused('already-reviewed');
  });
  it('is not for the officer who opened the case', () => {
    const own = a.event('BreakGlassOpened', leader, {
      ...{ breakGlassId, reason: 'OTHER', note: a.sealedText(), until: laterThan(1) },
    });
    givenCase(a.registered, own).when(review()).thenRefused('own-break-glass');
  });
});
