import { Agencies } from '@center/agencies';
import { BusinessTimeRequest, IsText, Problem } from '@center/web';
import { caseCommand } from '../../case-command';
import { Cases } from '../../cases';
import { unlistOfficer } from '../../domain/secrecy';

class UnlistOfficerRequest extends BusinessTimeRequest {
  @IsText({ optional: true })
  note?: string;
}

export const UnlistOfficer = caseCommand({
  name: 'unlist-officer',
  path: 'access-list/:officerId/end',
  zh: '移出知情名单',
  en: 'End the entry of an officer on the list of a SECRET case',
  body: UnlistOfficerRequest,
  needs: [Agencies, Cases],
  decide: async ({ state, ids: { officerId }, body: { note }, context, seal }, agencies, cases) => {
    const officer = await agencies.officer(officerId);
    if (!officer) throw new Problem('not-found');
    const whole = await cases.recognise(state);
    const decided = unlistOfficer({
      ...context,
      officerId,
      posts: officer.appointments,
      ...seal('OfficerUnlisted', { note }),
    });
    return () => decided(whole);
  },
});
