import type { CaseId } from '@center/kernel';
import { BusinessTimeRequest, CommandAnswer, IsText, IsUuidId } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { mergeLead } from '../../domain/merge';
import { findSurvivor } from './survivor';

export class MergeLeadRequest extends BusinessTimeRequest {
  @IsUuidId({ description: '并入的个案 · the case it is merged into' })
  into!: CaseId;

  @IsText({ optional: true })
  note?: string;
}

export class MergeLead extends CaseCommand<MergeLeadRequest> {}

@CommandHandler(MergeLead)
export class MergeLeadHandler implements ICommandHandler<MergeLead> {
  constructor(private readonly cases: Cases) {}

  execute(command: MergeLead): Promise<Done> {
    const { into, note } = command.body;
    return this.cases.give('merge', command, async (state, { doing, seal }) =>
      mergeLead({
        ...doing,
        asked: into,
        survivor: await findSurvivor(this.cases, into, state.id),
        ...(note && { note: seal('LeadMerged').text('/note', note) }),
      })(state),
    );
  }
}

@Controller('v1/cases/:caseId')
export class MergeLeadRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('merge', 'merge', { zh: '并案', en: 'Merge into an earlier case', answer: CommandAnswer })
  mergeLead(@OnCase() call: CaseCall, @Body() body: MergeLeadRequest): Promise<Done> {
    return this.commands.execute(new MergeLead(call, body));
  }
}
