import { BusinessTimeRequest, CommandAnswer, IsOneOf, IsText } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { DECLINE_REASONS, type DeclineReason } from '../../domain/codes';
import { declineLead } from '../../domain/lead';

export class DeclineLeadRequest extends BusinessTimeRequest {
  @IsOneOf(DECLINE_REASONS)
  reason!: DeclineReason;

  @IsText({ description: '告知报告人的去处 · where the reporter is advised to turn' })
  advice!: string;

  @IsText({ optional: true })
  note?: string;
}

export class DeclineLead extends CaseCommand<DeclineLeadRequest> {}

@CommandHandler(DeclineLead)
export class DeclineLeadHandler implements ICommandHandler<DeclineLead> {
  constructor(private readonly cases: Cases) {}

  execute(command: DeclineLead): Promise<Done> {
    const { reason, advice, note } = command.body;
    return this.cases.give('decline', command, (state, { doing, seal }) => {
      const sealing = seal('LeadDeclined');
      return declineLead({
        ...doing,
        reason,
        advice: sealing.text('/advice', advice),
        ...(note && { note: sealing.text('/note', note) }),
      })(state);
    });
  }
}

@Controller('v1/cases/:caseId')
export class DeclineLeadRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('decline', 'decline', { zh: '不予受理', en: 'Decline a lead', answer: CommandAnswer })
  declineLead(@OnCase() call: CaseCall, @Body() body: DeclineLeadRequest): Promise<Done> {
    return this.commands.execute(new DeclineLead(call, body));
  }
}
