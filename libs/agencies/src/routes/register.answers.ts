import { AGENCY_KINDS, ROLES } from '@center/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { APPOINTMENT_END_REASONS, APPOINTMENT_STATUSES, CONFIRMATION_REASONS } from '../domain/codes';

const uuid = { type: 'string', format: 'uuid' } as const;
const moment = { type: 'string', format: 'date-time' } as const;
const area = { type: 'string', pattern: '^\\d{6}(\\d{3})?$', example: '370682' } as const;
const village = { type: 'string', pattern: '^\\d{12}$', example: '370682001201' } as const;
const cursor = { type: 'string', nullable: true, description: '下一页 · next page; null on the last page' } as const;

/** An agency, active or ended. */
export class AgencyItem {
  @ApiProperty(uuid)
  id!: string;

  @ApiProperty({ type: 'string', enum: [...AGENCY_KINDS] })
  kind!: string;

  @ApiProperty({ type: 'string', example: '莱阳市民政局' })
  name!: string;

  @ApiProperty(area)
  areaCode!: string;

  @ApiProperty({ ...uuid, nullable: true })
  parentId!: string | null;

  @ApiProperty(moment)
  from!: string;

  @ApiProperty({ ...moment, nullable: true, description: '终止时间 · end time' })
  to!: string | null;
}

export class AgencyPage {
  @ApiProperty({ type: () => [AgencyItem] })
  items!: readonly AgencyItem[];

  @ApiProperty(cursor)
  nextCursor!: string | null;
}

/** An area and its current name. */
export class AreaItem {
  @ApiProperty({ type: 'string', pattern: '^\\d{6}(\\d{3}(\\d{3})?)?$', example: '370682001201' })
  code!: string;

  @ApiProperty({ type: 'string', example: '城厢街道' })
  name!: string;

  @ApiProperty(moment)
  from!: string;

  @ApiProperty({ ...moment, nullable: true, description: '终止时间 · end time' })
  to!: string | null;
}

export class AreaPage {
  @ApiProperty({ type: () => [AreaItem] })
  items!: readonly AreaItem[];

  @ApiProperty(cursor)
  nextCursor!: string | null;
}

/** The agency of an appointment. */
export class AgencyName {
  @ApiProperty(uuid)
  id!: string;

  @ApiProperty({ type: 'string', enum: [...AGENCY_KINDS] })
  kind!: string;

  @ApiProperty({ type: 'string' })
  name!: string;
}

/** A post of an officer: active, ended or future. */
export class AppointmentItem {
  @ApiProperty(uuid)
  appointmentId!: string;

  @ApiProperty({ type: 'string', enum: [...ROLES] })
  role!: string;

  @ApiProperty({ type: () => AgencyName })
  agency!: AgencyName;

  @ApiProperty(area)
  areaCode!: string;

  @ApiProperty(moment)
  from!: string;

  @ApiProperty({
    ...moment,
    nullable: true,
    description: '终止或届满的时间 · when it ends or has ended; null if it is open-ended',
  })
  to!: string | null;

  @ApiProperty({ ...moment, nullable: true, description: '任期届满 · the end of the term' })
  until!: string | null;

  @ApiProperty({
    type: 'string',
    enum: [...APPOINTMENT_END_REASONS, null],
    nullable: true,
    description: '终止缘由，未说明时为 null · why it was ended, if that was stated',
  })
  endReason!: string | null;

  @ApiProperty({
    type: 'array',
    items: village,
    description: '目前的责任村居 · the present duty areas; before the start, those it starts with',
  })
  dutyAreas!: readonly string[];

  @ApiProperty({
    type: 'string',
    enum: [...APPOINTMENT_STATUSES],
    description: 'PENDING：确认前无效 · PENDING: opens nothing until a center leader confirms it',
  })
  status!: string;
}

/** The confirmation that an appointment lacks. */
export class MissingConfirmationItem {
  @ApiProperty(moment)
  since!: string;

  @ApiProperty({ type: 'string', enum: [...CONFIRMATION_REASONS] })
  reason!: string;

  @ApiProperty({
    type: 'array',
    items: uuid,
    description: '任命或重置的人，不得由其确认 · who appointed the officer or gave access; they cannot confirm it',
  })
  askedBy!: readonly string[];
}

/** An appointment with its officer, as shown to those who confirm it. */
export class OfficerAppointmentItem extends AppointmentItem {
  @ApiProperty(uuid)
  officerId!: string;

  @ApiProperty({ type: 'string', nullable: true, description: '无登录账号时为 null · null without a username' })
  username!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: '已遗忘时为 null · null if erased' })
  name!: string | null;

  @ApiProperty({ type: () => MissingConfirmationItem, nullable: true })
  unconfirmed!: MissingConfirmationItem | null;
}

export class OfficerAppointmentPage {
  @ApiProperty({ type: () => [OfficerAppointmentItem] })
  items!: readonly OfficerAppointmentItem[];

  @ApiProperty(cursor)
  nextCursor!: string | null;
}

/** An officer, as shown to the administrator. */
export class OfficerItem {
  @ApiProperty(uuid)
  officerId!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: '无登录账号时为 null · null if the officer cannot sign in',
  })
  username!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: '已遗忘时为 null · null if erased' })
  name!: string | null;

  @ApiProperty({ ...moment, nullable: true, description: '离任时间 · end of service' })
  endedAt!: string | null;

  @ApiProperty({ type: () => [AppointmentItem] })
  appointments!: readonly AppointmentItem[];
}

export class OfficerPage {
  @ApiProperty({ type: () => [OfficerItem] })
  items!: readonly OfficerItem[];

  @ApiProperty(cursor)
  nextCursor!: string | null;
}

/** An API key of an agency's system, without the secret. */
export class ApiKeyItem {
  @ApiProperty(uuid)
  apiKeyId!: string;

  @ApiProperty(uuid)
  officerId!: string;

  @ApiProperty(moment)
  createdAt!: Date;

  @ApiProperty({ ...moment, nullable: true })
  revokedAt!: Date | null;

  @ApiProperty({ ...moment, nullable: true })
  expiresAt!: Date | null;

  @ApiProperty({ type: [String], nullable: true, description: 'CIDR；null：不限 · null: from anywhere' })
  networks!: readonly string[] | null;

  @ApiProperty({ ...moment, nullable: true, description: '最近使用，精确到分 · last use, by the minute' })
  lastUsedAt!: Date | null;

  @ApiProperty({ ...uuid, nullable: true, description: '由此密钥更换而来 · the key that it was rotated from' })
  replaces!: string | null;
}

export class ApiKeyList {
  @ApiProperty({ type: () => [ApiKeyItem] })
  items!: readonly ApiKeyItem[];
}
