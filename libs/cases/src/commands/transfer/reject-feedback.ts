import { BusinessTimeRequest, CommandAnswer, IsText } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRoute, OnCase, type TransferCall, TransferCommand } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { rejectFeedback } from '../../domain/transfer';

export class RejectFeedbackRequest extends BusinessTimeRequest {
  @IsText({ description: '退回理由 · what is missing from the feedback' })
  note!: string;
}

export class RejectFeedback extends TransferCommand<RejectFeedbackRequest> {}

@CommandHandler(RejectFeedback)
export class RejectFeedbackHandler implements ICommandHandler<RejectFeedback> {
  constructor(private readonly cases: Cases) {}

  execute(command: RejectFeedback): Promise<Done> {
    const { transferId } = command.call;
    const { note } = command.body;
    return this.cases.give('reject-feedback', command, (state, { doing, seal }) =>
      rejectFeedback({ ...doing, transferId, note: seal('FeedbackRejected').text('/note', note) })(state),
    );
  }
}

@Controller('v1/cases/:caseId/transfers/:transferId')
export class RejectFeedbackRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('reject-feedback', 'reject-feedback', {
    zh: '退回回告',
    en: 'Reject a feedback',
    answer: CommandAnswer,
  })
  rejectFeedback(@OnCase() call: TransferCall, @Body() body: RejectFeedbackRequest): Promise<Done> {
    return this.commands.execute(new RejectFeedback(call, body));
  }
}
