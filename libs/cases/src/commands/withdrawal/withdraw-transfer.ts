import { Agencies } from '@center/agencies';
import type { Sealed } from '@center/kernel';
import { BusinessTimeRequest, CommandAnswer, IsOneOf, IsText } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRoute, OnCase, type TransferCall, TransferCommand } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { WITHDRAW_REASONS, type WithdrawReason } from '../../domain/codes';
import { withdrawTransfer } from '../../domain/withdrawal';
import { findAgency } from '../agency';

export class WithdrawTransferRequest extends BusinessTimeRequest {
  @IsOneOf(WITHDRAW_REASONS)
  reason!: WithdrawReason;

  @IsText({ optional: true })
  note?: string;
}

export class WithdrawTransfer extends TransferCommand<WithdrawTransferRequest> {}

@CommandHandler(WithdrawTransfer)
export class WithdrawTransferHandler implements ICommandHandler<WithdrawTransfer> {
  constructor(
    private readonly cases: Cases,
    private readonly agencies: Agencies,
  ) {}

  execute(command: WithdrawTransfer): Promise<Done> {
    const { transferId } = command.call;
    const { reason, note } = command.body;
    return this.cases.give('withdraw', command, async (state, { doing, seal }) => {
      const transfer = state.transfers.get(transferId);
      const receiverEnded = transfer !== undefined && !(await findAgency(this.agencies, transfer.to.id));
      const withdraw = (sealed?: { note: Sealed }) =>
        withdrawTransfer({ ...doing, transferId, reason, receiverEnded, ...sealed })(state);
      const [withdrawn] = withdraw();
      return withdrawn && note ? withdraw({ note: seal(withdrawn.type).text('/note', note) }) : withdraw();
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
