import { AGENCY_KINDS, type AgencyId, type AgencyKind, type AreaCode, type OfficerId } from '@center/kernel';
import { ApiProperty } from '@nestjs/swagger';
import {
  ACTIVITY_KINDS,
  ACTIVITY_STATUSES,
  type ActivityKind,
  type ActivityStatus,
  type Basis,
  BASES,
  type Theme,
  THEMES,
} from '../domain/codes';
import type { ActivityId } from '../domain/events';
import type { CalendarEntry } from '../views/calendar/calendar.query';
import { PageAnswer } from './as-of';

const id = { type: 'string', format: 'uuid' } as const;

class NamedChildShown {
  @ApiProperty({ type: 'string', nullable: true, description: '脱敏；已被遗忘者为 null · masked; null if forgotten' })
  name!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  idNumber!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: '年龄段 · the age band' })
  birthDate!: string | null;
}

class CountShown {
  @ApiProperty({ type: 'integer', minimum: 0 })
  unnamed!: number;

  @ApiProperty({ type: 'string', enum: [...BASES] })
  basis!: Basis;

  approximate!: boolean;
}

class ChildGroupShown extends CountShown {
  @ApiProperty({ type: () => [NamedChildShown] })
  named!: NamedChildShown[];
}

class WorkersShown {
  @ApiProperty({ type: 'array', items: id })
  named!: OfficerId[];
}

class HouseholdShown {
  @ApiProperty(id)
  householdId!: string;

  @ApiProperty({ type: 'string', nullable: true, description: '脱敏；已被遗忘者为 null · masked; null if forgotten' })
  name!: string | null;
}

/** An attendance; names are masked. */
export class AttendanceShown {
  children?: ChildGroupShown;
  workers?: WorkersShown;
  adults?: CountShown;
  volunteers?: CountShown;

  @ApiProperty({ type: () => [HouseholdShown], required: false })
  households?: HouseholdShown[];

  @ApiProperty({ type: 'integer', minimum: 0, required: false })
  copiesGiven?: number;
}

/** What every answer about an activity shows. */
class ActivityShown {
  @ApiProperty(id)
  activityId!: ActivityId;

  @ApiProperty({ type: 'string', enum: [...ACTIVITY_STATUSES] })
  status!: ActivityStatus;

  @ApiProperty({ type: 'string', enum: [...ACTIVITY_KINDS] })
  kind!: ActivityKind;

  @ApiProperty({ type: 'string', enum: [...THEMES, null], nullable: true })
  theme!: Theme | null;

  @ApiProperty(id)
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

  @ApiProperty({ ...id, nullable: true })
  seriesId!: string | null;
}

/** An activity in a list, with codes and counts only. */
export class ListedActivityAnswer extends ActivityShown {
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
export class ListedActivitiesAnswer extends PageAnswer {
  items!: ListedActivityAnswer[];
}

/** An activity as it is now. */
export class ActivityAnswer extends ActivityShown {
  @ApiProperty({ type: 'string', enum: [...AGENCY_KINDS] })
  hostKind!: AgencyKind;

  @ApiProperty({ type: 'string', nullable: true, description: '更正、取消或作废的原因 · why it was changed last' })
  reason!: string | null;

  @ApiProperty({ ...id, nullable: true })
  plannedBy!: OfficerId | null;

  @ApiProperty({ ...id, nullable: true, description: '登记举办的人员 · the officer who recorded that it was held' })
  heldBy!: OfficerId | null;

  @ApiProperty({ type: 'string', nullable: true, example: '***' })
  note!: string | null;

  @ApiProperty({ type: () => AttendanceShown, nullable: true })
  attendance!: AttendanceShown | null;

  @ApiProperty({ type: 'integer', minimum: 1 })
  version!: number;

  @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
  position!: bigint;
}

/** An entry of the calendar in a list. */
export const listed = (entry: CalendarEntry): ListedActivityAnswer => ({
  ...{ activityId: entry.activity_id, status: entry.status, kind: entry.kind, theme: entry.theme },
  ...{ hostId: entry.host, areaCode: entry.area, at: entry.at.toISOString(), minutes: entry.minutes },
  ...{ seriesId: entry.series, counts: entry.counts },
});
