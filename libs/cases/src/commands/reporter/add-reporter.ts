import { idOf } from '@center/event-store';
import type { ReporterId } from '@center/kernel';
import { CommandAnswer, Created } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { addReporter } from '../../domain/child';
import { sealReporter } from '../../intake/lead-sealing';
import { ReporterRequest } from '../../intake/lead.request';

export class AddReporterRequest extends ReporterRequest {}

export class AddReporterAnswer extends CommandAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  reporterId!: ReporterId;
}

export class AddReporter extends CaseCommand<AddReporterRequest> {}

@CommandHandler(AddReporter)
export class AddReporterHandler implements ICommandHandler<AddReporter> {
  constructor(private readonly cases: Cases) {}

  async execute(command: AddReporter): Promise<Done & Pick<AddReporterAnswer, 'reporterId'>> {
    const reporterId = idOf(command.call.operation.operationId, 'reporter');
    const done = await this.cases.give('add-reporter', command, (state, { doing, seal }) => {
      const where = { place: '/reporter', reporterId };
      return addReporter({ ...doing, reporter: sealReporter(seal('ReporterAdded'), command.body, where) })(state);
    });
    return { ...done, reporterId };
  }
}

@Controller('v1/cases/:caseId')
export class AddReporterRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('add-reporter', 'reporters', {
    zh: '增加报告人',
    en: 'Add a reporter',
    created: true,
    answer: AddReporterAnswer,
  })
  async addReporter(@OnCase() call: CaseCall, @Body() body: AddReporterRequest): Promise<Created<AddReporterAnswer>> {
    const answer: AddReporterAnswer = await this.commands.execute(new AddReporter(call, body));
    return new Created(`/v1/cases/${call.caseId}`, answer);
  }
}
