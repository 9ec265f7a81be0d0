import { CLOCK, EventStore } from '@center/event-store';
import { SETTINGS, type Settings } from '@center/config';
import { type Clock, groupedBy, type Instant, instant, milliseconds, shanghaiDate } from '@center/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { lastMultiple } from './domain/digest-time';
import type { Notice, Noticed, NoticeSource } from './notice';
import { type Addressed, Recipients } from './recipients';
import { Sources } from './sources';
import { type Batch, type NewNotification, Notices, type PendingNotices } from './store/notices';

/** Events and warnings of one look. */
const PAGE = 500;

const noonOf = (day: string): Instant => instant(Date.parse(`${day}T12:00:00+08:00`));

/**
 * Writes what officers are notified of: from the events of the log in order, from planned warnings, and as digests. What a
 * look writes and that it was written is one transaction, so that each notification is written once, over restarts and by
 * several processes at the same time.
 */
@Injectable()
export class Notifier {
  private digestedTo: Instant | undefined;
  /** the event up to which everything is written; `undefined` until it is read, and when another process was faster */
  private done: bigint | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly sources: Sources,
    private readonly notices: Notices,
    private readonly recipients: Recipients,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'digestEvery' | 'alarm'>,
  ) {}

  /** One look: writes what has happened and become due. Returns whether there may be more. Throws if it could not. */
  async look(): Promise<boolean> {
    const { only: source } = this.sources;
    const now = this.clock.now();
    const more = [await this.readEvents(now), await this.warn(source, now)];
    if (!more.includes(true)) await this.digest(now);
    return more.includes(true);
  }

  /**
   * One look for the notices of the days up to today, of a page of subjects. It may take long, so it is apart from `look`.
   * Returns whether there may be more. Throws if it could not.
   */
  async newDays(): Promise<boolean> {
    const now = this.clock.now();
    const today = shanghaiDate(now);
    const days = await this.notices.days();
    if (!days || (days.to === null && days.day >= today)) return false;
    const to = days.to ?? today; // the same for every page
    const { notices, next } = await this.sources.only.ofDays(
      noonOf(days.day),
      to < today ? noonOf(to) : now,
      days.after,
    );
    const then = next === null ? { day: to, to: null, after: null } : { day: days.day, to, after: next };
    await this.notices.ofDays(days, then, await this.batchOf({ notices, warnings: [] }, now));
    return true;
  }

  private async readEvents(now: Instant): Promise<boolean> {
    const from = (this.done ??= await this.position(now));
    const { position: head } = await this.store.head();
    const events = head === from ? [] : await this.store.readNext(from, PAGE);
    const last = events.at(-1);
    if (!last) return false;
    const noticed = await this.sources.read(events);
    const isMine = await this.notices.advance(from, last.position, await this.batchOf(noticed, now));
    this.done = isMine ? last.position : undefined;
    return !isMine || events.length === PAGE;
  }

  /** Where to read on. It is read before the head: another process may go on meanwhile, and is not set back. */
  private async position(now: Instant): Promise<bigint> {
    const known = await this.notices.position();
    const { position: head } = await this.store.head();
    if (known === undefined) {
      await this.notices.begin(head, shanghaiDate(now));
      return this.position(now);
    }
    if (known > head) await this.notices.goBack(known, head); // an older log was restored
    return known > head ? head : known;
  }

  private async warn(source: NoticeSource, now: Instant): Promise<boolean> {
    const warnings = await this.notices.warningsAt(now, PAGE);
    if (warnings.length === 0) return false;
    const { position } = await this.store.head();
    await this.notices.warned(warnings, await this.batchOf(await source.due(warnings, now, position), now));
    return true; // the next warnings of the same deadlines may have come too
  }

  private async digest(now: Instant): Promise<void> {
    const end = lastMultiple(now, this.settings.digestEvery);
    if (this.digestedTo === end) return;
    for (const [agencyId, notices] of await this.notices.pendingBefore(end)) {
      const leaders = notices.some((notice) => notice.leaders) ? { leaders: true as const } : {};
      const [to] = await this.recipients.of([{ agencyId, urgency: 'DIGEST', ...leaders }], now);
      const entries = notices.flatMap((notice) => notice.entries);
      const key = `DIGEST/${agencyId}/${end}/${notices[0]!.notice_id}`;
      await this.notices.digested(notices, {
        ...{ key, kind: 'DIGEST', agencyId, at: end, entries, officers: to!.officers },
      });
    }
    this.digestedTo = end;
  }

  private async batchOf({ notices, warnings }: Noticed, now: Instant): Promise<Batch> {
    const atOnce = notices.filter(({ urgency }) => urgency !== 'DIGEST');
    const addressed = await this.recipients.of(atOnce, now);
    return {
      notifications: atOnce.map((notice, nth) => this.notificationOf(notice, addressed[nth]!, now)),
      pending: this.pendingOf(notices.filter(({ urgency }) => urgency === 'DIGEST')),
      warnings,
    };
  }

  /** Those of an agency for the same digest are one row: many leads in one look would be as many rows and index entries. */
  private pendingOf(notices: readonly Notice[]): readonly PendingNotices[] {
    const together = groupedBy(
      notices,
      ({ agencyId, at }) => `${agencyId} ${lastMultiple(at, this.settings.digestEvery)}`,
    );
    return [...together.values()].map((group) => ({
      ...{ key: group[0].key, agencyId: group[0].agencyId, at: group[0].at },
      leaders: group.some(({ leaders }) => leaders),
      entries: group.flatMap(({ entries }) => entries),
    }));
  }

  private notificationOf(
    { key, kind, agencyId, at, entries, urgency }: Notice,
    { officers, onDuty }: Addressed,
    now: Instant,
  ): NewNotification {
    const { alarm } = this.settings;
    const isAlarm = alarm && urgency === 'EMERGENCY';
    return {
      ...{ key, kind, agencyId, at, entries, officers },
      ...(isAlarm && { alarm: firstStage(onDuty, now, alarm.handOn) }),
    };
  }
}

/** The officer on duty is called; if there is none, the next officer at once. */
const firstStage = (
  onDuty: Addressed['onDuty'],
  now: Instant,
  handOn: number,
): NonNullable<NewNotification['alarm']> =>
  onDuty
    ? {
        ...{ officers: [onDuty.officerId], callAt: now, shift: onDuty.from },
        handOnAt: instant(milliseconds(now) + handOn * 1_000),
      }
    : { officers: [], callAt: null, shift: null, handOnAt: now };
