import { LogUnavailable, StaleVersion, WrongRevision } from '@center/event-store';
import { Refusal, type AreaCode, type Id, type Instant } from '@center/kernel';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  BusinessTimeRequest,
  businessTime,
  Command,
  Created,
  IsAreaCode,
  IsCalendarDate,
  IsFlag,
  IsInstant,
  IsNested,
  IsOneOf,
  IsQueryFlag,
  IsText,
  IsUuidId,
  IsWholeNumber,
  NotRemembered,
  Operation,
  PageRequest,
  PathId,
  Problem,
  Reads,
  type OperationFacts,
} from '../../src';

export class ProbePerson {
  @IsText({ max: 100, optional: true })
  name?: string;

  @IsCalendarDate({ optional: true })
  birthDate?: string;

  @IsOneOf(['RED', 'BLUE'], { optional: true, list: { max: 2 } })
  colours?: ('RED' | 'BLUE')[];

  @IsNested(() => ProbePerson, { optional: true })
  guardian?: ProbePerson;
}

export class ProbeRequest extends BusinessTimeRequest {
  @IsText()
  text!: string;

  @IsInstant({ optional: true })
  discoveredAt?: Instant;

  @IsUuidId({ optional: true })
  agencyId?: Id<'agency'>;

  @IsAreaCode({ optional: true })
  areaCode?: AreaCode;

  @IsWholeNumber({ min: 0, max: 100, optional: true })
  count?: number;

  @IsFlag({ optional: true })
  anonymous?: boolean;

  @IsNested(() => ProbePerson, { optional: true, list: { max: 20 } })
  people?: ProbePerson[];
}

/** The response of every command on a probe. */
class TouchAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  probeId!: string;

  @ApiProperty({ type: 'integer', minimum: 0, example: 3 })
  version!: number;

  @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
  position!: bigint;
}

/** The problems of the probe routes, in addition to the common ones. */
class ProbeAnswer extends TouchAnswer {
  @ApiProperty({ type: 'string', format: 'date-time' })
  at!: Instant;

  @ApiProperty({ type: 'integer' })
  said!: number;

  @ApiProperty({ type: 'string', format: 'uuid' })
  operationId!: string;
}

export class ProbeList extends PageRequest {
  @IsQueryFlag({ optional: true })
  overdue?: boolean;
}

const NOW = '2025-03-04T02:00:00.000Z' as Instant;
const PROBE = '11111111-1111-4111-8111-111111111111';

const ERRORS: Readonly<Record<string, () => Error>> = {
  refusal: () => new Refusal('probe-refused', { missing: ['A', 'B'] }),
  stale: () => new StaleVersion(4),
  race: () => new WrongRevision(4),
  log: () => new LogUnavailable(),
  database: () => Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
  behind: () => new Problem('view-behind'),
  bug: () => new TypeError('a confidential sentence'),
};

/** Routes for the specs of the web: one of each kind. */
@Controller('v1/probes')
export class ProbeRoutes {
  ran = 0;
  hold: Promise<void> = Promise.resolve();

  @Post()
  @Command({
    zh: '探测',
    en: 'Probe',
    answer: ProbeAnswer,
    created: true,
    versioned: true,
    refusals: ['probe-refused'],
    name: 'probe',
  })
  async probe(@Body() body: ProbeRequest, @Operation() operation: OperationFacts): Promise<Created<object>> {
    this.ran += 1;
    await this.hold;
    const { at } = businessTime(body, NOW);
    const answer = { probeId: PROBE, version: this.ran, position: 9007199254740993n, at, said: body.text.length };
    return new Created(`/v1/probes/${PROBE}`, { ...answer, operationId: operation.operationId });
  }

  @Post(':id/touch')
  @Command({ zh: '触', en: 'Touch', answer: TouchAnswer, versioned: true, name: 'touchProbe' })
  touch(@PathId('id') probeId: string, @Operation() { ifMatch, readAfter }: OperationFacts): object {
    return { probeId, version: ifMatch ?? 0, position: readAfter ?? 0n };
  }

  @Post('secrets')
  @NotRemembered()
  @Command({ zh: '密', en: 'Secret', name: 'probeSecret' })
  secret(): object {
    this.ran += 1;
    return { ran: this.ran };
  }

  @Post(':id/fail')
  @Command({ zh: '败', en: 'Fail', name: 'failProbe' })
  fail(@PathId('id') _: string, @Body() { text }: ProbeRequest): never {
    this.ran += 1;
    throw ERRORS[text]?.() ?? new Error(text);
  }

  @Get()
  @Reads({ zh: '列', en: 'List', view: true, name: 'listProbes' })
  list(@Query() { limit, cursor, overdue }: ProbeList): object {
    return { limit, cursor: cursor ?? null, overdue: overdue ?? null };
  }

  @Get(':id')
  @Reads({ zh: '读', en: 'Read', name: 'readProbe' })
  read(@PathId('id') id: string): object {
    return { probeId: id, version: 7 };
  }
}
