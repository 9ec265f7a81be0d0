import { Allow, Caller } from '@center/access';
import type { Officer } from '@center/kernel';
import { IsOneOf, IsQueryCodes, Operation, type OperationFacts, Reads, invalidRequest } from '@center/web';
import { Controller, Get, Query } from '@nestjs/common';
import { CenterBeginning } from '../center-beginning';
import { INDICATORS } from '../definitions/definitions';
import { DIMENSIONS, type Dimension } from '../definitions/dimensions';
import { isSuppressible } from '../suppression/suppression';
import { Moments } from '../moment';
import { samePeriodLastYear } from '../period/period';
import { FIGURE_READERS, confinedTo, seesOnlyFigures } from '../readers';
import { Statistics } from '../statistics';
import { askedDefinition, askedPeriod } from './asked-period';
import { PeriodRequest } from './period.request';
import { StatisticsAnswer, answered } from './statistics.answer';

const COMPARISONS = ['year'] as const;

export class StatisticsRequest extends PeriodRequest {
  @IsQueryCodes(DIMENSIONS, { optional: true, description: '分组维度，逗号分隔 · grouped by, with commas' })
  groupBy: Dimension[] = [];

  @IsQueryCodes(INDICATORS, {
    optional: true,
    description: '指标，逗号分隔，缺省为全部 · with commas, all when left out',
  })
  indicators?: string[];

  @IsOneOf(COMPARISONS, { optional: true, description: '同比 · with the same period last year' })
  compare?: (typeof COMPARISONS)[number];
}

@Controller('v1/statistics')
export class GetStatisticsRoute {
  constructor(
    private readonly statistics: Statistics,
    private readonly moments: Moments,
    private readonly beginning: CenterBeginning,
  ) {}

  @Get()
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
    const definition = askedDefinition(asked);
    const moment = await this.moments.resolve({ asOf: asked.asOf, readAfter });
    const period = await askedPeriod(asked, moment.today, () => this.beginning.day());
    const suppress = seesOnlyFigures(by);
    if (suppress && !isSuppressible(asked.groupBy)) {
      throw invalidRequest({ in: 'query', pointer: '/groupBy', code: 'wrong-count' });
    }
    const figures = await this.statistics.figures({
      indicators: definition.indicators.filter(({ name }) => asked.indicators?.includes(name) ?? true),
      period,
      ...(asked.compare && { previous: samePeriodLastYear(period, moment.today) }),
      groupBy: asked.groupBy,
      position: moment.position,
      agency: confinedTo(by),
      suppress,
    });
    return answered(figures, { period, moment, definition });
  }
}
