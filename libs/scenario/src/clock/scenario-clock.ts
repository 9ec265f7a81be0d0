import type { EventStore } from '@center/event-store';
import { type Clock, instant, type Instant, milliseconds } from '@center/kernel';
import { type Ending, endingOf } from './ending';

/**
 * The log's clock of a demonstration. During the run it shows the time of the current step. After the run it continues
 * from the end of the scenario at the host's pace, across restarts. It never moves back.
 */
export class ScenarioClock implements Clock {
  private current: Instant;
  private ending: Ending | undefined;

  private constructor(moment: Instant, ending: Ending | undefined) {
    this.current = moment;
    this.ending = ending;
  }

  /** The clock of a log: after its scenario, at the last step of an interrupted run, or at `founded` for an empty log. */
  static async of(store: EventStore, founded: Instant): Promise<ScenarioClock> {
    const { knownAt } = await store.head();
    return new ScenarioClock(knownAt ?? founded, await endingOf(store));
  }

  now(): Instant {
    if (!this.ending) return this.current;
    const { at, hostAt } = this.ending;
    const passed = Math.max(0, Date.now() - milliseconds(hostAt)); // a host clock set back must not move before the scenario's end
    return instant(milliseconds(at) + passed);
  }

  /** Sets the clock to a time of the scenario, unless it is already later. */
  setTo(moment: Instant): void {
    if (moment > this.current) this.current = moment;
  }

  /** The run has completed: continues at the host's pace. */
  continueFrom(ending: Ending): void {
    this.ending = ending;
  }
}
