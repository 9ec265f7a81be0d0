import { Agencies, AppointmentHolders } from '@center/agencies';
import type { AgencyId } from '@center/kernel';
import { BusinessTimeRequest, IsText, IsUuidId } from '@center/web';
import { caseCommand } from '../../case-command';
import { Cases } from '../../cases';
import { ruleDispute } from '../../domain/dispute';
import { AGENCY_ROLES } from '../../domain/process';
import { Numbers } from '../../ports/numbers';
import { findAgency } from '../agency';
import { unattended } from '../attendance';
import { IssueTransferAnswer } from '../transfer/issue-transfer';

class RuleDisputeRequest extends BusinessTimeRequest {
  @IsUuidId({
    description:
      '裁定由其办理的单位；已有未办结移送的，该移送即为裁定的移送 · the agency that must handle the matter; an open transfer that it has becomes the ruled one',
  })
  agencyId!: AgencyId;

  @IsText({ description: '裁定理由，即移送函正文 · reason for the ruling; also the text of the transfer letter' })
  note!: string;
}

export const RuleDispute = caseCommand({
  name: 'rule-dispute',
  path: 'disputes/:disputeId/rule',
  zh: '裁定争议',
  en: 'Rule on a dispute',
  body: RuleDisputeRequest,
  created: true,
  answer: IssueTransferAnswer,
  needs: [Agencies, AppointmentHolders, Cases, Numbers],
  decide: async ({ ids: { disputeId }, body, context, newId, seal, warn }, agencies, holders) => {
    const { agencyId, note } = body;
    const warning = await unattended(holders, { to: agencyId, roles: AGENCY_ROLES, pointer: '/agencyId' });
    if (warning) warn(warning);
    return ruleDispute({
      ...context,
      disputeId,
      transferId: newId('transfer'),
      agency: await findAgency(agencies, agencyId),
      ...seal('DisputeRuled', { note }),
      ...seal('TransferIssued', { letter: note }),
    });
  },
  reads: async ({ ids: { caseId, disputeId }, position }, _, __, cases, numbers) => {
    const { transferId } = (await cases.load(caseId))!.state.disputes.get(disputeId)!.ruling!;
    return { transferId, transferNumber: await numbers.given(transferId, position) };
  },
});
