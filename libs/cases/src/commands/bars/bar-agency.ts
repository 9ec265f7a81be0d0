import { Agencies } from '@center/agencies';
import type { AgencyId, BarId } from '@center/kernel';
import { BusinessTimeRequest, IsText, IsUuidId } from '@center/web';
import { ApiProperty } from '@nestjs/swagger';
import { caseCommand } from '../../case-command';
import { Cases } from '../../cases';
import { CommandAnswer } from '../../command.answer';
import { barAgency } from '../../domain/bars';
import { MergingProgress } from '../../reactions/merging-progress';
import { findParties } from './parties';

class BarAgencyRequest extends BusinessTimeRequest {
  @IsUuidId({
    description: '须回避的单位，含其承接单位和下级单位 · the agency to bar, with its successors and sub-agencies',
  })
  agencyId!: AgencyId;

  @IsText()
  note!: string;
}

class BarAgencyAnswer extends CommandAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  barId!: BarId;
}

export const BarAgency = caseCommand({
  name: 'bar',
  path: 'bars',
  zh: '回避：涉嫌侵害人所在单位不得接触本案',
  en: 'Bar the agency of an accused person from a case',
  body: BarAgencyRequest,
  created: true,
  answer: BarAgencyAnswer,
  needs: [Agencies, Cases, MergingProgress],
  decide: async ({ state, body: { agencyId, note }, context, newId, seal }, agencies) => {
    const found = await agencies.agency(agencyId);
    return barAgency({
      ...context,
      barId: newId('bar'),
      agency: found && { id: found.id, kind: found.kind, name: found.name },
      parties: await findParties(agencies, state),
      ...seal('AgencyBarred', { note }),
    });
  },
  reads: async ({ position, ids: { caseId }, body: { agencyId }, newId }, _, cases, progress) => {
    await progress.settled(position);
    const { bars } = (await cases.load(caseId))!.state;
    return { barId: bars.find((bar) => bar.agencyId === agencyId)?.barId ?? newId('bar') };
  },
});
