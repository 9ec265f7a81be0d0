import type { NotificationId, Received, ReceivedNotifications } from '@center/notifications';
import { FakeClock } from '@center/testing';
import { randomUUID } from 'node:crypto';
import * as a from '../../testing/builders';
import type { CaseNotices } from '../notices/case-notices';
import { NotificationsRoute } from './notifications';

const at = new Date('2025-03-03T00:00:00.000Z');

describe('the notifications of an officer who sees none of their cases any more', () => {
  it('are looked through page by page, some in each request', async () => {
    // Given 2,500 notifications of cases that are not seen
    let left = 2_500;
    const list = (_by: unknown, _unread: unknown, _after: unknown, limit: number): Promise<Received[]> => {
      const count = Math.min(limit, left);
      left -= count;
      const one = { kind: 'NEW_WORK', at, entries: [], acknowledged_at: null } as const;
      return Promise.resolve(
        Array.from({ length: count }, () => ({ ...one, notification_id: randomUUID() as NotificationId })),
      );
    };
    const route = new NotificationsRoute(
      { list } as unknown as ReceivedNotifications,
      { visible: () => Promise.resolve([]), texts: () => Promise.resolve([]) } as unknown as CaseNotices,
      new FakeClock(),
    );
    // When they are listed to the end
    const pages: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await route.listNotifications(a.dispatcher, { limit: 99, ...(cursor && { cursor }) });
      pages.push(page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    // Then no request reads more than ten pages
    expect(pages).toEqual([[], [], []]);
  });
});
