import type { AgencyId, AreaCode } from '@center/kernel';
import { ApiProperty } from '@nestjs/swagger';
import {
  ACTIVITY_KINDS,
  ACTIVITY_STATUSES,
  type ActivityKind,
  type ActivityStatus,
  type Theme,
  THEMES,
} from '../domain/codes';
import type { ActivityId } from '../domain/events';
import type { CalendarEntry } from '../views/calendar/calendar.query';

/** An activity in a list, with codes and counts only. */
export class ListedActivityAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  activityId!: ActivityId;

  @ApiProperty({ type: 'string', enum: [...ACTIVITY_STATUSES] })
  status!: ActivityStatus;

  @ApiProperty({ type: 'string', enum: [...ACTIVITY_KINDS] })
  kind!: ActivityKind;

  @ApiProperty({ type: 'string', enum: [...THEMES, null], nullable: true })
  theme!: Theme | null;

  @ApiProperty({ type: 'string', format: 'uuid' })
  hostId!: AgencyId;

  @ApiProperty({ type: 'string', pattern: '^\\d{6}(\\d{3})?$', example: '370682101' })
  areaCode!: AreaCode;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    description: '举办时间；计划的为拟办时间 · when; of a plan, for when',
  })
  at!: string;

  @ApiProperty({ type: 'integer', nullable: true })
  minutes!: number | null;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  seriesId!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: '参加情况的数字，不含姓名 · the counts of the attendance, without names',
    example: { children: { named: 3, unnamed: 9, basis: 'DISTINCT', approximate: false } },
  })
  counts!: object | null;
}

/** A page of activities. */
export class ListedActivitiesAnswer {
  items!: ListedActivityAnswer[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor!: string | null;
}

export const listed = (entry: CalendarEntry): ListedActivityAnswer => ({
  ...{ activityId: entry.activity_id, status: entry.status, kind: entry.kind, theme: entry.theme },
  ...{ hostId: entry.host, areaCode: entry.area, at: entry.at.toISOString(), minutes: entry.minutes },
  ...{ seriesId: entry.series, counts: entry.counts },
});
