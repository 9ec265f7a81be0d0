import { Agencies } from '@center/agencies';
import type { AgencyId } from '@center/kernel';
import { BusinessTimeRequest, IsText, IsUuidId } from '@center/web';
import { caseCommand } from '../../case-command';
import { holdConference } from '../../domain/records';
import { findAgency } from '../agency';

class HoldConferenceRequest extends BusinessTimeRequest {
  @IsUuidId({ list: { min: 1, max: 50 } })
  agencyIds!: AgencyId[];

  @IsText({ description: '会商纪要 · the minutes' })
  minutes!: string;
}

export const HoldConference = caseCommand({
  name: 'hold-conference',
  path: 'conferences',
  zh: '会商',
  en: 'Record a case conference',
  body: HoldConferenceRequest,
  needs: [Agencies],
  decide: async ({ body: { agencyIds, minutes }, context, seal }, agencies) =>
    holdConference({
      ...context,
      agencies: await Promise.all([...new Set(agencyIds)].map(async (id) => (await findAgency(agencies, id))?.agency)),
      ...seal('ConferenceHeld', { minutes }),
    }),
});
