import { Caller, SignedIn } from '@center/access';
import { CLOCK } from '@center/event-store';
import type { Clock, Officer } from '@center/kernel';
import {
  Command,
  decodeCursor,
  encodeCursor,
  IsQueryFlag,
  NotRemembered,
  type Page,
  PageRequest,
  pageOf,
  PathId,
  Problem,
  Reads,
} from '@center/web';
import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  type Entry,
  NOTIFICATION_KINDS,
  type NotificationId,
  type NotificationKind,
  type Received,
  ReceivedNotifications,
} from '@center/notifications';
import { CaseNotices, isOfCase } from '../notices/case-notices';

const tag = '通知 Notifications';
/** How many pages one request reads at most. If the officer may know of nothing in them, its page is short or empty. */
const MOST_READ = 10;
const moment = { type: 'string', format: 'date-time' } as const;

class ListNotificationsRequest extends PageRequest {
  @IsQueryFlag({ optional: true, description: '尚未签阅的 · not acknowledged yet' })
  unread?: boolean;
}

class NotificationAnswer {
  notificationId!: string;

  @ApiProperty({ type: 'string', enum: [...NOTIFICATION_KINDS] })
  kind!: NotificationKind;

  @ApiProperty({
    type: [String],
    items: { type: 'string', format: 'uuid' },
    description: '您现在可见的个案 · cases that you see now',
  })
  caseIds!: string[];

  @ApiProperty({ type: [String], items: { type: 'string', format: 'uuid' } })
  deadlineIds!: string[];

  @ApiProperty({ type: 'string', description: '中文与英文，只含案号 · in Chinese and English, with case numbers only' })
  text!: string;

  @ApiProperty(moment)
  at!: string;

  @ApiProperty({ ...moment, nullable: true })
  acknowledgedAt!: string | null;
}

class NotificationsAnswer {
  items!: NotificationAnswer[];
  nextCursor!: string | null;
}

class AcknowledgedAnswer {
  notificationId!: string;

  @ApiProperty(moment)
  acknowledgedAt!: string;
}

const unique = (ids: readonly (string | undefined)[]): string[] => [...new Set(ids.filter((id) => id !== undefined))];
const cursorOf = ({ at, notification_id }: Received): string => encodeCursor(at.toISOString(), notification_id);

/** The notifications of an officer. What they may no longer see is left out when they read. */
@Controller('v1/notifications')
export class NotificationsRoute {
  constructor(
    private readonly received: ReceivedNotifications,
    private readonly notices: CaseNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @SignedIn()
  @Reads({
    zh: '我的通知，新的在前',
    en: 'List the notifications of the caller, newest first',
    tag,
    answer: NotificationsAnswer,
  })
  async listNotifications(
    @Caller() by: Officer,
    @Query() { unread, limit, cursor }: ListNotificationsRequest,
  ): Promise<NotificationsAnswer> {
    const { items, nextCursor } = await this.visible(by, unread, limit, cursor);
    const texts = await this.notices.texts(items.map(({ kind, entries }) => ({ kind, entries })));
    return {
      items: items.map(({ notification_id, kind, at, entries, acknowledged_at }, nth) => ({
        ...{ notificationId: notification_id, kind, at: at.toISOString(), text: texts[nth]! },
        caseIds: unique(entries.filter(isOfCase).map(({ about }) => about)),
        deadlineIds: unique(entries.map(({ deadlineId }) => deadlineId)),
        acknowledgedAt: acknowledged_at?.toISOString() ?? null,
      })),
      nextCursor,
    };
  }

  @Post(':notificationId/acknowledge')
  @SignedIn()
  @NotRemembered()
  @Command({
    name: 'acknowledgeNotification',
    zh: '签阅通知',
    en: 'Acknowledge a notification',
    tag,
    answer: AcknowledgedAnswer,
  })
  async acknowledge(
    @PathId('notificationId') notificationId: NotificationId,
    @Caller() by: Officer,
  ): Promise<AcknowledgedAnswer> {
    const now = this.clock.now();
    const entries = await this.received.entries(by.officerId, notificationId);
    const seen = entries && (await this.notices.visible(by, entries, now));
    if (!seen || seen.length === 0) throw new Problem('not-found');
    return { notificationId, acknowledgedAt: await this.received.acknowledge(by.officerId, notificationId, now) };
  }

  /** A page of those with something that the officer may know of now. */
  private async visible(
    by: Officer,
    unread: boolean | undefined,
    limit: number,
    cursor: string | undefined,
  ): Promise<Page<Received>> {
    const found: Received[] = [];
    let after = decodeCursor(cursor, 'instant', 'uuid') as readonly [string, string] | undefined;
    let hasMore = true;
    for (let read = 0; read < MOST_READ && hasMore && found.length <= limit; read += 1) {
      const rows = await this.received.list(by.officerId, unread, after, limit + 1);
      const known = new Set(
        await this.notices.visible(
          by,
          rows.flatMap(({ entries }) => entries),
          this.clock.now(),
        ),
      );
      for (const row of rows) {
        const entries = row.entries.filter((entry: Entry) => known.has(entry));
        if (entries.length > 0) found.push({ ...row, entries });
      }
      const last = rows.at(-1);
      after = last && [last.at.toISOString(), last.notification_id];
      hasMore = rows.length > limit;
    }
    if (after && hasMore && found.length <= limit) return { items: found, nextCursor: encodeCursor(...after) };
    return pageOf(found.slice(0, limit + 1), limit, cursorOf);
  }
}
