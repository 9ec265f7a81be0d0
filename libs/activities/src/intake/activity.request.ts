import type { AgencyId, AreaCode } from '@center/kernel';
import { BusinessTimeRequest, IsAreaCode, IsNested, IsOneOf, IsText, IsUuidId, IsWholeNumber } from '@center/web';
import { ACTIVITY_KINDS, type ActivityKind, type Theme, THEMES } from '../domain/codes';
import type { SeriesId } from '../domain/events';
import { AttendanceRequest } from './attendance.request';

const A_WEEK = 10_080;

/** A planned activity or, with an attendance, one that was held. */
export class RecordActivityRequest extends BusinessTimeRequest {
  @IsOneOf(ACTIVITY_KINDS)
  kind!: ActivityKind;

  @IsOneOf(THEMES, { optional: true, description: '除法治教育外必填 · required unless LEGAL_EDUCATION' })
  theme?: Theme;

  @IsUuidId({ description: '主办单位 · the agency that holds it' })
  hostId!: AgencyId;

  @IsAreaCode()
  areaCode!: AreaCode;

  @IsUuidId({
    optional: true,
    description: '系列活动：其中未记名的人只计一次 · a series, in which people without a name are counted once',
  })
  seriesId?: SeriesId;

  @IsWholeNumber({ min: 1, max: A_WEEK, optional: true, description: '时长（分钟） · duration in minutes' })
  minutes?: number;

  @IsNested(() => AttendanceRequest, {
    optional: true,
    description:
      '已举办；缺省为计划，此时 at 可为将来 · it was held; without it, a plan, whose `at` may be in the future',
  })
  attendance?: AttendanceRequest;

  @IsText({ optional: true })
  note?: string;
}

/** What a planned activity became: what is not stated is as planned, the time too unless it is to come. */
export class HoldActivityRequest extends BusinessTimeRequest {
  @IsOneOf(ACTIVITY_KINDS, { optional: true })
  kind?: ActivityKind;

  @IsOneOf(THEMES, { optional: true })
  theme?: Theme;

  @IsUuidId({ optional: true })
  hostId?: AgencyId;

  @IsAreaCode({ optional: true })
  areaCode?: AreaCode;

  @IsUuidId({ optional: true })
  seriesId?: SeriesId;

  @IsWholeNumber({ min: 1, max: A_WEEK, optional: true, description: '时长（分钟） · duration in minutes' })
  minutes?: number;

  @IsNested(() => AttendanceRequest)
  attendance!: AttendanceRequest;

  @IsText({ optional: true })
  note?: string;
}
