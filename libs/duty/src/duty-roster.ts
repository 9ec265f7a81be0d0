import { Agencies, type OfficerRecord } from '@center/agencies';
import { Streams } from '@center/command-handling';
import { type Instant, instant, milliseconds, type OfficerId, type Role } from '@center/kernel';
import { Injectable } from '@nestjs/common';
import { type Roster, type Shift, shiftAt, shiftsIn, type Window } from './domain/roster';
import { rosterStream } from './domain/streams';

/** The roles whose officers can be on duty. */
const ON_DUTY: readonly Role[] = ['DISPATCHER', 'CENTER_LEADER'];

const A_YEAR = 366 * 86_400_000;

/** A shift and its officer in the register. */
export interface Duty extends Shift {
  readonly officer: OfficerRecord;
}

/** Lookups in the duty roster, with every event that was appended before them. They throw `LogUnavailable`. */
@Injectable()
export class DutyRoster {
  constructor(
    private readonly streams: Streams,
    private readonly agencies: Agencies,
  ) {}

  /** The shifts in a window of time, in order. */
  async during(window: Window): Promise<readonly Duty[]> {
    const duties = shiftsIn(await this.roster(), window).map(async (shift) => ({
      ...shift,
      officer: (await this.agencies.officer(shift.officerId))!,
    }));
    return Promise.all(duties);
  }

  /** The current shift; `undefined` if there is none, or its officer neither dispatches nor leads any more. */
  async at(moment: Instant): Promise<Duty | undefined> {
    const shift = shiftAt(await this.roster(), moment);
    const officer = shift && (await this.eligible([shift.officerId])).get(shift.officerId);
    return shift && officer && { ...shift, officer };
  }

  /**
   * The first shift, from the current one on, of an officer other than these; `undefined` if none is planned within a year.
   */
  async next(moment: Instant, others: readonly OfficerId[]): Promise<Duty | undefined> {
    const to = instant(milliseconds(moment) + A_YEAR);
    const planned = shiftsIn(await this.roster(), { from: moment, to });
    const shifts = planned.filter(({ officerId }) => !others.includes(officerId));
    const officers = await this.eligible(shifts.map(({ officerId }) => officerId));
    const shift = shifts.find(({ officerId }) => officers.has(officerId));
    return shift && { ...shift, officer: officers.get(shift.officerId)! };
  }

  /** Those of these officers who can be on duty. */
  async eligible(officerIds: readonly OfficerId[]): Promise<ReadonlyMap<OfficerId, OfficerRecord>> {
    const found = new Map<OfficerId, OfficerRecord>();
    for (const officerId of new Set(officerIds)) {
      const officer = await this.agencies.officer(officerId);
      if (officer?.appointments.some(({ role }) => ON_DUTY.includes(role))) found.set(officerId, officer);
    }
    return found;
  }

  private async roster(): Promise<Roster> {
    return (await this.streams.load(rosterStream, undefined))?.state ?? [];
  }
}
