import { Allow, Caller } from '@center/access';
import type { Instant, Officer } from '@center/kernel';
import {
  absentIn,
  confinedTo,
  FIGURE_READERS,
  Moments,
  requireInOrder,
  seesOnlyFigures,
  wholeMonths,
} from '@center/statistics';
import { Costly, IsCalendarDate, Operation, type OperationFacts, Reads } from '@center/web';
import { Controller, Get, Query } from '@nestjs/common';
import { HandoversQuery } from '../views/timeline/handovers.query';
import { timelineView } from '../views/timeline/timeline.view';
import { IsAsOf } from './moment.request';
import { type HandoverAnswer, HandoversAnswer, handoverAnswer, suppressSmallHandovers } from './handovers.answer';

export class HandoversRequest {
  @IsCalendarDate({ optional: true, description: '移送日期（上海），含当日 · issued on or after' })
  from?: string;

  @IsCalendarDate({ optional: true, description: '移送日期（上海），含当日 · issued on or before' })
  to?: string;

  @IsAsOf()
  asOf?: Instant;
}

@Controller('v1/statistics')
export class HandoversRoute {
  constructor(
    private readonly handovers: HandoversQuery,
    private readonly moments: Moments,
  ) {}

  @Get('handovers')
  @Costly()
  @Allow(...FIGURE_READERS)
  @Reads({
    name: 'listHandovers',
    zh: '移送时效：单位之间的件次与时长',
    en: 'Handovers between agencies: counts and durations',
    tag: '统计 Statistics',
    view: true,
    answer: HandoversAnswer,
  })
  async listHandovers(
    @Caller() by: Officer,
    @Operation() { readAfter }: OperationFacts,
    @Query() { from, to, asOf }: HandoversRequest,
  ): Promise<HandoversAnswer> {
    const asked = requireInOrder({ from, to });
    const suppress = seesOnlyFigures(by);
    const moment = await this.moments.resolve({ views: [timelineView], asOf, readAfter, wholeMonths: suppress });
    const period = suppress ? wholeMonths(asked, moment.today) : asked;
    const rows = await this.handovers.list({ upTo: moment.position, ...period });
    const all = rows.map(handoverAnswer);
    return {
      from: period.from ?? null,
      to: period.to ?? null,
      asOf: moment.asOf,
      position: moment.position.toString(),
      items: suppress ? ofAgency(confinedTo(by), suppressSmallHandovers(all)) : all,
      ...absentIn(['from', 'to'], by),
    };
  }
}

/** Suppression is applied before the selection, so that liaisons combining their results see no more than a viewer. */
const ofAgency = (agency: string | undefined, items: HandoverAnswer[]): HandoverAnswer[] =>
  agency === undefined ? items : items.filter(({ from, to }) => from === agency || to === agency);
