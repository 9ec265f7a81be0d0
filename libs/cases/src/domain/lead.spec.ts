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

  it('takes it in', () => {
    expect(registerLead({ ...facts, by: lead.education })(undefined)).toEqual([registered]);
  });
  it('stays quiet when repeated', () =>
    givenCase(registered)
      .when(registerLead({ ...facts, by: lead.education }))
      .thenNothing());
});

describe('accepting a lead', () => {
  const accept = acceptLead({ by: dispatcher, at });

  it('takes it on', () => givenCase(registered).when(accept).then(accepted));
  it('refuses whoever is no dispatcher, before and after', () => {
    const byPolice = acceptLead({ by: police, at });
    givenCase(registered).when(byPolice).thenRefused('not-the-handler');
    givenCase(registered, accepted).when(byPolice).thenRefused('not-the-handler');
  });
  it('refuses a declined lead', () => givenCase(registered, declined).when(accept).thenRefused('case-not-open'));
  it('stays quiet when repeated, at once and later', () => {
    givenCase(registered, accepted).when(accept).thenNothing();
    givenCase(registered, accepted, triaged).when(accept).thenNothing();
    givenCase(registered, accepted, triaged, closed).when(accept).thenNothing();
  });
});

describe('declining a lead', () => {
  const decline = declineLead({ by: dispatcher, at, reason: 'OUT_OF_AREA', advice });

  it('turns it away with advice', () => givenCase(registered).when(decline).then(declined));
  it('refuses whoever is no dispatcher', () =>
    givenCase(registered)
      .when(declineLead({ by: police, at, reason: 'OUT_OF_AREA', advice }))
      .thenRefused('not-the-handler'));
  it('refuses an accepted lead', () => givenCase(registered, accepted).when(decline).thenRefused('not-registered'));
  it('refuses an emergency that is being worked on', () =>
    givenCase(emergency, issuedToPolice).when(decline).thenRefused('open-work'));
  it('stays quiet when repeated', () => givenCase(registered, declined).when(decline).thenNothing());
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

  it('puts the case to work', () => givenCase(registered, accepted).when(triageLead(judgement)).then(triaged));
  it('judges again while the case is handled, also with other words only', () => {
    const graver = { ...judgement, urgency: 'EMERGENCY' } as const;
    givenCase(registered, accepted, triaged)
      .when(triageLead(graver))
      .then(lead.event('LeadTriaged', dispatcher, { urgency: 'EMERGENCY', harms: ['NEGLECT'], opinion }));
    givenCase(registered, accepted, triaged).when(triageLead(judgement)).then(triaged);
  });
  it('refuses a lead that nobody has accepted, an emergency too', () => {
    givenCase(registered).when(triageLead(judgement)).thenRefused('not-accepted');
    givenCase(emergency).when(triageLead(judgement)).thenRefused('not-accepted');
  });
  it('refuses whoever is no dispatcher', () =>
    givenCase(registered, accepted)
      .when(triageLead({ ...judgement, by: police }))
      .thenRefused('not-the-handler'));
  it('stays quiet when repeated word for word', () =>
    givenCase(registered, accepted, triaged)
      .when(triageLead({ ...judgement, opinionMatches: true }))
      .thenNothing());
});
