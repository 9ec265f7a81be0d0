import { BusinessTimeRequest, CommandAnswer } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { acceptLead } from '../../domain/lead';

export class AcceptLeadRequest extends BusinessTimeRequest {}

export class AcceptLead extends CaseCommand<AcceptLeadRequest> {}

@CommandHandler(AcceptLead)
export class AcceptLeadHandler implements ICommandHandler<AcceptLead> {
  constructor(private readonly cases: Cases) {}

  execute(command: AcceptLead): Promise<Done> {
    return this.cases.give('accept', command, (state, { doing }) => acceptLead(doing)(state));
  }
}

@Controller('v1/cases/:caseId')
export class AcceptLeadRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('accept', 'accept', { zh: '受理线索', en: 'Accept a lead', answer: CommandAnswer })
  acceptLead(@OnCase() call: CaseCall, @Body() body: AcceptLeadRequest): Promise<Done> {
    return this.commands.execute(new AcceptLead(call, body));
  }
}
