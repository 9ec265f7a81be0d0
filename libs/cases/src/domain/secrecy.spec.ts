import * as a from '../../testing/builders';
import { givenCase, recorded } from '../../testing/given-case';
import type { Case } from './case';
import type { CaseEvent } from './events';
import { brought, duplicateJoins } from './merge';
import { recognised } from './recognised';
import { liftSecrecy, listOfficer, unlistOfficer } from './secrecy';
import { caseStream } from './streams';

const { leader, dispatcher, at, sealedText } = a;
const folded = (...events: CaseEvent[]): Case => caseStream.fold(recorded(events))!;
const isSecret = (...events: CaseEvent[]): boolean => folded(...events).secrecy.secret;
const triagedAs = (...harms: ('SEXUAL' | 'ABUSE')[]): CaseEvent =>
  a.event('LeadTriaged', dispatcher, { urgency: 'URGENT', harms, opinion: sealedText() });
const secret = a.registeredWith({ harms: ['SEXUAL'] });
const lifted = a.event('SecrecyLifted', leader, { note: sealedText() });
const listed = a.event('OfficerListed', dispatcher, { officerId: a.police.officerId });
const unlisted = a.event('OfficerUnlisted', dispatcher, { officerId: a.police.officerId });

describe('SECRET', () => {
  it.each([
    [{ harms: ['SEXUAL'] } as const, true],
    [{ mandatorySituations: ['MR1'] } as const, true],
    [{ mandatorySituations: ['MR2'] } as const, true],
    [{ mandatorySituations: ['MR3', 'MR9'] } as const, true],
    [{ harms: ['ABUSE'], mandatorySituations: ['MR4'] } as const, false],
  ])('follows from the registration: %j', (facts, expected) => {
    expect(isSecret(a.registeredWith(facts))).toBe(expected);
  });

  it('is set by a triage, and stays when a later one names other harms', () => {
    expect(isSecret(a.registered, a.accepted, triagedAs('ABUSE'))).toBe(false);
    expect(isSecret(a.registered, a.accepted, triagedAs('ABUSE', 'SEXUAL'), triagedAs('ABUSE'))).toBe(true);
  });

  it('is lifted by the leader, and not set again by the same ground', () => {
    expect(isSecret(secret, lifted)).toBe(false);
    expect(isSecret(secret, a.accepted, lifted, triagedAs('SEXUAL'))).toBe(false);
    expect(isSecret(a.registeredWith({ mandatorySituations: ['MR1'] }), a.accepted, lifted, triagedAs('SEXUAL'))).toBe(
      true,
    );
  });

  it('of a lead is that of its survivor too', () => {
    const lead = { ...folded(secret), id: a.otherCaseId };
    const joined = duplicateJoins({ by: dispatcher.officerId, at, ...brought(lead) })(folded(a.registered));
    expect(isSecret(a.registered, ...joined)).toBe(true);
    expect(isSecret(a.registered, ...joined, lifted)).toBe(false);
  });

  it('of a lead is found where its merge was recorded without it, until the leader lifts it', () => {
    const lead = { ...folded(secret), id: a.otherCaseId };
    expect(isSecret(a.registered, a.joined)).toBe(false);
    expect(recognised(folded(a.registered, a.joined), [lead]).secrecy.secret).toBe(true);
    expect(recognised(folded(a.registered, a.joined, lifted), [lead]).secrecy.secret).toBe(false);
  });
});

describe('lifting SECRET', () => {
  const lift = liftSecrecy({ by: leader, at, note: sealedText() });
  it('is for the leader', () => {
    givenCase(secret).when(lift).then(lifted);
    givenCase(secret)
      .when(liftSecrecy({ by: dispatcher, at, note: sealedText() }))
      .thenRefused('not-the-handler');
  });
  it('says nothing when repeated', () => givenCase(secret, lifted).when(lift).thenNothing());
  it('requires that it is set', () => givenCase(a.registered).when(lift).thenRefused('not-secret'));
});

describe('adding an officer to the list', () => {
  const list = listOfficer({ by: dispatcher, at, officerId: a.police.officerId });
  it('is for the dispatcher and the leader', () => {
    givenCase(secret).when(list).then(listed);
    givenCase(secret)
      .when(listOfficer({ by: a.supervisor, at, officerId: a.supervisor.officerId }))
      .thenRefused('not-the-handler');
  });
  it('says nothing when repeated, and adds again after an end', () => {
    givenCase(secret, listed).when(list).thenNothing();
    givenCase(secret, listed, unlisted).when(list).then(listed);
  });
  it('refuses an unknown officer, and a case that is not SECRET', () => {
    givenCase(secret)
      .when(listOfficer({ by: dispatcher, at, officerId: undefined }))
      .thenRefused('unknown-officer');
    givenCase(a.registered).when(list).thenRefused('not-secret');
  });
});

describe('ending the entry of an officer', () => {
  const unlist = unlistOfficer({ by: dispatcher, at, officerId: a.police.officerId, posts: [a.police] });
  it('is for the dispatcher and the leader', () => {
    givenCase(secret, listed).when(unlist).then(unlisted);
    givenCase(secret)
      .when(unlistOfficer({ by: a.police, at, officerId: a.police.officerId, posts: [a.police] }))
      .thenRefused('not-the-handler');
  });
  it('says nothing when repeated', () => givenCase(secret, unlisted).when(unlist).thenNothing());
  it('refuses dispatchers and leaders, who are always listed, and a case that is not SECRET', () => {
    givenCase(secret)
      .when(unlistOfficer({ by: leader, at, officerId: dispatcher.officerId, posts: [dispatcher] }))
      .thenRefused('always-listed');
    givenCase(a.registered).when(unlist).thenRefused('not-secret');
  });
});
