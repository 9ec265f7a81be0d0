import { BusinessTimeRequest, CommandAnswer } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { closeCase } from '../../domain/closing';

export class CloseCaseRequest extends BusinessTimeRequest {}

export class CloseCase extends CaseCommand<CloseCaseRequest> {}

@CommandHandler(CloseCase)
export class CloseCaseHandler implements ICommandHandler<CloseCase> {
  constructor(private readonly cases: Cases) {}

  execute(command: CloseCase): Promise<Done> {
    return this.cases.give('close', command, (state, { doing }) => closeCase(doing)(state));
  }
}

@Controller('v1/cases/:caseId')
export class CloseCaseRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('close', 'close', { zh: '结案', en: 'Close a case', answer: CommandAnswer })
  closeCase(@OnCase() call: CaseCall, @Body() body: CloseCaseRequest): Promise<Done> {
    return this.commands.execute(new CloseCase(call, body));
  }
}
