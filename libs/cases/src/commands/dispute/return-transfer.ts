import { Agencies } from '@center/agencies';
import { idOf } from '@center/event-store';
import type { AgencyId, DisputeId } from '@center/kernel';
import { BusinessTimeRequest, CommandAnswer, IsFlag, IsOneOf, IsText, IsUuidId } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { CommandRoute, OnCase, type TransferCall, TransferCommand } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { RETURN_REASONS, type ReturnReason } from '../../domain/codes';
import { disputeAbout, returnTransfer } from '../../domain/dispute';
import { findAgency } from '../agency';

export class ReturnTransferRequest extends BusinessTimeRequest {
  @IsOneOf(RETURN_REASONS)
  reason!: ReturnReason;

  @IsUuidId({ optional: true, description: '有管辖权的单位 · the competent agency' })
  competentAgencyId?: AgencyId;

  @IsFlag({ optional: true, description: '儿童目前安全，紧急个案必填 · the child is safe; needed in an emergency' })
  childSafe?: boolean;

  @IsText({ optional: true })
  note?: string;
}

export class ReturnTransferAnswer extends CommandAnswer {
  @ApiProperty({
    type: 'string',
    format: 'uuid',
    required: false,
    description: '由此产生的争议 · the dispute it has raised',
  })
  disputeId?: DisputeId;
}

export class ReturnTransfer extends TransferCommand<ReturnTransferRequest> {}

@CommandHandler(ReturnTransfer)
export class ReturnTransferHandler implements ICommandHandler<ReturnTransfer> {
  constructor(
    private readonly cases: Cases,
    private readonly agencies: Agencies,
  ) {}

  async execute(command: ReturnTransfer): Promise<Done & Pick<ReturnTransferAnswer, 'disputeId'>> {
    const { transferId, caseId, operation } = command.call;
    const { reason, competentAgencyId, childSafe, note } = command.body;
    const done = await this.cases.give('return', command, async (state, { doing, seal }) =>
      returnTransfer({
        ...doing,
        transferId,
        disputeId: idOf(operation.operationId, 'dispute'),
        reason,
        competentAgency: competentAgencyId && ((await findAgency(this.agencies, competentAgencyId)) ?? 'unknown'),
        ...(childSafe !== undefined && { childSafe }),
        ...(note && { note: seal('TransferReturned').text('/note', note) }),
      })(state),
    );
    const disputeId = disputeAbout((await this.cases.fold(caseId))!.state, transferId);
    return { ...done, ...(disputeId && { disputeId }) };
  }
}

@Controller('v1/cases/:caseId/transfers/:transferId')
export class ReturnTransferRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('return', 'return', { zh: '退回移送', en: 'Return a transfer', answer: ReturnTransferAnswer })
  returnTransfer(@OnCase() call: TransferCall, @Body() body: ReturnTransferRequest): Promise<ReturnTransferAnswer> {
    return this.commands.execute(new ReturnTransfer(call, body));
  }
}
