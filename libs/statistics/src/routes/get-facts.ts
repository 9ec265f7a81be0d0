import { Allow } from '@center/access';
import { IsQueryNumber, IsWord, Operation, type OperationFacts, Problem, Reads } from '@center/web';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiProperty } from '@nestjs/swagger';
import { CenterBeginning } from '../center-beginning';
import { INDICATORS, indicatorIn } from '../definitions/definitions';
import { DIMENSIONS, type Dimension } from '../definitions/dimensions';
import type { Indicator } from '../definitions/indicator';
import { type OpenedFact, OpenedQuery, pageOfFacts, placeIn } from '../facts/opened.query';
import { Moments } from '../moment';
import { FACT_READERS } from '../readers';
import { askedDefinition, askedPeriod } from './asked-period';
import { PeriodRequest } from './period.request';

/** How a query says that a value is not known; `null` is how figures say it. */
const NOT_KNOWN = 'none';
const UNKNOWN_VALUES: readonly (string | undefined)[] = [NOT_KNOWN, 'null'];
const CODE = /^[A-Za-z0-9_-]{1,64}$/;
const inGroup = {
  optional: true,
  description: `分组值,${NOT_KNOWN} 为不详 · value of the group, ${NOT_KNOWN}: not known`,
};

export class FactsRequest extends PeriodRequest {
  @IsWord(CODE, inGroup)
  agency?: string;

  @IsWord(CODE, inGroup)
  area?: string;

  @IsWord(CODE, inGroup)
  harm?: string;

  @IsWord(CODE, inGroup)
  category?: string;

  @IsWord(CODE, inGroup)
  risk?: string;

  @IsWord(CODE, inGroup)
  source?: string;

  @IsWord(CODE, inGroup)
  month?: string;

  @IsQueryNumber({ min: 1, max: 200, optional: true, description: '每页条数 · items on a page', example: 50 })
  @ApiProperty({ default: 50 })
  limit: number = 50;

  @IsWord(/^[A-Za-z0-9_-]{1,1024}$/, { optional: true, description: '上一页的 nextCursor · from the page before' })
  cursor?: string;
}

export class FactEventAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  caseId!: string;

  @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
  position!: string;

  revision!: number;
  type!: string;
}

const codes = { type: 'array', items: { type: 'string' } } as const;

export class FactGroupAnswer {
  @ApiProperty(codes)
  agency!: string[];

  @ApiProperty(codes)
  area!: string[];

  @ApiProperty(codes)
  harm!: string[];

  @ApiProperty(codes)
  category!: string[];

  @ApiProperty(codes)
  risk!: string[];

  @ApiProperty(codes)
  source!: string[];

  @ApiProperty(codes)
  month!: string[];
}

export class FactAnswer {
  @ApiProperty({ type: 'string', description: '计一次的单位；人为化名 · what counts once; a person by a pseudonym' })
  key!: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  caseId!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  at!: string;

  @ApiProperty({
    type: 'boolean',
    required: false,
    description: '比率：是否计入分子 · of a share: whether it counts above the line',
  })
  met?: boolean;

  group!: FactGroupAnswer;
  events!: FactEventAnswer[];
}

export class FactsAnswer {
  @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
  position!: string;

  items!: FactAnswer[];
  nextCursor!: string | null;
}

const answered = ({ key, caseId, at, met, group, events }: OpenedFact, { counting }: Indicator): FactAnswer => ({
  ...{ key, caseId, at: at.toISOString() },
  ...(counting === 'SHARE' && { met }),
  group: Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, [...group[dimension]]]),
  ) as unknown as FactGroupAnswer,
  events: [...events],
});

@Controller('v1/statistics')
export class GetFactsRoute {
  constructor(
    private readonly facts: OpenedQuery,
    private readonly moments: Moments,
    private readonly beginning: CenterBeginning,
  ) {}

  @Get(':indicator/facts')
  @Allow(...FACT_READERS)
  @ApiParam({ name: 'indicator', schema: { type: 'string', enum: [...INDICATORS] } })
  @Reads({
    name: 'getFacts',
    zh: '指标明细',
    en: 'What a figure counts',
    tag: '统计 Statistics',
    view: true,
    answer: FactsAnswer,
  })
  async getFacts(
    @Param('indicator') name: string,
    @Operation() { readAfter }: OperationFacts,
    @Query() asked: FactsRequest,
  ): Promise<FactsAnswer> {
    const indicator = indicatorIn(askedDefinition(asked), name);
    if (!indicator) throw new Problem('not-found');
    const place = placeIn(indicator, asked.cursor);
    const moment = await this.moments.resolve({ asOf: asked.asOf, readAfter });
    const position = place && place.position < moment.position ? place.position : moment.position;
    const facts = await this.facts.page({
      indicator,
      position,
      period: await askedPeriod(asked, moment.today, () => this.beginning.day()),
      cell: Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, valueOf(asked, dimension)])),
      limit: asked.limit + 1,
      after: place?.after,
    });
    const { items, nextCursor } = pageOfFacts(facts, asked.limit, position);
    return { position: position.toString(), items: items.map((fact) => answered(fact, indicator)), nextCursor };
  }
}

const valueOf = (asked: FactsRequest, dimension: Dimension): string | null | undefined =>
  UNKNOWN_VALUES.includes(asked[dimension]) ? null : asked[dimension];
