import type { ChildId, RescueId } from '@center/kernel';
import { Vault } from '@center/vault';
import { BusinessTimeRequest, IsOneOf, IsText, IsUuidId } from '@center/web';
import { ApiProperty } from '@nestjs/swagger';
import { CommandAnswer } from '../../command.answer';
import { caseCommand } from '../../case-command';
import { Cases } from '../../cases';
import { RESCUE_KINDS, type RescueKind } from '../../domain/codes';
import { startRescue } from '../../domain/rescue';
import { Numbers } from '../../ports/numbers';
import { minorsAt } from './minors-at';

class StartRescueRequest extends BusinessTimeRequest {
  @IsOneOf(RESCUE_KINDS)
  kind!: RescueKind;

  @IsUuidId({ list: { min: 1, max: 500 } })
  childIds!: ChildId[];

  @IsText({ optional: true, max: 200 })
  place?: string;

  @IsText({ optional: true })
  note?: string;
}

class StartRescueAnswer extends CommandAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  rescueId!: RescueId;

  @ApiProperty({ type: 'string', nullable: true, example: 'JZ-370682-2026-000004' })
  rescueNumber!: string | null;
}

export const StartRescue = caseCommand({
  name: 'start-rescue',
  path: 'rescues',
  zh: '开始救助',
  en: 'Start a rescue',
  body: StartRescueRequest,
  created: true,
  answer: StartRescueAnswer,
  newIds: { rescueId: 'rescue' },
  needs: [Cases, Vault, Numbers],
  decide: async ({ state, body: { kind, childIds, place, note }, context, newId, seal }, cases, vault) =>
    startRescue({
      ...context,
      rescueId: newId('rescue'),
      kind,
      children: await minorsAt(vault, await cases.recognise(state), [...new Set(childIds)], context.at),
      ...seal('RescueStarted', { place, note }),
    }),
  reads: async ({ newId, position }, _, __, numbers) => ({
    rescueNumber: await numbers.given(newId('rescue'), position),
  }),
});
