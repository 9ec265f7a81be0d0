import { Agencies } from '@center/agencies';
import { BusinessTimeRequest, CommandAnswer, IsNested, IsOneOf, IsText } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { reassignCase } from '../../domain/assignment';
import { ASSIGN_REASONS, type AssignReason } from '../../domain/codes';
import { AssigneeRequest, findAssignee } from './assignee';

export class ReassignCaseRequest extends BusinessTimeRequest {
  @IsNested(() => AssigneeRequest)
  to!: AssigneeRequest;

  @IsOneOf(ASSIGN_REASONS)
  reason!: AssignReason;

  @IsText({ optional: true })
  note?: string;
}

export class ReassignCase extends CaseCommand<ReassignCaseRequest> {}

@CommandHandler(ReassignCase)
export class ReassignCaseHandler implements ICommandHandler<ReassignCase> {
  constructor(
    private readonly cases: Cases,
    private readonly agencies: Agencies,
  ) {}

  execute(command: ReassignCase): Promise<Done> {
    const { to, reason, note } = command.body;
    return this.cases.give('reassign', command, async (state, { doing, seal }) =>
      reassignCase({
        ...doing,
        to: await findAssignee(this.agencies, to),
        reason,
        ...(note && { note: seal('CaseReassigned').text('/note', note) }),
      })(state),
    );
  }
}

@Controller('v1/cases/:caseId')
export class ReassignCaseRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('reassign', 'reassign', { zh: '改派', en: 'Reassign a case', answer: CommandAnswer })
  reassignCase(@OnCase() call: CaseCall, @Body() body: ReassignCaseRequest): Promise<Done> {
    return this.commands.execute(new ReassignCase(call, body));
  }
}
