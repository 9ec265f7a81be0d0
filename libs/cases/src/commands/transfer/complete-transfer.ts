import { BusinessTimeRequest, CommandAnswer } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type TransferCall, CommandRoute, OnCase, TransferCommand } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { completeTransfer } from '../../domain/transfer';

export class CompleteTransferRequest extends BusinessTimeRequest {}

export class CompleteTransfer extends TransferCommand<CompleteTransferRequest> {}

@CommandHandler(CompleteTransfer)
export class CompleteTransferHandler implements ICommandHandler<CompleteTransfer> {
  constructor(private readonly cases: Cases) {}

  execute(command: CompleteTransfer): Promise<Done> {
    const { transferId } = command.call;
    return this.cases.give('complete', command, (state, { doing }) =>
      completeTransfer({ ...doing, transferId })(state),
    );
  }
}

@Controller('v1/cases/:caseId/transfers/:transferId')
export class CompleteTransferRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('complete', 'complete', { zh: '办结确认', en: 'Complete a transfer', answer: CommandAnswer })
  completeTransfer(@OnCase() call: TransferCall, @Body() body: CompleteTransferRequest): Promise<Done> {
    return this.commands.execute(new CompleteTransfer(call, body));
  }
}
