import { BusinessTimeRequest, CommandAnswer, IsOneOf, IsText } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRoute, OnCase, type TransferCall, TransferCommand } from '../../case-call';
import { Cases, type Done } from '../../cases';
import {
  FEEDBACK_KINDS,
  FEEDBACK_OUTCOMES,
  type FeedbackKind,
  type FeedbackOutcome,
  MEASURES,
  type Measure,
} from '../../domain/codes';
import { feedBack } from '../../domain/transfer';

export class FeedBackRequest extends BusinessTimeRequest {
  @IsOneOf(FEEDBACK_KINDS)
  kind!: FeedbackKind;

  @IsOneOf(FEEDBACK_OUTCOMES)
  outcome!: FeedbackOutcome;

  @IsOneOf(MEASURES, { list: { max: MEASURES.length }, optional: true })
  measures: Measure[] = [];

  @IsText({ optional: true })
  text?: string;
}

export class FeedBack extends TransferCommand<FeedBackRequest> {}

@CommandHandler(FeedBack)
export class FeedBackHandler implements ICommandHandler<FeedBack> {
  constructor(private readonly cases: Cases) {}

  execute(command: FeedBack): Promise<Done> {
    const { transferId } = command.call;
    const { kind, outcome, measures, text } = command.body;
    return this.cases.give('feed-back', command, async (state, { doing, seal, says }) =>
      feedBack({
        ...doing,
        transferId,
        kind,
        outcome,
        measures: [...new Set(measures)],
        ...(text && { text: seal('TransferFedBack').text('/text', text) }),
        sameText: await says(state.transfers.get(transferId)?.feedbacks.at(-1)?.text, text),
      })(state),
    );
  }
}

@Controller('v1/cases/:caseId/transfers/:transferId')
export class FeedBackRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('feed-back', 'feed-back', { zh: '回告', en: 'Feed back on a transfer', answer: CommandAnswer })
  feedBack(@OnCase() call: TransferCall, @Body() body: FeedBackRequest): Promise<Done> {
    return this.commands.execute(new FeedBack(call, body));
  }
}
