import type { AgencyRef, Officer } from '@center/kernel';
import * as a from '../../testing/builders';
import { givenCase } from '../../testing/given-case';
import { holdConference, recordAssessment, recordNote, recordVisit, reportToPolice } from './records';

const { at, dispatcher, registered, assignedToStation, closed } = a;
const text = a.sealedText();

describe('making a note', () => {
  const note = (by = dispatcher) => recordNote({ by, at, text });

  it('records it', () => givenCase(registered).when(note()).then(a.noted));
  it('appends each one: a second call is a second note', () =>
    givenCase(registered, a.noted).when(note()).then(a.noted));
  it('is allowed for the handling unit only', () => {
    givenCase(registered, assignedToStation)
      .when(note(a.director))
      .then(a.event('NoteRecorded', a.director, { text }));
    givenCase(registered).when(note(a.director)).thenRefused('not-the-handler');
    givenCase(registered).when(note(a.leader)).thenRefused('not-the-handler');
  });
  it('is allowed on a closed case, and refused on a declined or merged one', () => {
    givenCase(registered, closed).when(note()).then(a.noted);
    givenCase(registered, a.declined).when(note()).thenRefused('case-not-open');
    givenCase(registered, a.merged).when(note()).thenRefused('case-not-open');
  });
});

describe('reporting to the police', () => {
  const report = (changes: Partial<Parameters<typeof reportToPolice>[0]> = {}) =>
    reportToPolice({ by: dispatcher, at, agency: a.policeBureau, receipt: text, textsMatch: false, ...changes });

  it('is allowed in any open status: before acceptance, triage or assignment', () => {
    givenCase(registered).when(report()).then(a.policeReported);
    givenCase(registered)
      .when(report({ agency: undefined }))
      .then(a.event('PoliceReported', dispatcher, { receipt: text }));
  });
  it('is allowed for the submitter and the handler only', () => {
    const reported = (by: typeof dispatcher) =>
      a.event('PoliceReported', by, { agencyId: a.policeBureau.id, receipt: text });
    givenCase(registered)
      .when(report({ by: a.education }))
      .then(reported(a.education));
    givenCase(registered, assignedToStation)
      .when(report({ by: a.director }))
      .then(reported(a.director));
    givenCase(registered)
      .when(report({ by: a.director }))
      .thenRefused('not-the-handler');
    givenCase(registered, a.policeReported)
      .when(report({ by: a.police, textsMatch: true }))
      .thenRefused('not-the-handler');
  });
  it('refuses an unregistered police agency', () =>
    givenCase(registered)
      .when(report({ agency: 'unknown' }))
      .thenRefused('unknown-agency'));
  it('refuses a closed case', () => {
    givenCase(registered, closed).when(report()).thenRefused('case-not-open');
    givenCase(registered, closed)
      .when(report({ agency: 'unknown' }))
      .thenRefused('case-not-open');
  });
  it('appends nothing when repeated verbatim; another text or agency is a new report', () => {
    givenCase(registered, a.policeReported)
      .when(report({ textsMatch: true }))
      .thenNothing();
    givenCase(registered, a.policeReported, closed)
      .when(report({ textsMatch: true }))
      .thenNothing();
    givenCase(registered, a.policeReported).when(report()).then(a.policeReported);
    givenCase(registered, a.policeReported)
      .when(report({ agency: undefined, textsMatch: true }))
      .then(a.event('PoliceReported', dispatcher, { receipt: text }));
  });
});

describe('recording a visit', () => {
  const visit = (changes: Partial<Parameters<typeof recordVisit>[0]> = {}) =>
    recordVisit({ by: dispatcher, at, kind: 'VERIFICATION', finding: text, childrenSeen: [a.childId], ...changes });

  it('records the finding and the children seen', () => givenCase(registered).when(visit()).then(a.visited));
  it('appends every visit', () => givenCase(registered, a.visited).when(visit()).then(a.visited));
  it('refuses a child that the case does not contain', () =>
    givenCase(registered)
      .when(visit({ childrenSeen: [a.childId, a.secondChildId] }))
      .thenRefused('unknown-child'));
  it('refuses units that do not handle the case, and a closed case', () => {
    givenCase(registered)
      .when(visit({ by: a.socialWorker }))
      .thenRefused('not-the-handler');
    givenCase(registered, closed).when(visit()).thenRefused('case-not-open');
  });
});

describe('recording an assessment', () => {
  const two = [a.supervisor, a.rescueWorker];
  const assess = (assessors: readonly (Officer | undefined)[], changes: object = {}) =>
    recordAssessment({
      by: dispatcher,
      at,
      kind: 'FULL',
      assessors,
      finding: text,
      level: 'LOW',
      guardianshipCapacity: 'FAIR',
      ...changes,
    });

  it('records the finding of two assessors', () => givenCase(registered).when(assess(two)).then(a.assessed));
  it('changes no risk grade: the scales are independent', () =>
    givenCase(registered, a.assessed)
      .when((state) => [...state.children.values()].flatMap(({ risk }) => (risk ? [a.gradedLow] : [])))
      .thenNothing());
  it('accepts one assessor for a safety check, not for a full assessment, and not the same one twice', () => {
    const [one] = two;
    givenCase(registered)
      .when(assess([one], { kind: 'SAFETY' }))
      .then(
        a.event('AssessmentRecorded', dispatcher, {
          kind: 'SAFETY',
          finding: text,
          level: 'LOW',
          guardianshipCapacity: 'FAIR',
          assessors: [one!.officerId],
        }),
      );
    givenCase(registered)
      .when(assess([one]))
      .thenRefused('two-assessors-required');
    givenCase(registered)
      .when(assess([one, one]))
      .thenRefused('two-assessors-required');
  });
  it('refuses an unregistered assessor', () =>
    givenCase(registered)
      .when(assess([...two, undefined]))
      .thenRefused('unknown-officer'));
  it('refuses units that do not handle the case, and a closed case', () => {
    givenCase(registered)
      .when(assess(two, { by: a.supervisor }))
      .thenRefused('not-the-handler');
    givenCase(registered, closed).when(assess(two)).thenRefused('case-not-open');
  });
});

describe('holding a conference', () => {
  const confer = (by = dispatcher, agencies: readonly (AgencyRef | undefined)[] = [a.policeBureau]) =>
    holdConference({ by, at, agencies, minutes: text });

  it('records the participants and the minutes', () => givenCase(registered).when(confer()).then(a.conferred));
  it('is allowed for the dispatcher and the leader, not for the handler', () => {
    givenCase(registered)
      .when(confer(a.leader))
      .then(a.event('ConferenceHeld', a.leader, { agencies: [a.policeBureau], minutes: text }));
    givenCase(registered, assignedToStation).when(confer(a.supervisor)).thenRefused('not-the-handler');
  });
  it('refuses an agency that is not registered', () =>
    givenCase(registered)
      .when(confer(dispatcher, [a.policeBureau, undefined]))
      .thenRefused('unknown-agency'));
  it('refuses a closed case', () => givenCase(registered, closed).when(confer()).thenRefused('case-not-open'));
});
