import { Agencies } from '@center/agencies';
import type { AgencyId } from '@center/kernel';
import { BusinessTimeRequest, CommandAnswer, IsText, IsUuidId } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { copyCase } from '../../domain/records';
import { findAgency } from '../agency';

export class CopyCaseRequest extends BusinessTimeRequest {
  @IsUuidId()
  agencyId!: AgencyId;

  @IsText({ optional: true })
  note?: string;
}

export class CopyCase extends CaseCommand<CopyCaseRequest> {}

@CommandHandler(CopyCase)
export class CopyCaseHandler implements ICommandHandler<CopyCase> {
  constructor(
    private readonly cases: Cases,
    private readonly agencies: Agencies,
  ) {}

  execute(command: CopyCase): Promise<Done> {
    const { agencyId, note } = command.body;
    return this.cases.give('copy', command, async (state, { doing, seal }) =>
      copyCase({
        ...doing,
        agency: await findAgency(this.agencies, agencyId),
        ...(note && { note: seal('CaseCopied').text('/note', note) }),
      })(state),
    );
  }
}

@Controller('v1/cases/:caseId')
export class CopyCaseRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('copy', 'copies', { zh: '抄送', en: 'Copy to an agency', answer: CommandAnswer })
  copyCase(@OnCase() call: CaseCall, @Body() body: CopyCaseRequest): Promise<Done> {
    return this.commands.execute(new CopyCase(call, body));
  }
}
