import { BusinessTimeRequest, CommandAnswer } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRoute, OnCase, type TransferCall, TransferCommand } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { confirmWithdrawal } from '../../domain/withdrawal';

export class ConfirmWithdrawalRequest extends BusinessTimeRequest {}

export class ConfirmWithdrawal extends TransferCommand<ConfirmWithdrawalRequest> {}

@CommandHandler(ConfirmWithdrawal)
export class ConfirmWithdrawalHandler implements ICommandHandler<ConfirmWithdrawal> {
  constructor(private readonly cases: Cases) {}

  execute(command: ConfirmWithdrawal): Promise<Done> {
    const { transferId } = command.call;
    return this.cases.give('confirm-withdrawal', command, (state, { doing }) =>
      confirmWithdrawal({ ...doing, transferId })(state),
    );
  }
}

@Controller('v1/cases/:caseId/transfers/:transferId')
export class ConfirmWithdrawalRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('confirm-withdrawal', 'confirm-withdrawal', {
    zh: '同意撤回',
    en: 'Let a transfer go that the issuer withdraws',
    answer: CommandAnswer,
  })
  confirmWithdrawal(@OnCase() call: TransferCall, @Body() body: ConfirmWithdrawalRequest): Promise<Done> {
    return this.commands.execute(new ConfirmWithdrawal(call, body));
  }
}
