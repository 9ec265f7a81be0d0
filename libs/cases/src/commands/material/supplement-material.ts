import { BusinessTimeRequest, CommandAnswer, IsText } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRoute, OnCase, type TransferCall, TransferCommand } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { supplementMaterial } from '../../domain/material';

export class SupplementMaterialRequest extends BusinessTimeRequest {
  @IsText()
  text!: string;
}

export class SupplementMaterial extends TransferCommand<SupplementMaterialRequest> {}

@CommandHandler(SupplementMaterial)
export class SupplementMaterialHandler implements ICommandHandler<SupplementMaterial> {
  constructor(private readonly cases: Cases) {}

  execute(command: SupplementMaterial): Promise<Done> {
    const { transferId } = command.call;
    const { text } = command.body;
    return this.cases.give('supplement', command, (state, { doing, seal }) =>
      supplementMaterial({ ...doing, transferId, text: seal('MaterialSupplemented').text('/text', text) })(state),
    );
  }
}

@Controller('v1/cases/:caseId/transfers/:transferId')
export class SupplementMaterialRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('supplement', 'supplement', {
    zh: '补充材料',
    en: 'Supply the material asked for',
    answer: CommandAnswer,
  })
  supplementMaterial(@OnCase() call: TransferCall, @Body() body: SupplementMaterialRequest): Promise<Done> {
    return this.commands.execute(new SupplementMaterial(call, body));
  }
}
