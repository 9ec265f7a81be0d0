import { BusinessTimeRequest, CommandAnswer } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type TransferCall, CommandRoute, OnCase, TransferCommand } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { signForTransfer } from '../../domain/transfer';

export class SignForTransferRequest extends BusinessTimeRequest {}

export class SignForTransfer extends TransferCommand<SignForTransferRequest> {}

@CommandHandler(SignForTransfer)
export class SignForTransferHandler implements ICommandHandler<SignForTransfer> {
  constructor(private readonly cases: Cases) {}

  execute(command: SignForTransfer): Promise<Done> {
    const { transferId } = command.call;
    return this.cases.give('sign-for', command, (state, { doing }) => signForTransfer({ ...doing, transferId })(state));
  }
}

@Controller('v1/cases/:caseId/transfers/:transferId')
export class SignForTransferRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('sign-for', 'sign-for', { zh: '签收移送', en: 'Sign for a transfer', answer: CommandAnswer })
  signForTransfer(@OnCase() call: TransferCall, @Body() body: SignForTransferRequest): Promise<Done> {
    return this.commands.execute(new SignForTransfer(call, body));
  }
}
