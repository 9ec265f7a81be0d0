import { instant, milliseconds, type Clock, type Instant } from '@center/kernel';

/** A manual clock. */
export class FakeClock implements Clock {
  constructor(private moment: Instant = '2025-03-03T01:00:00.000Z' as Instant) {}

  now(): Instant {
    return this.moment;
  }

  /** Sets the time, also backwards. */
  set(moment: Instant): void {
    this.moment = moment;
  }

  /** Advances the time. */
  advance(duration: number): void {
    this.moment = instant(milliseconds(this.moment) + duration);
  }
}
