import { BusinessTimeRequest, CommandAnswer } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type TransferCall, CommandRoute, OnCase, TransferCommand } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { acceptTransfer } from '../../domain/transfer';

export class AcceptTransferRequest extends BusinessTimeRequest {}

export class AcceptTransfer extends TransferCommand<AcceptTransferRequest> {}

@CommandHandler(AcceptTransfer)
export class AcceptTransferHandler implements ICommandHandler<AcceptTransfer> {
  constructor(private readonly cases: Cases) {}

  execute(command: AcceptTransfer): Promise<Done> {
    const { transferId } = command.call;
    return this.cases.give('accept-transfer', command, (state, { doing }) =>
      acceptTransfer({ ...doing, transferId })(state),
    );
  }
}

@Controller('v1/cases/:caseId/transfers/:transferId')
export class AcceptTransferRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('accept-transfer', 'accept', { zh: '接收移送', en: 'Accept a transfer', answer: CommandAnswer })
  acceptTransfer(@OnCase() call: TransferCall, @Body() body: AcceptTransferRequest): Promise<Done> {
    return this.commands.execute(new AcceptTransfer(call, body));
  }
}
