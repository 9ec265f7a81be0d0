import type { ChildId } from '@center/kernel';
import { Vault } from '@center/vault';
import { ApiProperty } from '@nestjs/swagger';
import { caseCommand } from '../../case-command';
import { Cases } from '../../cases';
import { addChild } from '../../domain/child';
import { ChildRequest } from '../../intake/child.request';
import { sealChild } from '../../intake/lead-sealing';
import { ChildRecordedAnswer, requireSoundChild, warningsOnChild } from './child-recorded';
import { childrenWithNumber } from './same-number';

export class AddChildRequest extends ChildRequest {}

export class AddChildAnswer extends ChildRecordedAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  childId!: ChildId;
}

export const AddChild = caseCommand({
  name: 'add-child',
  path: 'children',
  zh: '增加涉事未成年人',
  en: 'Add a child',
  body: AddChildRequest,
  check: requireSoundChild,
  created: true,
  answer: AddChildAnswer,
  newIds: { childId: 'child' },
  needs: [Cases, Vault],
  decide: async ({ state, body, context, newId, sealing }, cases, vault) => {
    const where = { place: '/child', childId: newId('child'), areaCode: state.area?.code, reported: context.at };
    return addChild({
      ...context,
      child: await sealChild(sealing('ChildAdded'), body, where),
      sameNumber: body.idNumber ? await childrenWithNumber(vault, await cases.recognise(state), body) : [],
    });
  },
  reads: warningsOnChild,
});
