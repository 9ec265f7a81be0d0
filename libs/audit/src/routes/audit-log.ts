import { Allow } from '@center/access';
import { EventStore } from '@center/event-store';
import { IsQueryNumber, IsQueryPosition, Reads } from '@center/web';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { logPages } from '../log-pages';
import type { LoggedEventAnswer } from '../stored-event.answer';

/** A page ends after this many characters of events, even if the limit is not reached. */
const PAGE_LENGTH = 1_048_576;

export class AuditLogRequest {
  @IsQueryPosition({ optional: true, description: '此位置之后 · events after this position' })
  after: string = '0';

  @IsQueryNumber({ min: 1, max: 200, optional: true, description: '每页条数 · page size', example: 50 })
  @ApiProperty({ default: 50 })
  limit: number = 50;
}

export class AuditLogAnswer {
  items!: LoggedEventAnswer[];

  @ApiProperty({
    ...{ type: 'string', pattern: '^\\d+$', nullable: true, example: '4711' },
    description: '作为 after 取下一页；到日志末尾为 null · pass it as after; null at the end of the log',
  })
  nextCursor!: string | null;
}

@Controller('v1/audit')
export class AuditLogRoute {
  constructor(private readonly store: EventStore) {}

  @Get('log')
  @Allow('AUDITOR')
  @Reads({
    name: 'readLog',
    zh: '整个事件日志（密文），按顺序',
    en: 'List all events of the log in order, with texts sealed',
    tag: '审计 Audit',
    answer: AuditLogAnswer,
  })
  async readLog(@Query() { after, limit }: AuditLogRequest): Promise<AuditLogAnswer> {
    const items: LoggedEventAnswer[] = [];
    let length = 0;
    for await (const page of logPages(this.store, BigInt(after))) {
      for (const { event, line } of page) {
        if (items.length === limit || length > PAGE_LENGTH) return { items, nextCursor: items.at(-1)!.position };
        length += line.length;
        items.push(event);
      }
    }
    return { items, nextCursor: null };
  }
}
