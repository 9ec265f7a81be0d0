import { ROLES } from '@center/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { APPOINTMENT_STATUSES } from '../domain/codes';
import { AgencyName } from './register.answers';

const uuid = { type: 'string', format: 'uuid' } as const;
const moment = { type: 'string', format: 'date-time' } as const;

/** An appointment that runs on the day. */
class RosterItem {
  @ApiProperty(uuid)
  appointmentId!: string;

  @ApiProperty(uuid)
  officerId!: string;

  @ApiProperty({ type: 'string', nullable: true, description: '已遗忘时为 null · null if erased' })
  name!: string | null;

  @ApiProperty({ type: 'string', enum: [...ROLES] })
  role!: string;

  @ApiProperty({ type: () => AgencyName })
  agency!: AgencyName;

  @ApiProperty({ type: 'string', pattern: '^\\d{6}(\\d{3})?$', example: '370682001' })
  areaCode!: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'string', pattern: '^\\d{12}$', example: '370682001201' },
    description: '当日的责任村居 · the duty areas of the day',
  })
  dutyAreas!: readonly string[];

  @ApiProperty(moment)
  from!: string;

  @ApiProperty({
    ...moment,
    nullable: true,
    description: '届满或终止的时间，单位终止的以单位为准 · when it ends, or its agency does; null if open-ended',
  })
  until!: string | null;

  @ApiProperty({
    type: 'string',
    enum: [...APPOINTMENT_STATUSES],
    description: '目前的确认情况；待确认的也计为任职 · as of now; a pending one counts as a post',
  })
  confirmation!: string;
}

/** An area where nobody serves. */
class RosterAreaItem {
  @ApiProperty({ type: 'string', pattern: '^\\d{9}(\\d{3})?$', example: '370682001201' })
  code!: string;

  @ApiProperty({ type: 'string', example: '第一村' })
  name!: string;
}

export class RosterPage {
  @ApiProperty({ type: 'string', format: 'date', example: '2024-08-06' })
  on!: string;

  @ApiProperty({ type: () => [RosterItem] })
  items!: readonly RosterItem[];

  @ApiProperty({ type: 'string', nullable: true, description: '下一页 · next page; null on the last page' })
  nextCursor!: string | null;

  @ApiProperty({
    type: () => [RosterAreaItem],
    description: '不在任何人责任村居之内的村居，每页相同 · villages in nobody’s duty areas; the same on every page',
  })
  villagesWithoutDirector!: readonly RosterAreaItem[];

  @ApiProperty({
    type: () => [RosterAreaItem],
    description: '没有工作站的镇街，每页相同 · townships without a station; the same on every page',
  })
  townshipsWithoutStation!: readonly RosterAreaItem[];

  @ApiProperty({
    type: () => [RosterItem],
    description: '三十日内届满或终止的，每页相同 · those that end within 30 days; the same on every page',
  })
  endingSoon!: readonly RosterItem[];
}
