import { EventStore } from '@center/event-store';
import type { Instant } from '@center/kernel';
import { Injectable } from '@nestjs/common';
import { type CalendarYears, workingCalendar } from './domain/calendar';
import { inForceAt, type Policy, type PolicyVersion } from './domain/policy';
import { calendarStream, policyStream } from './domain/streams';
import type { WorkingCalendar } from './domain/working-days';
import { PUBLISHED_YEARS } from './published-years';
import { Steps } from './steps';

const STREAMS = [policyStream.prefix, calendarStream.prefix];

/** The policy and the calendar as of one position of the log, or later. */
export class RulesReading {
  constructor(
    /** all versions */
    readonly policy: Policy,
    readonly years: CalendarYears,
    readonly calendar: WorkingCalendar,
    /** the position of the last change of the calendar; 0 if there is none */
    readonly calendarAt: bigint,
    /** the last change of the calendar that recomputes all running due times: its position, and the calendar then */
    readonly recompute: { readonly position: bigint; readonly calendar: WorkingCalendar } | undefined,
  ) {}

  /** The version in force at an instant. */
  inForceAt(moment: Instant): PolicyVersion {
    return inForceAt(this.policy, moment);
  }
}

/**
 * Keeps the policy and the calendar in memory until one of their events is appended, by any process: each lookup asks the
 * log for the last position of their streams.
 */
@Injectable()
export class Rules {
  private kept: { readonly position: bigint; readonly reading: Promise<RulesReading> } | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly steps: Steps,
  ) {}

  /** The rules with every event that was appended before this call. Throws `LogUnavailable`. */
  async current(): Promise<RulesReading> {
    const position = await this.store.latest(STREAMS);
    if (this.kept?.position === position) return this.kept.reading;
    const kept = { position, reading: this.read() };
    this.kept = kept;
    try {
      return await kept.reading;
    } catch (error) {
      if (this.kept === kept) this.kept = undefined; // a failure is not kept
      throw error;
    }
  }

  private async read(): Promise<RulesReading> {
    const set = policyStream.fold(await this.store.readStream(policyStream.prefix));
    const published = await this.store.readStream(calendarStream.prefix);
    const yearsIn = (events: typeof published): CalendarYears =>
      new Map([...PUBLISHED_YEARS, ...(calendarStream.fold(events) ?? [])]);
    const years = yearsIn(published);
    const last = calendarStream.eventsIn(published).findLast(({ data }) => data.recompute);
    const recompute = last && {
      position: last.position,
      calendar: workingCalendar(yearsIn(published.filter(({ position }) => position <= last.position))),
    };
    const policy = [...this.steps.first, ...(set ?? [])];
    const calendarAt = published.at(-1)?.position ?? 0n;
    return new RulesReading(policy, years, workingCalendar(years), calendarAt, recompute);
  }
}
