import { idOf } from '@center/event-store';
import { type ChildId, type Instant, type RescueId, isUnderage } from '@center/kernel';
import { Vault, birthDateOf } from '@center/vault';
import { BusinessTimeRequest, CommandAnswer, Created, IsOneOf, IsText, IsUuidId } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import type { Case } from '../../domain/case';
import { RESCUE_KINDS, type RescueKind } from '../../domain/codes';
import { startRescue } from '../../domain/rescue';
import { Numbers } from '../../ports/numbers';

export class StartRescueRequest extends BusinessTimeRequest {
  @IsOneOf(RESCUE_KINDS)
  kind!: RescueKind;

  @IsUuidId({ list: { min: 1, max: 50 } })
  childIds!: ChildId[];

  @IsText({ optional: true, max: 200 })
  place?: string;

  @IsText({ optional: true })
  note?: string;
}

export class StartRescueAnswer extends CommandAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  rescueId!: RescueId;

  @ApiProperty({ type: 'string', nullable: true, example: 'JZ-370682-2026-000004' })
  rescueNumber!: string | null;
}

export class StartRescue extends CaseCommand<StartRescueRequest> {}

@CommandHandler(StartRescue)
export class StartRescueHandler implements ICommandHandler<StartRescue> {
  constructor(
    private readonly cases: Cases,
    private readonly vault: Vault,
    private readonly numbers: Numbers,
  ) {}

  async execute(command: StartRescue): Promise<Done & Pick<StartRescueAnswer, 'rescueId' | 'rescueNumber'>> {
    const { kind, childIds, place, note } = command.body;
    const rescueId = idOf(command.call.operation.operationId, 'rescue');
    const done = await this.cases.give('start-rescue', command, async (state, { doing, seal }) => {
      const sealing = seal('RescueStarted');
      return startRescue({
        ...doing,
        rescueId,
        kind,
        children: await this.minors(await this.cases.recognise(state), [...new Set(childIds)], doing.at),
        ...(place && { place: sealing.text('/place', place) }),
        ...(note && { note: sealing.text('/note', note) }),
      })(state);
    });
    return { ...done, rescueId, rescueNumber: await this.numbers.given(rescueId, done.position) };
  }

  /** Whether each child was a minor at a moment, by its birth date or its number; of unknown age it counts as one. */
  private async minors({ children }: Case, childIds: readonly ChildId[], at: Instant) {
    const known = childIds.map((childId) => children.get(childId));
    const texts = known.flatMap((child) => child?.birthDate ?? child?.idNumber ?? []);
    const opened = await this.vault.open(texts);
    const plain = new Map(texts.map((text, nth) => [text, opened[nth] ?? undefined]));
    return childIds.map((childId, nth) => {
      const child = known[nth];
      const birthDate = child?.birthDate
        ? plain.get(child.birthDate)
        : child?.idNumber && birthDateOf(plain.get(child.idNumber) ?? '');
      return { childId, minorAtStart: birthDate === undefined || isUnderage(birthDate, at) };
    });
  }
}

@Controller('v1/cases/:caseId')
export class StartRescueRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('start-rescue', 'rescues', {
    zh: '开始救助',
    en: 'Start a rescue',
    created: true,
    answer: StartRescueAnswer,
  })
  async startRescue(@OnCase() call: CaseCall, @Body() body: StartRescueRequest): Promise<Created<StartRescueAnswer>> {
    const answer: StartRescueAnswer = await this.commands.execute(new StartRescue(call, body));
    return new Created(`/v1/cases/${call.caseId}`, answer);
  }
}
