import { BusinessTimeRequest, CommandAnswer, IsOneOf, IsText } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { HARMS, type Harm, URGENCIES, type Urgency } from '../../domain/codes';
import { triageLead } from '../../domain/lead';

export class TriageLeadRequest extends BusinessTimeRequest {
  @IsOneOf(URGENCIES)
  urgency!: Urgency;

  @IsOneOf(HARMS, { list: { max: HARMS.length } })
  harms!: Harm[];

  @IsText({ description: '研判意见 · the opinion' })
  opinion!: string;
}

export class TriageLead extends CaseCommand<TriageLeadRequest> {}

@CommandHandler(TriageLead)
export class TriageLeadHandler implements ICommandHandler<TriageLead> {
  constructor(private readonly cases: Cases) {}

  execute(command: TriageLead): Promise<Done> {
    const { urgency, harms, opinion } = command.body;
    return this.cases.give('triage', command, async (state, { doing, seal, says }) =>
      triageLead({
        ...doing,
        urgency,
        harms: [...new Set(harms)],
        opinion: seal('LeadTriaged').text('/opinion', opinion),
        sameOpinion: await says(state.triaged?.opinion, opinion),
      })(state),
    );
  }
}

@Controller('v1/cases/:caseId')
export class TriageLeadRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('triage', 'triage', { zh: '研判', en: 'Triage a lead', answer: CommandAnswer })
  triageLead(@OnCase() call: CaseCall, @Body() body: TriageLeadRequest): Promise<Done> {
    return this.commands.execute(new TriageLead(call, body));
  }
}
