import { Allow, Caller } from '@center/access';
import type { Officer } from '@center/kernel';
import { Costly, IsOneOf, IsQueryCodes, Operation, type OperationFacts, Reads, invalidRequest } from '@center/web';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { CenterBeginning } from '../center-beginning';
import type { Definitions } from '../definitions/definitions';
import { Moments } from '../moment';
import { samePeriodLastYear } from '../period/period';
import { sameMonthsLastYear } from '../period/whole-months';
import { FIGURE_READERS, confinedTo, seesOnlyFigures } from '../readers';
import { Statistics } from '../statistics';
import { isSuppressible } from '../suppression/suppression';
import { askedDefinition, askedIndicators, askedMonths, askedPeriod } from './asked';
import { type FigureAnswer as Figures, figureAnswer, figureClasses } from './figure.answer';
import { type Absent, AbsentProperty, absentIn } from './absent';
import { PeriodRequest } from './period.request';

const COMPARISONS = ['year'] as const;
const date = { type: 'string', format: 'date', nullable: true, example: '2024-08-06' } as const;

/** `GET /v1/statistics` for these definitions. */
export const getStatisticsRoute = (definitions: Definitions) => {
  const { FigureAnswer } = figureClasses(definitions);

  class StatisticsRequest extends PeriodRequest {
    @IsQueryCodes(definitions.dimensions, {
      optional: true,
      description: '分组维度，逗号分隔 · dimensions to group by, comma-separated',
    })
    groupBy: string[] = [];

    @IsQueryCodes(definitions.indicators, {
      optional: true,
      description: '指标，逗号分隔，缺省为全部 · indicators, comma-separated; all by default',
    })
    indicators?: string[];

    @IsOneOf(COMPARISONS, { optional: true, description: '同比 · compare with the same period last year' })
    compare?: (typeof COMPARISONS)[number];
  }

  class StatisticsAnswer {
    @ApiProperty(date)
    from!: string | null;

    @ApiProperty(date)
    to!: string | null;

    @ApiProperty({
      type: 'string',
      format: 'date-time',
      nullable: true,
      description: '所知截至 · figures as of this time',
    })
    asOf!: string | null;

    @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
    position!: string;

    @ApiProperty({ type: 'integer', example: 1 })
    definition!: number;

    @ApiProperty({ type: [FigureAnswer] })
    items!: Figures[];

    @AbsentProperty()
    absent?: Absent;
  }

  @Controller('v1/statistics')
  class GetStatisticsRoute {
    constructor(
      private readonly statistics: Statistics,
      private readonly moments: Moments,
      private readonly beginning: CenterBeginning,
    ) {}

    @Get()
    @Costly(({ groupBy, compare }) => groupBy !== undefined || compare !== undefined)
    @Allow(...FIGURE_READERS)
    @Reads({
      name: 'getStatistics',
      zh: '统计指标',
      en: 'Figures',
      tag: '统计 Statistics',
      view: true,
      answer: StatisticsAnswer,
    })
    async getStatistics(
      @Caller() by: Officer,
      @Operation() { readAfter }: OperationFacts,
      @Query() asked: StatisticsRequest,
    ): Promise<StatisticsAnswer> {
      const suppress = seesOnlyFigures(by);
      const definition = askedDefinition(definitions, asked);
      const indicators = askedIndicators(definition, asked);
      const moment = await this.moments.resolve({
        views: definitions.viewsFor(indicators),
        asOf: asked.asOf,
        readAfter,
        wholeMonths: suppress,
      });
      const periodOf = suppress ? askedMonths : askedPeriod;
      const period = await periodOf(asked, moment.today, () => this.beginning.day());
      if (suppress && !isSuppressible(asked.groupBy)) {
        throw invalidRequest({ in: 'query', pointer: '/groupBy', code: 'wrong-count' });
      }
      const figures = await this.statistics.figures({
        indicators,
        period,
        ...(asked.compare && { previous: (suppress ? sameMonthsLastYear : samePeriodLastYear)(period, moment.today) }),
        groupBy: asked.groupBy,
        position: moment.position,
        now: moment.now,
        agency: confinedTo(by),
        suppress,
      });
      return {
        from: period.from ?? null,
        to: period.to ?? null,
        asOf: moment.asOf,
        position: moment.position.toString(),
        definition: definition.version,
        items: figures.map(figureAnswer),
        ...absentIn(asked.groupBy, by),
      };
    }
  }
  return GetStatisticsRoute;
};
