import { Agencies } from '@center/agencies';
import type { AgencyId } from '@center/kernel';
import { BusinessTimeRequest, CommandAnswer, IsText, IsUuidId } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { holdConference } from '../../domain/records';
import { findAgency } from '../agency';

export class HoldConferenceRequest extends BusinessTimeRequest {
  @IsUuidId({ list: { min: 1, max: 50 } })
  agencyIds!: AgencyId[];

  @IsText({ description: '会商纪要 · the minutes' })
  minutes!: string;
}

export class HoldConference extends CaseCommand<HoldConferenceRequest> {}

@CommandHandler(HoldConference)
export class HoldConferenceHandler implements ICommandHandler<HoldConference> {
  constructor(
    private readonly cases: Cases,
    private readonly agencies: Agencies,
  ) {}

  execute(command: HoldConference): Promise<Done> {
    const { agencyIds, minutes } = command.body;
    return this.cases.give('hold-conference', command, async (state, { doing, seal }) =>
      holdConference({
        ...doing,
        agencies: await Promise.all([...new Set(agencyIds)].map((id) => findAgency(this.agencies, id))),
        minutes: seal('ConferenceHeld').text('/minutes', minutes),
      })(state),
    );
  }
}

@Controller('v1/cases/:caseId')
export class HoldConferenceRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('hold-conference', 'conferences', { zh: '会商', en: 'Record a case conference', answer: CommandAnswer })
  holdConference(@OnCase() call: CaseCall, @Body() body: HoldConferenceRequest): Promise<Done> {
    return this.commands.execute(new HoldConference(call, body));
  }
}
