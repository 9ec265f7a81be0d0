import { idOf } from '@center/event-store';
import type { ChildId } from '@center/kernel';
import { CommandAnswer, Created } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { addChild } from '../../domain/child';
import { sealChild } from '../../intake/lead-sealing';
import { ChildRequest } from '../../intake/lead.request';

export class AddChildRequest extends ChildRequest {}

export class AddChildAnswer extends CommandAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  childId!: ChildId;
}

export class AddChild extends CaseCommand<AddChildRequest> {}

@CommandHandler(AddChild)
export class AddChildHandler implements ICommandHandler<AddChild> {
  constructor(private readonly cases: Cases) {}

  async execute(command: AddChild): Promise<Done & Pick<AddChildAnswer, 'childId'>> {
    const childId = idOf(command.call.operation.operationId, 'child');
    const done = await this.cases.give('add-child', command, async (state, { doing, seal }) => {
      const where = { place: '/child', childId, areaCode: state.area?.code };
      return addChild({ ...doing, child: await sealChild(seal('ChildAdded'), command.body, where) })(state);
    });
    return { ...done, childId };
  }
}

@Controller('v1/cases/:caseId')
export class AddChildRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('add-child', 'children', {
    zh: '增加涉事未成年人',
    en: 'Add a child',
    created: true,
    answer: AddChildAnswer,
  })
  async addChild(@OnCase() call: CaseCall, @Body() body: AddChildRequest): Promise<Created<AddChildAnswer>> {
    const answer: AddChildAnswer = await this.commands.execute(new AddChild(call, body));
    return new Created(`/v1/cases/${call.caseId}`, answer);
  }
}
