import { Allow, Caller } from '@center/access';
import type { AgencyId, AreaCode, Officer } from '@center/kernel';
import { IsAreaCode, IsOneOf, IsUuidId, Operation, type OperationFacts, Reads } from '@center/web';
import { Controller, Get, Query } from '@nestjs/common';
import { TAG } from '../activity-command';
import { ConfidentialReads } from '../confidential-reads';
import { ACTIVITY_KINDS, ACTIVITY_STATUSES, type ActivityKind, type ActivityStatus } from '../domain/codes';
import { ACTIVITY_READERS } from '../domain/visibility';
import { CalendarQuery } from '../views/calendar/calendar.query';
import { calendarView } from '../views/calendar/calendar.view';
import { listed, ListedActivitiesAnswer } from './activity.answer';
import { AsOf, positionShown } from './as-of';
import { DaysRequest, requireDays } from './days.request';

class ListActivitiesRequest extends DaysRequest {
  @IsOneOf(ACTIVITY_KINDS, { optional: true })
  kind?: ActivityKind;

  @IsOneOf(ACTIVITY_STATUSES, { optional: true })
  status?: ActivityStatus;

  @IsUuidId({ optional: true, description: '主办单位 · the agency that holds it' })
  host?: AgencyId;

  @IsAreaCode({
    optional: true,
    description:
      '活动的地区记到镇街，村居按其镇街 · activities are kept by township; a village stands for its township',
  })
  area?: AreaCode;
}

@Controller('v1/activities')
export class ListActivitiesRoute {
  constructor(
    private readonly calendar: CalendarQuery,
    private readonly moments: AsOf,
    private readonly reads: ConfidentialReads,
  ) {}

  @Get()
  @Allow(...ACTIVITY_READERS)
  @Reads({
    zh: '活动日历，新的在前',
    en: 'List the activities, newest first',
    tag: TAG,
    view: true,
    answer: ListedActivitiesAnswer,
  })
  async listActivities(
    @Caller() by: Officer,
    @Operation() { readAfter }: OperationFacts,
    @Query() { asOf, ...filter }: ListActivitiesRequest,
  ): Promise<ListedActivitiesAnswer> {
    requireDays(filter);
    const moment = await this.moments.reached([calendarView], { asOf, readAfter });
    const { items, nextCursor } = await this.calendar.list(by, { ...filter, ...moment });
    this.reads.note(by, items);
    return { items: items.map(listed), nextCursor, ...positionShown(by, moment, items) };
  }
}
