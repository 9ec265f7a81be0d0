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

/** An event as it is sent to a webhook; its data are described by the contexts. */
export class EventMessage extends Message {
  @ApiProperty({ type: 'string', pattern: '^minors-protection\\.', example: 'minors-protection.transfer-issued' })
  type!: string;

  @ApiProperty({ ...uuid, description: '事件所属对象的编号 · the id of what the event is about' })
  subject!: string;
}

/** A message that only asks whether the receiver answers. */
export class PingMessage extends Message {
  @ApiProperty({ type: 'string', enum: ['minors-protection.ping'] })
  type!: string;

  @ApiProperty({ type: 'object', additionalProperties: false })
  data!: object;
}
