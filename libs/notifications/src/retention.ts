import { SETTINGS, type Settings } from '@center/config';
import { CLOCK } from '@center/event-store';
import { type Clock, instant, milliseconds, shanghaiDate } from '@center/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Notices } from './store/notices';

/** How many notifications are removed at once. */
const BATCH = 500;
const DAY = 86_400_000;

/** Removes old notifications, acknowledged or not, once a day. What they were about stays in the log. */
@Injectable()
export class Retention {
  /** the last day, in Shanghai, on which everything old was removed */
  private doneOn: string | undefined;

  constructor(
    private readonly notices: Notices,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'notificationsKeepDays'>,
  ) {}

  /** Removes one batch. Returns whether there may be more. Throws if the database is unavailable. */
  async look(): Promise<boolean> {
    const now = this.clock.now();
    const today = shanghaiDate(now);
    if (this.doneOn === today) return false;
    const before = instant(milliseconds(now) - this.settings.notificationsKeepDays * DAY);
    if ((await this.notices.remove(before, BATCH)) === BATCH) return true;
    this.doneOn = today;
    return false;
  }
}
