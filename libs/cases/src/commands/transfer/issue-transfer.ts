import { Agencies, AppointmentHolders } from '@center/agencies';
import type { AgencyId, Instant, TransferId } from '@center/kernel';
import { BusinessTimeRequest, invalidRequest, IsInstant, IsOneOf, IsText, IsUuidId } from '@center/web';
import { ApiProperty } from '@nestjs/swagger';
import { CommandAnswer } from '../../command.answer';
import { caseCommand } from '../../case-command';
import { TRANSFER_REASONS, type TransferReason } from '../../domain/codes';
import { AGENCY_ROLES } from '../../domain/process';
import { issueTransfer } from '../../domain/transfer';
import { Numbers } from '../../ports/numbers';
import { findAgency } from '../agency';
import { unattended } from '../attendance';

class IssueTransferRequest extends BusinessTimeRequest {
  @IsUuidId({ description: '接收机构 · the receiving agency' })
  to!: AgencyId;

  @IsOneOf(TRANSFER_REASONS)
  reason!: TransferReason;

  @IsText({ description: '移送函正文 · text of the transfer letter' })
  letter!: string;

  @IsUuidId({
    optional: true,
    description:
      '所接替的退回移送；缺省：同一理由最近一次以无权管辖或不属本地退回、且尚无接替的移送 · the returned transfer that this one replaces; default: the latest one for the same reason that was returned as NOT_COMPETENT or OUT_OF_AREA and not replaced',
  })
  replaces?: TransferId;

  @IsInstant({ optional: true, description: '回告期限，不早于移送 · when the feedback is due; not before the issue' })
  dueAt?: Instant;

  @IsText({ optional: true })
  note?: string;
}

export class IssueTransferAnswer extends CommandAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  transferId!: TransferId;

  @ApiProperty({ type: 'string', nullable: true, example: 'YS-370682-2026-000007' })
  transferNumber!: string | null;
}

export const IssueTransfer = caseCommand({
  name: 'issue-transfer',
  path: 'transfers',
  zh: '移送',
  en: 'Issue a transfer',
  body: IssueTransferRequest,
  created: true,
  answer: IssueTransferAnswer,
  newIds: { transferId: 'transfer' },
  needs: [Agencies, AppointmentHolders, Numbers],
  decide: async ({ body: { to, letter, note, ...facts }, context, now, newId, seal, warn }, agencies, holders) => {
    const { dueAt } = facts;
    if (dueAt && dueAt < context.at) throw invalidRequest({ pointer: '/dueAt', code: 'out-of-range' });
    if (dueAt && dueAt <= now) warn({ code: 'due-in-the-past', pointer: '/dueAt' });
    const warning = await unattended(holders, { to, roles: AGENCY_ROLES, pointer: '/to' });
    if (warning) warn(warning);
    return issueTransfer({
      ...context,
      transferId: newId('transfer'),
      to: await findAgency(agencies, to),
      reason: facts.reason,
      ...(facts.replaces && { replaces: facts.replaces }),
      ...(facts.dueAt && { dueAt: facts.dueAt }),
      ...seal('TransferIssued', { letter, note }),
    });
  },
  reads: async ({ newId, position }, _, __, numbers) => ({
    transferNumber: await numbers.given(newId('transfer'), position),
  }),
});
