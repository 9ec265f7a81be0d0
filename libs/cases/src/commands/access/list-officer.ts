import { Agencies } from '@center/agencies';
import type { OfficerId } from '@center/kernel';
import { BusinessTimeRequest, IsText, IsUuidId } from '@center/web';
import { caseCommand } from '../../case-command';
import { Cases } from '../../cases';
import { listOfficer } from '../../domain/secrecy';
import { PLAIN_READERS } from '../../domain/visibility';

class ListOfficerRequest extends BusinessTimeRequest {
  @IsUuidId({ description: '列入知情名单的工作人员 · the officer to add to the list' })
  officerId!: OfficerId;

  @IsText({ optional: true })
  note?: string;
}

export const ListOfficer = caseCommand({
  name: 'list-officer',
  path: 'access-list',
  zh: '列入知情名单',
  en: 'Add an officer to the list of a SECRET case',
  body: ListOfficerRequest,
  needs: [Agencies, Cases],
  decide: async ({ state, body: { officerId, note }, context, seal }, agencies, cases) => {
    const officer = await agencies.officer(officerId);
    const reads = officer?.appointments.some(({ role }) => PLAIN_READERS.includes(role));
    const whole = await cases.recognise(state);
    const decided = listOfficer({
      ...context,
      officerId: reads ? officerId : undefined,
      ...seal('OfficerListed', { note }),
    });
    return () => decided(whole);
  },
});
