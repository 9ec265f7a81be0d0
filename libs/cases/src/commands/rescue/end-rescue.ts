import { BusinessTimeRequest, CommandAnswer, IsOneOf, IsText } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CallOn, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { RESCUE_OUTCOMES, type RescueOutcome } from '../../domain/codes';
import { endRescue } from '../../domain/rescue';

export class EndRescueRequest extends BusinessTimeRequest {
  @IsOneOf(RESCUE_OUTCOMES)
  outcome!: RescueOutcome;

  @IsText({ optional: true })
  note?: string;
}

export class EndRescue extends CaseCommand<EndRescueRequest, CallOn<'rescueId'>> {}

@CommandHandler(EndRescue)
export class EndRescueHandler implements ICommandHandler<EndRescue> {
  constructor(private readonly cases: Cases) {}

  execute(command: EndRescue): Promise<Done> {
    const { rescueId } = command.call;
    const { outcome, note } = command.body;
    return this.cases.give('end-rescue', command, (state, { doing, seal }) =>
      endRescue({
        ...doing,
        rescueId,
        outcome,
        ...(note && { note: seal('RescueEnded').text('/note', note) }),
      })(state),
    );
  }
}

@Controller('v1/cases/:caseId/rescues/:rescueId')
export class EndRescueRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('end-rescue', 'end', { zh: '结束救助', en: 'End a rescue', answer: CommandAnswer })
  endRescue(@OnCase() call: CallOn<'rescueId'>, @Body() body: EndRescueRequest): Promise<Done> {
    return this.commands.execute(new EndRescue(call, body));
  }
}
