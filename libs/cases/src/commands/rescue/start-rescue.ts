import { birthBounds, type ChildId, type Instant, type RescueId, isUnderage } from '@center/kernel';
import { Vault } from '@center/vault';
import { BusinessTimeRequest, IsOneOf, IsText, IsUuidId } from '@center/web';
import { ApiProperty } from '@nestjs/swagger';
import { CommandAnswer } from '../../command.answer';
import { caseCommand } from '../../case-command';
import { Cases } from '../../cases';
import type { Case } from '../../domain/case';
import { RESCUE_KINDS, type RescueKind } from '../../domain/codes';
import { startRescue } from '../../domain/rescue';
import { birthsOf } from '../child/births';
import { Numbers } from '../../ports/numbers';

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

/** Whether each child was a minor at an instant, by what is known of its birth. Unless certainly of age, it counts as minor. */
const minorsAt = async (vault: Vault, { children }: Case, childIds: readonly ChildId[], at: Instant) => {
  const births = await birthsOf(
    vault,
    childIds.map((childId) => children.get(childId)),
  );
  return childIds.map((childId, nth) => {
    const latest = birthBounds(births[nth]!)?.[1];
    return { childId, minorAtStart: latest === undefined || isUnderage(latest, at) };
  });
};

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
