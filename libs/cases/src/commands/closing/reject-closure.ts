import { BusinessTimeRequest, CommandAnswer, IsText } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { rejectClosure } from '../../domain/closing';

export class RejectClosureRequest extends BusinessTimeRequest {
  @IsText({ description: '不同意的理由 · why the case stays open' })
  note!: string;
}

export class RejectClosure extends CaseCommand<RejectClosureRequest> {}

@CommandHandler(RejectClosure)
export class RejectClosureHandler implements ICommandHandler<RejectClosure> {
  constructor(private readonly cases: Cases) {}

  execute(command: RejectClosure): Promise<Done> {
    const { note } = command.body;
    return this.cases.give('reject-closure', command, (state, { doing, seal }) =>
      rejectClosure({ ...doing, note: seal('ClosureRejected').text('/note', note) })(state),
    );
  }
}

@Controller('v1/cases/:caseId')
export class RejectClosureRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('reject-closure', 'reject-closure', { zh: '不同意结案', en: 'Reject closing', answer: CommandAnswer })
  rejectClosure(@OnCase() call: CaseCall, @Body() body: RejectClosureRequest): Promise<Done> {
    return this.commands.execute(new RejectClosure(call, body));
  }
}
