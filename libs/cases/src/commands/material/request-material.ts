import { BusinessTimeRequest, CommandAnswer, IsText } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRoute, OnCase, type TransferCall, TransferCommand } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { requestMaterial } from '../../domain/material';

export class RequestMaterialRequest extends BusinessTimeRequest {
  @IsText({ list: { min: 1, max: 20 }, description: '缺少的材料 · what is missing' })
  gaps!: string[];
}

export class RequestMaterial extends TransferCommand<RequestMaterialRequest> {}

@CommandHandler(RequestMaterial)
export class RequestMaterialHandler implements ICommandHandler<RequestMaterial> {
  constructor(private readonly cases: Cases) {}

  execute(command: RequestMaterial): Promise<Done> {
    const { transferId } = command.call;
    const { gaps } = command.body;
    return this.cases.give('request-material', command, (state, { doing, seal }) => {
      const sealing = seal('MaterialRequested');
      return requestMaterial({
        ...doing,
        transferId,
        gaps: gaps.map((gap, nth) => sealing.text(`/gaps/${nth}`, gap)),
      })(state);
    });
  }
}

@Controller('v1/cases/:caseId/transfers/:transferId')
export class RequestMaterialRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('request-material', 'request-material', {
    zh: '要求补充材料',
    en: 'Ask the issuer for material',
    answer: CommandAnswer,
  })
  requestMaterial(@OnCase() call: TransferCall, @Body() body: RequestMaterialRequest): Promise<Done> {
    return this.commands.execute(new RequestMaterial(call, body));
  }
}
