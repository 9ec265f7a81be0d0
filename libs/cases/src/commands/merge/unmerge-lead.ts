import { BusinessTimeRequest, CommandAnswer, IsText } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { unmergeLead } from '../../domain/merge';

export class UnmergeLeadRequest extends BusinessTimeRequest {
  @IsText()
  note!: string;
}

export class UnmergeLead extends CaseCommand<UnmergeLeadRequest> {}

@CommandHandler(UnmergeLead)
export class UnmergeLeadHandler implements ICommandHandler<UnmergeLead> {
  constructor(private readonly cases: Cases) {}

  execute(command: UnmergeLead): Promise<Done> {
    const { note } = command.body;
    return this.cases.give('unmerge', command, (state, { doing, seal }) =>
      unmergeLead({ ...doing, note: seal('LeadUnmerged').text('/note', note) })(state),
    );
  }
}

@Controller('v1/cases/:caseId')
export class UnmergeLeadRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('unmerge', 'unmerge', { zh: '撤销并案', en: 'Take a merge back', answer: CommandAnswer })
  unmergeLead(@OnCase() call: CaseCall, @Body() body: UnmergeLeadRequest): Promise<Done> {
    return this.commands.execute(new UnmergeLead(call, body));
  }
}
