import { ApiProperty } from '@nestjs/swagger';
import { DELIVERY_STATUSES, type DeliveryStatus, WEBHOOK_STATUSES, type WebhookStatus } from '../domain/codes';

const uuid = { type: 'string', format: 'uuid' } as const;
const moment = { type: 'string', format: 'date-time' } as const;
const position = { type: 'string', pattern: '^\\d+$', example: '4711' } as const;

export class WebhookAnswer {
  @ApiProperty(uuid)
  webhookId!: string;

  @ApiProperty(uuid)
  agencyId!: string;

  @ApiProperty({ type: 'string' })
  url!: string;

  @ApiProperty({ type: [String], nullable: true, description: 'null：全部类型 · all types' })
  types!: readonly string[] | null;

  @ApiProperty({ type: 'string', enum: [...WEBHOOK_STATUSES] })
  status!: WebhookStatus;

  @ApiProperty({
    ...position,
    description: '至此位置的事件均已送达或略过 · every event up to it is delivered or skipped',
  })
  position!: string;

  @ApiProperty({ ...moment, nullable: true, description: '自此时起无一送达 · nothing was delivered since' })
  failingSince!: string | null;
}

export class WebhooksAnswer {
  items!: WebhookAnswer[];
}

class AttemptAnswer {
  @ApiProperty(moment)
  at!: string;

  @ApiProperty({ type: 'integer', nullable: true })
  statusCode!: number | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: 'timeout',
    description: '无状态码的原因 · why there is no status',
  })
  error!: string | null;

  @ApiProperty({ type: 'integer', description: '毫秒 · milliseconds' })
  ms!: number;
}

class DeliveryAnswer {
  @ApiProperty(uuid)
  deliveryId!: string;

  @ApiProperty(position)
  position!: string;

  @ApiProperty({ type: 'string', example: 'TransferIssued' })
  type!: string;

  @ApiProperty({ type: 'string', enum: [...DELIVERY_STATUSES] })
  status!: DeliveryStatus;

  @ApiProperty({ type: [AttemptAnswer] })
  attempts!: readonly AttemptAnswer[];

  @ApiProperty({ ...moment, nullable: true })
  nextAt!: string | null;
}

export class DeliveriesAnswer {
  items!: DeliveryAnswer[];
  nextCursor!: string | null;
}

export class PingAnswer {
  @ApiProperty(uuid)
  webhookId!: string;

  @ApiProperty({ type: 'integer', nullable: true })
  statusCode!: number | null;

  @ApiProperty({ type: 'string', nullable: true, description: '无状态码的原因 · why there is no status' })
  error!: string | null;

  @ApiProperty({ type: 'integer', description: '毫秒 · milliseconds' })
  ms!: number;
}
