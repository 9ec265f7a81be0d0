import { Agencies } from '@center/agencies';
import { idOf } from '@center/event-store';
import type { AgencyId, Instant, TransferId } from '@center/kernel';
import { BusinessTimeRequest, CommandAnswer, Created, IsInstant, IsOneOf, IsText, IsUuidId } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { TRANSFER_REASONS, type TransferReason } from '../../domain/codes';
import { issueTransfer } from '../../domain/transfer';
import { Numbers } from '../../ports/numbers';
import { findAgency } from '../agency';

export class IssueTransferRequest extends BusinessTimeRequest {
  @IsUuidId({ description: '接收机构 · the receiving agency' })
  to!: AgencyId;

  @IsOneOf(TRANSFER_REASONS)
  reason!: TransferReason;

  @IsText({ description: '移送函正文 · the letter' })
  letter!: string;

  @IsUuidId({ optional: true, description: '所接替的退回移送 · the returned transfer that this one follows' })
  replaces?: TransferId;

  @IsInstant({ optional: true, description: '回告期限 · when the feedback is due' })
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

export class IssueTransfer extends CaseCommand<IssueTransferRequest> {}

@CommandHandler(IssueTransfer)
export class IssueTransferHandler implements ICommandHandler<IssueTransfer> {
  constructor(
    private readonly cases: Cases,
    private readonly agencies: Agencies,
    private readonly numbers: Numbers,
  ) {}

  async execute(command: IssueTransfer): Promise<Done & Pick<IssueTransferAnswer, 'transferId' | 'transferNumber'>> {
    const { to, reason, letter, replaces, dueAt, note } = command.body;
    const transferId = idOf(command.call.operation.operationId, 'transfer');
    const done = await this.cases.give('issue-transfer', command, async (state, { doing, seal }) => {
      const sealing = seal('TransferIssued');
      return issueTransfer({
        ...doing,
        transferId,
        to: await findAgency(this.agencies, to),
        reason,
        letter: sealing.text('/letter', letter),
        ...(replaces && { replaces }),
        ...(dueAt && { dueAt }),
        ...(note && { note: sealing.text('/note', note) }),
      })(state);
    });
    return { ...done, transferId, transferNumber: await this.numbers.given(transferId, done.position) };
  }
}

@Controller('v1/cases/:caseId')
export class IssueTransferRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('issue-transfer', 'transfers', {
    zh: '移送',
    en: 'Issue a transfer',
    created: true,
    answer: IssueTransferAnswer,
  })
  async issueTransfer(
    @OnCase() call: CaseCall,
    @Body() body: IssueTransferRequest,
  ): Promise<Created<IssueTransferAnswer>> {
    const answer: IssueTransferAnswer = await this.commands.execute(new IssueTransfer(call, body));
    return new Created(`/v1/cases/${call.caseId}`, answer);
  }
}
