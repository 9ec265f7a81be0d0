import type { ChildId } from '@center/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { CommandAnswer } from '../../command.answer';
import { caseCommand } from '../../case-command';
import { addChild } from '../../domain/child';
import { sealChild } from '../../intake/lead-sealing';
import { ChildRequest } from '../../intake/lead.request';

export class AddChildRequest extends ChildRequest {}

export class AddChildAnswer extends CommandAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  childId!: ChildId;
}

export const AddChild = caseCommand({
  name: 'add-child',
  path: 'children',
  zh: '增加涉事未成年人',
  en: 'Add a child',
  body: AddChildRequest,
  created: true,
  answer: AddChildAnswer,
  newIds: { childId: 'child' },
  decide: async ({ state, body, context, newId, sealing }) => {
    const where = { place: '/child', childId: newId('child'), areaCode: state.area?.code };
    return addChild({ ...context, child: await sealChild(sealing('ChildAdded'), body, where) });
  },
});
