import { ApiProperty } from '@nestjs/swagger';

const uuid = { type: 'string', format: 'uuid' } as const;
const moment = { type: 'string', format: 'date-time' } as const;

/** The attributes of every message (CloudEvents 1.0). */
class Message {
  @ApiProperty({ type: 'string', enum: ['1.0'] })
  specversion!: '1.0';

  @ApiProperty({ ...uuid, description: '即 webhook-id；已收到过的请忽略 · the webhook-id: drop those that are known' })
  id!: string;

  @ApiProperty({ type: 'string', example: '/centers/370682' })
  source!: string;

  @ApiProperty({ ...moment, description: '写入日志的时间 · when the event was appended to the log' })
  time!: string;

  @ApiProperty({ type: 'string', enum: ['application/json'] })
  datacontenttype!: 'application/json';
}

export class EventMessageAbout {
  @ApiProperty({ type: 'string', example: 'cases' })
  context!: string;

  @ApiProperty(uuid)
  id!: string;
}

/** What a message says of an event. Never personal data. */
export class EventMessageData {
  @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
  position!: string;

  about!: EventMessageAbout;

  @ApiProperty({ ...uuid, required: false, description: '仅个案的事件 · of an event of a case' })
  caseId?: string;

  @ApiProperty({
    ...{ type: 'string', nullable: true, required: false, example: 'XS-370682-2026-000038' },
    description: '仅个案的事件；尚未编号时为 null · of an event of a case; null as long as it is not assigned',
  })
  caseNumber?: string | null;

  @ApiProperty({ type: 'integer', minimum: 0, description: '单位所见的版本 · the version as the agency counts it' })
  version!: number;

  @ApiProperty({ type: 'string', example: 'TransferIssued' })
  type!: string;

  @ApiProperty({ ...moment, description: '业务时间 · business time' })
  at!: string;
}

/** An event that a webhook is told of. */
export class EventMessage extends Message {
  @ApiProperty({ type: 'string', pattern: '^minors-protection\\.', example: 'minors-protection.transfer-issued' })
  type!: string;

  @ApiProperty({ ...uuid, description: '个案，或活动 · the case, or the activity' })
  subject!: string;

  data!: EventMessageData;
}

/** A message that only asks whether the receiver answers. */
export class PingMessage extends Message {
  @ApiProperty({ type: 'string', enum: ['minors-protection.ping'] })
  type!: string;

  @ApiProperty({ type: 'object', additionalProperties: false })
  data!: object;
}
