import type { Loaded } from '@center/event-store';
import type { Officer, StoredEvent } from '@center/kernel';
import { type LiveContext, LiveContexts, type LiveSubject } from '@center/live';
import { ViewsUnavailable } from '@center/projections';
import { Injectable } from '@nestjs/common';
import type { Activity } from './domain/activity';
import { CONTEXT } from './domain/codes';
import type { ActivityEvent, ActivityId } from './domain/events';
import { activityStream } from './domain/streams';
import { sees } from './domain/visibility';
import { CalendarQuery } from './views/calendar/calendar.query';

/** The events of activities, as they are delivered live. */
@Injectable()
export class LiveActivities implements LiveContext<ActivityId, ActivityEvent, Activity> {
  readonly stream = activityStream;

  constructor(
    contexts: LiveContexts,
    private readonly calendar: CalendarQuery,
  ) {
    contexts.add(this);
  }

  sightOf({ role, agency, areaCode }: Officer): string {
    return JSON.stringify([role, agency.id, areaCode]);
  }

  /** All events of an activity count: who may see it sees each of its steps. */
  versionSeen(
    by: Officer,
    { state, history }: Loaded<ActivityEvent, Activity>,
    event: StoredEvent,
  ): number | undefined {
    return sees(by, state) || endsSight(by, history, event) ? event.revision + 1 : undefined;
  }

  subjects(keys: readonly ActivityId[]): Promise<ReadonlyMap<ActivityId, LiveSubject>> {
    return Promise.resolve(new Map(keys.map((id) => [id, { about: { context: CONTEXT, id }, data: {} }])));
  }

  caseOf(): undefined {
    return undefined;
  }

  /** 0 while the calendar is not available: a stream of other events may begin without it. */
  async lastSeen(by: Officer): Promise<bigint> {
    try {
      return await this.calendar.lastChange(by);
    } catch (error) {
      if (error instanceof ViewsUnavailable) return 0n;
      throw error;
    }
  }
}

/** Whether an event took an activity from an officer who saw it: it was held otherwise than it was planned. */
const endsSight = (by: Officer, history: readonly StoredEvent[], event: StoredEvent): boolean => {
  const before = activityStream.fold(history.slice(0, event.revision));
  return before !== undefined && sees(by, before) && !sees(by, activityStream.evolve(before, event));
};
