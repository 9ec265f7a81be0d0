import type { AgencyRef, Instant } from '@center/kernel';
import * as a from '../../testing/builders';
import { givenCase, recorded } from '../../testing/given-case';
import { copyCase, endCopy, withCurrentCopies } from './copies';
import type { CaseEvent } from './events';
import { caseStream } from './streams';
import { visibilityOf } from './visibility';

const { at, dispatcher, leader, registered, laterThan } = a;
const DAYS = 24;
const copied = (until?: Instant): CaseEvent =>
  a.event('CaseCopied', dispatcher, { agency: a.policeBureau, ...(until && { until }) });
const ended = a.event('CopyEnded', leader, { agencyId: a.policeBureau.id, reason: 'OTHER', note: a.sealedText() });

describe('copying a case to an agency', () => {
  const copy = (agency: AgencyRef | undefined = a.policeBureau, by = dispatcher, until?: Instant) =>
    copyCase({ by, at, now: at, agency: agency && a.registeredAgency(agency), ...(until && { until }) });

  it('gives the agency read access for ninety days, or until a named end', () => {
    givenCase(registered)
      .when(copy())
      .then(copied(laterThan(90 * DAYS)));
    givenCase(registered)
      .when(copy(a.policeBureau, leader, laterThan(1)))
      .then({
        ...copied(laterThan(1)),
        data: { ...copied(laterThan(1)).data, by: leader.officerId },
      } as CaseEvent);
  });
  it('is for the center, on an open case', () => {
    for (const by of [a.police, a.supervisor])
      givenCase(registered, a.assignedToStation).when(copy(a.ngo, by)).thenRefused('not-the-handler');
    givenCase(registered, a.declined).when(copy()).thenRefused('case-not-open');
  });
  it('refuses an agency that is not registered', () =>
    givenCase(registered)
      .when(copyCase({ by: dispatcher, at, now: at, agency: undefined }))
      .thenRefused('unknown-agency'));
  it('says nothing when repeated, and replaces the end by another one', () => {
    givenCase(registered, copied(laterThan(5)))
      .when(copy())
      .thenNothing();
    givenCase(registered, copied(laterThan(5)))
      .when(copy(a.policeBureau, dispatcher, laterThan(7)))
      .then(copied(laterThan(7)));
    givenCase(registered, copied(at))
      .when(copy())
      .then(copied(laterThan(90 * DAYS)));
    givenCase(registered, copied(), ended)
      .when(copy())
      .then(copied(laterThan(90 * DAYS)));
  });
});

describe('ending a copy', () => {
  const end = (by = leader) => endCopy({ by, at, agencyId: a.policeBureau.id, reason: 'OTHER', note: a.sealedText() });
  it('is for the center', () => {
    givenCase(registered, copied()).when(end()).then(ended);
    givenCase(registered, copied()).when(end(a.police)).thenRefused('not-the-handler');
  });
  it('says nothing when repeated', () => givenCase(registered, copied(), ended).when(end()).thenNothing());
  it('requires a copy', () => givenCase(registered).when(end()).thenRefused('no-such-copy'));
});

it('a copy is visible until its end, one that was recorded without an end for ninety days', () => {
  const seen = (now: Instant, ...events: CaseEvent[]) =>
    visibilityOf(a.police, withCurrentCopies(caseStream.fold(recorded([registered, ...events]))!, now));
  expect(seen(at, copied(laterThan(1)))).toBe('FULL');
  expect(seen(laterThan(1), copied(laterThan(1)))).toBeUndefined();
  expect(seen(laterThan(89 * DAYS), copied())).toBe('FULL');
  expect(seen(laterThan(90 * DAYS), copied())).toBeUndefined();
  expect(seen(at, copied(), ended)).toBeUndefined();
});
