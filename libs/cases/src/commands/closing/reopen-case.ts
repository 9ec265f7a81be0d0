import { BusinessTimeRequest, CommandAnswer, IsOneOf, IsText } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { REOPEN_REASONS, type ReopenReason } from '../../domain/codes';
import { reopenCase } from '../../domain/closing';

export class ReopenCaseRequest extends BusinessTimeRequest {
  @IsOneOf(REOPEN_REASONS)
  reason!: ReopenReason;

  @IsText({ optional: true })
  note?: string;
}

export class ReopenCase extends CaseCommand<ReopenCaseRequest> {}

@CommandHandler(ReopenCase)
export class ReopenCaseHandler implements ICommandHandler<ReopenCase> {
  constructor(private readonly cases: Cases) {}

  execute(command: ReopenCase): Promise<Done> {
    const { reason, note } = command.body;
    return this.cases.give('reopen', command, (state, { doing, seal }) =>
      reopenCase({ ...doing, reason, ...(note && { note: seal('CaseReopened').text('/note', note) }) })(state),
    );
  }
}

@Controller('v1/cases/:caseId')
export class ReopenCaseRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('reopen', 'reopen', { zh: '重启个案', en: 'Reopen a case', answer: CommandAnswer })
  reopenCase(@OnCase() call: CaseCall, @Body() body: ReopenCaseRequest): Promise<Done> {
    return this.commands.execute(new ReopenCase(call, body));
  }
}
