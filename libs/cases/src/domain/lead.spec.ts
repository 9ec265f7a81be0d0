import * as lead from '../../testing/builders';
import { givenCase } from '../../testing/given-case';
import { acceptLead, declineLead, registerLead, triageLead } from './lead';

const { at, dispatcher, police, registered, accepted, declined, triaged, closed, issuedToPolice, emergency } = lead;
const advice = lead.sealedText();
const opinion = lead.sealedText();

describe('registering a lead', () => {
  const {
    submittedBy: _submittedBy,
    by: _by,
    ...facts
  } = (registered as Extract<typeof registered, { type: 'LeadRegistered' }>).data;

  it('registers it', () => {
    expect(registerLead({ ...facts, by: lead.education })(undefined)).toEqual([registered]);
  });
  it('appends nothing when repeated', () =>
    givenCase(registered)
      .when(registerLead({ ...facts, by: lead.education }))
      .thenNothing());
});

describe('accepting a lead', () => {
  const accept = acceptLead({ by: dispatcher, at });

  it('accepts it', () => givenCase(registered).when(accept).then(accepted));
  it('refuses other roles than the dispatcher, before and after', () => {
    const byPolice = acceptLead({ by: police, at });
    givenCase(registered).when(byPolice).thenRefused('not-the-handler');
    givenCase(registered, accepted).when(byPolice).thenRefused('not-the-handler');
  });
  it('refuses a declined lead', () => givenCase(registered, declined).when(accept).thenRefused('case-not-open'));
  it('appends nothing when repeated, at once and later', () => {
    givenCase(registered, accepted).when(accept).thenNothing();
    givenCase(registered, accepted, triaged).when(accept).thenNothing();
    givenCase(registered, accepted, triaged, closed).when(accept).thenNothing();
  });
});

describe('declining a lead', () => {
  const decline = declineLead({ by: dispatcher, at, reason: 'OUT_OF_AREA', advice });

  it('declines it with a referral', () => givenCase(registered).when(decline).then(declined));
  it('refuses other roles than the dispatcher', () =>
    givenCase(registered)
      .when(declineLead({ by: police, at, reason: 'OUT_OF_AREA', advice }))
      .thenRefused('not-the-handler'));
  it('refuses an accepted lead', () => givenCase(registered, accepted).when(decline).thenRefused('not-registered'));
  it('refuses an emergency that is already being handled', () =>
    givenCase(emergency, issuedToPolice).when(decline).thenRefused('open-work'));
  it('appends nothing when repeated', () => givenCase(registered, declined).when(decline).thenNothing());
});

describe('triaging a lead', () => {
  const judgement = {
    by: dispatcher,
    at,
    urgency: 'URGENT',
    harms: ['NEGLECT'],
    opinion,
    opinionMatches: false,
  } as const;

  it('moves the case to HANDLING', () => givenCase(registered, accepted).when(triageLead(judgement)).then(triaged));
  it('accepts another triage while the case is handled, also if only the opinion differs', () => {
    const graver = { ...judgement, urgency: 'EMERGENCY' } as const;
    givenCase(registered, accepted, triaged)
      .when(triageLead(graver))
      .then(lead.event('LeadTriaged', dispatcher, { urgency: 'EMERGENCY', harms: ['NEGLECT'], opinion }));
    givenCase(registered, accepted, triaged).when(triageLead(judgement)).then(triaged);
  });
  it('refuses a lead that is not accepted, in an emergency too', () => {
    givenCase(registered).when(triageLead(judgement)).thenRefused('not-accepted');
    givenCase(emergency).when(triageLead(judgement)).thenRefused('not-accepted');
  });
  it('refuses other roles than the dispatcher', () =>
    givenCase(registered, accepted)
      .when(triageLead({ ...judgement, by: police }))
      .thenRefused('not-the-handler'));
  it('appends nothing when repeated verbatim', () =>
    givenCase(registered, accepted, triaged)
      .when(triageLead({ ...judgement, opinionMatches: true }))
      .thenNothing());
});
