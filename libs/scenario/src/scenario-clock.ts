import { type Clock, type Instant, instant } from '@center/kernel';

/** The log's clock of a demonstration: it stands where the story is, and goes with the host's once the story is told. */
export class ScenarioClock implements Clock {
  private told: Instant | undefined;

  now(): Instant {
    return this.told ?? instant(Date.now());
  }

  /** Stands still at a moment of the story, never later than the host's clock. */
  standAt(moment: Instant): void {
    const host = instant(Date.now());
    this.told = moment < host ? moment : host;
  }

  /** Goes on with the host's clock. */
  release(): void {
    this.told = undefined;
  }
}
