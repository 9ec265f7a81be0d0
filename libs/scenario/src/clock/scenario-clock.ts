import type { EventStore } from '@center/event-store';
import { type Clock, instant, type Instant, milliseconds } from '@center/kernel';
import { type Ending, endingOf } from './ending';

/**
 * The log's clock of a demonstration. While the story is told it stands where the story is; once it is told it goes on
 * from the story's last moment at the host's pace, through every restart. It never goes back.
 */
export class ScenarioClock implements Clock {
  private standing: Instant;
  private ending: Ending | undefined;

  private constructor(moment: Instant, ending: Ending | undefined) {
    this.standing = moment;
    this.ending = ending;
  }

  /** The clock of a log: past its story, where its telling stopped, or at `founded` when there is nothing in it yet. */
  static async of(store: EventStore, founded: Instant): Promise<ScenarioClock> {
    const { knownAt } = await store.head();
    return new ScenarioClock(knownAt ?? founded, await endingOf(store));
  }

  now(): Instant {
    if (!this.ending) return this.standing;
    const { at, hostAt } = this.ending;
    const passed = Math.max(0, Date.now() - milliseconds(hostAt)); // a host's clock set back must not undo the story
    return instant(milliseconds(at) + passed);
  }

  /** Stands at a moment of the story, or where it stands already when that is later. */
  standAt(moment: Instant): void {
    if (moment > this.standing) this.standing = moment;
  }

  /** The story is told: goes on at the host's pace. */
  goOnFrom(ending: Ending): void {
    this.ending = ending;
  }
}
