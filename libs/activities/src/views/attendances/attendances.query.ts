import { EventStore } from '@center/event-store';
import type { Officer, OfficerId, PersonId } from '@center/kernel';
import { Projections, ViewReader } from '@center/projections';
import { caughtUp, type Page } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { ActivityId, HouseholdId } from '../../domain/events';
import { Households } from '../../ports/households';
import {
  activitiesFor,
  type CalendarEntry,
  type CalendarFilter,
  inDays,
  newestFirst,
} from '../calendar/calendar.query';
import { calendarView } from '../calendar/calendar.view';
import { Conditions } from '../conditions';
import { pseudonymOf } from '../pseudonym';
import { seenBy } from '../seen';
import { attendancesView } from './attendances.view';

type Asked = Pick<CalendarFilter, 'from' | 'to' | 'limit' | 'cursor' | 'position'>;

const HELD = `status = 'HELD'`;

/** Restricts attendances to those that hold as of a position, or now. */
const stated = (where: Conditions, position: bigint | undefined): Conditions => {
  if (position === undefined) return where.and('attended.known_to IS NULL');
  const then = where.put(position.toString());
  return where
    .and(`attended.known_from <= ${then}::bigint`)
    .and(`attended.known_to IS NULL OR attended.known_to > ${then}::bigint`);
};

/** The sessions of a worker in a period, and their duration as far as it is known. */
export interface Training {
  readonly sessions: number;
  readonly minutes: number;
}

/** Reads who attended what, as far as an officer may know the activities. */
@Injectable()
export class AttendancesQuery extends Households {
  constructor(
    private readonly views: ViewReader,
    private readonly projections: Projections,
    private readonly store: EventStore,
  ) {
    super();
  }

  /** The trainings that an officer attended: all of the own ones, and of others those that the caller may see. */
  async ofWorker(
    by: Officer,
    officerId: OfficerId,
    asked: Asked,
  ): Promise<{ readonly page: Page<CalendarEntry>; readonly training: Training }> {
    const selection = () => {
      const where = new Conditions();
      const own = officerId === by.officerId;
      const source = `attended_worker AS attended JOIN ${activitiesFor(own ? undefined : by, asked.position, where)} USING (activity_id)`;
      stated(where, asked.position)
        .and(HELD)
        .on(officerId, (id) => `officer_id = ${id}`);
      return { source, where: inDays(where, asked) };
    };
    const { source: from, where: shown } = selection();
    const page = await newestFirst(this.views, from, shown, asked);
    const { source, where } = selection();
    const [training] = await this.views.query<Training>(
      `SELECT count(*)::integer AS sessions, coalesce(sum(minutes), 0)::integer AS minutes
         FROM ${source} WHERE ${where.toString()}`,
      where.values,
    );
    return { page, training: training! };
  }

  /** The activities that a child attended by name, of those that the caller may see. */
  ofChild(by: Officer, personId: PersonId, asked: Asked): Promise<Page<CalendarEntry>> {
    const where = new Conditions();
    const source = `attended_child AS attended JOIN ${activitiesFor(by, asked.position, where)} USING (activity_id)`;
    stated(where, asked.position)
      .and(HELD)
      .on(pseudonymOf(personId), (child) => `child = ${child}`);
    return newestFirst(this.views, source, inDays(where, asked), asked);
  }

  /** Looks again after all earlier events, if the household is not known yet. */
  override async namedIn(by: Officer, householdId: HouseholdId): Promise<ActivityId | undefined> {
    const found = await this.find(by, householdId);
    if (found) return found;
    const { position } = await this.store.head();
    for (const view of [calendarView, attendancesView]) await caughtUp(this.projections, view, position);
    return this.find(by, householdId);
  }

  private async find(by: Officer, householdId: HouseholdId): Promise<ActivityId | undefined> {
    const where = new Conditions();
    stated(where, undefined)
      .and(seenBy(by, where))
      .on(householdId, (id) => `household_id = ${id}`);
    const [row] = await this.views.query<Pick<CalendarEntry, 'activity_id'>>(
      `SELECT activity_id FROM attended_household AS attended JOIN activity USING (activity_id)
        WHERE ${where.toString()} ORDER BY at DESC, activity_id LIMIT 1`,
      where.values,
    );
    return row?.activity_id;
  }
}
