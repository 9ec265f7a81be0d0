import { Agencies } from '@center/agencies';
import type { AgencyId, DisputeId } from '@center/kernel';
import { BusinessTimeRequest, IsFlag, IsOneOf, IsText, IsUuidId } from '@center/web';
import { ApiProperty } from '@nestjs/swagger';
import { CommandAnswer } from '../../command.answer';
import { caseCommand } from '../../case-command';
import { Cases } from '../../cases';
import { RETURN_REASONS, type ReturnReason } from '../../domain/codes';
import { disputeAbout, returnTransfer } from '../../domain/dispute';
import { findAgency } from '../agency';

class ReturnTransferRequest extends BusinessTimeRequest {
  @IsOneOf(RETURN_REASONS)
  reason!: ReturnReason;

  @IsUuidId({ optional: true, description: '有管辖权的单位 · the competent agency' })
  competentAgencyId?: AgencyId;

  @IsFlag({ optional: true, description: '儿童目前安全，紧急个案必填 · the child is safe; required in an emergency' })
  childSafe?: boolean;

  @IsText({ optional: true })
  note?: string;
}

class ReturnTransferAnswer extends CommandAnswer {
  @ApiProperty({
    type: 'string',
    format: 'uuid',
    required: false,
    description: '由此产生的争议 · the dispute raised by this return',
  })
  disputeId?: DisputeId;
}

export const ReturnTransfer = caseCommand({
  name: 'return',
  path: 'transfers/:transferId/return',
  zh: '退回移送',
  en: 'Return a transfer',
  body: ReturnTransferRequest,
  answer: ReturnTransferAnswer,
  needs: [Agencies, Cases],
  decide: async ({ ids: { transferId }, body, context, newId, seal }, agencies) => {
    const { reason, competentAgencyId, childSafe, note } = body;
    return returnTransfer({
      ...context,
      transferId,
      disputeId: newId('dispute'),
      reason,
      competentAgency: competentAgencyId && ((await findAgency(agencies, competentAgencyId))?.agency ?? 'unknown'),
      childSafe,
      ...seal('TransferReturned', { note }),
    });
  },
  reads: async ({ ids }, _, cases) => {
    const disputeId = disputeAbout((await cases.load(ids.caseId))!.state, ids.transferId);
    return disputeId ? { disputeId } : {};
  },
});
