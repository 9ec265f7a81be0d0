import { Agencies } from '@center/agencies';
import { BusinessTimeRequest, CommandAnswer, IsNested, IsOneOf, IsText } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { assignCase } from '../../domain/assignment';
import { ASSIGN_REASONS, type AssignReason } from '../../domain/codes';
import { AssigneeRequest, findAssignee } from './assignee';

export class AssignCaseRequest extends BusinessTimeRequest {
  @IsNested(() => AssigneeRequest)
  to!: AssigneeRequest;

  @IsOneOf(ASSIGN_REASONS, { optional: true })
  reason?: AssignReason;

  @IsText({ optional: true })
  note?: string;
}

export class AssignCase extends CaseCommand<AssignCaseRequest> {}

@CommandHandler(AssignCase)
export class AssignCaseHandler implements ICommandHandler<AssignCase> {
  constructor(
    private readonly cases: Cases,
    private readonly agencies: Agencies,
  ) {}

  execute(command: AssignCase): Promise<Done> {
    const { to, reason, note } = command.body;
    return this.cases.give('assign', command, async (state, { doing, seal }) =>
      assignCase({
        ...doing,
        to: await findAssignee(this.agencies, to),
        ...(reason && { reason }),
        ...(note && { note: seal('CaseAssigned').text('/note', note) }),
      })(state),
    );
  }
}

@Controller('v1/cases/:caseId')
export class AssignCaseRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('assign', 'assign', { zh: '派单', en: 'Assign a case', answer: CommandAnswer })
  assignCase(@OnCase() call: CaseCall, @Body() body: AssignCaseRequest): Promise<Done> {
    return this.commands.execute(new AssignCase(call, body));
  }
}
