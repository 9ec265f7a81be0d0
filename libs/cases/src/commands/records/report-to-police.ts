import { Agencies } from '@center/agencies';
import type { AgencyId } from '@center/kernel';
import { BusinessTimeRequest, CommandAnswer, IsText, IsUuidId } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { reportToPolice } from '../../domain/records';
import { findAgency } from '../agency';

export class ReportToPoliceRequest extends BusinessTimeRequest {
  @IsUuidId({ optional: true, description: '受理报案的公安机关 · which police were told' })
  agencyId?: AgencyId;

  @IsText({ optional: true, max: 200, description: '回执编号 · the number of the receipt' })
  receipt?: string;

  @IsText({ optional: true })
  note?: string;
}

export class ReportToPolice extends CaseCommand<ReportToPoliceRequest> {}

@CommandHandler(ReportToPolice)
export class ReportToPoliceHandler implements ICommandHandler<ReportToPolice> {
  constructor(
    private readonly cases: Cases,
    private readonly agencies: Agencies,
  ) {}

  execute(command: ReportToPolice): Promise<Done> {
    const { agencyId, receipt, note } = command.body;
    return this.cases.give('report-to-police', command, async (state, { doing, seal, says }) => {
      const sealing = seal('PoliceReported');
      const last = state.policeReports.at(-1);
      return reportToPolice({
        ...doing,
        agency: agencyId && ((await findAgency(this.agencies, agencyId)) ?? 'unknown'),
        ...(receipt && { receipt: sealing.text('/receipt', receipt) }),
        ...(note && { note: sealing.text('/note', note) }),
        sameWords: (await says(last?.receipt, receipt)) && (await says(last?.note, note)),
      })(state);
    });
  }
}

@Controller('v1/cases/:caseId')
export class ReportToPoliceRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('report-to-police', 'police-report', {
    zh: '报案',
    en: 'Record that the police were told',
    answer: CommandAnswer,
  })
  reportToPolice(@OnCase() call: CaseCall, @Body() body: ReportToPoliceRequest): Promise<Done> {
    return this.commands.execute(new ReportToPolice(call, body));
  }
}
