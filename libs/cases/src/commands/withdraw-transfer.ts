import { BusinessTimeRequest, CommandAnswer, IsOneOf, IsText } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRoute, OnCase, type TransferCall, TransferCommand } from '../case-call';
import { Cases, type Done } from '../cases';
import { WITHDRAW_REASONS, type WithdrawReason } from '../domain/codes';
import { withdrawTransfer } from '../domain/withdrawal';

export class WithdrawTransferRequest extends BusinessTimeRequest {
  @IsOneOf(WITHDRAW_REASONS)
  reason!: WithdrawReason;

  @IsText({ optional: true })
  note?: string;
}

export class WithdrawTransfer extends TransferCommand<WithdrawTransferRequest> {}

@CommandHandler(WithdrawTransfer)
export class WithdrawTransferHandler implements ICommandHandler<WithdrawTransfer> {
  constructor(private readonly cases: Cases) {}

  execute(command: WithdrawTransfer): Promise<Done> {
    const { transferId } = command.call;
    const { reason, note } = command.body;
    return this.cases.give('withdraw', command, (state, { doing, seal }) => {
      const isAccepted = state.transfers.get(transferId)?.status === 'ACCEPTED';
      const sealing = seal(isAccepted ? 'WithdrawalRequested' : 'TransferWithdrawn');
      return withdrawTransfer({
        ...doing,
        transferId,
        reason,
        ...(note && { note: sealing.text('/note', note) }),
      })(state);
    });
  }
}

@Controller('v1/cases/:caseId/transfers/:transferId')
export class WithdrawTransferRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('withdraw', 'withdraw', { zh: '撤回移送', en: 'Withdraw a transfer', answer: CommandAnswer })
  withdrawTransfer(@OnCase() call: TransferCall, @Body() body: WithdrawTransferRequest): Promise<Done> {
    return this.commands.execute(new WithdrawTransfer(call, body));
  }
}
