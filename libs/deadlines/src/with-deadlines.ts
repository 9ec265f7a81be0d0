import { type Completion, idOf } from '@center/event-store';
import type { Clock, DeadlineId, DomainEvent, StreamType } from '@center/kernel';
import { deadlineChanges } from './domain/changes';
import { type Deadlines, foldDeadlines, type TimedEvent } from './domain/deadline';
import type { DeadlineTable } from './domain/table';
import type { Rules } from './rules';

type Event = DomainEvent & TimedEvent;

/** The deadlines of a stream, folded from the changes in its events. Streams from before deadlines have none. */
export const deadlinesIn = (history: readonly { readonly type: string; readonly data: object }[]): Deadlines =>
  history.reduce<Deadlines>((known, event) => foldDeadlines(known, event as TimedEvent), new Map());

/**
 * Decides the deadlines of a context's streams together with their events: what each event starts, ends, pauses or moves
 * by the table is stored in it, with the due times and the rule in force now.
 */
export const withDeadlines =
  <Key extends string, E extends Event, State>(
    table: DeadlineTable<State, E>,
    rules: Pick<Rules, 'current'>,
    clock: Clock,
  ): Completion<Key, E, State> =>
  async ({ type, key, loaded, events: deciding, operation }) => {
    const [events, reading] = await Promise.all([deciding, rules.current()]);
    if (events.every(({ data }) => data.deadlines)) return events; // none, or decided with the events
    const { policy, calendar } = reading;
    const now = clock.now();
    const inForce = reading.inForceAt(now);
    let [state, known, made] = [loaded?.state, deadlinesIn(loaded?.history ?? []), 0];
    const newId = (): DeadlineId => idOf(operation, 'deadline', (made += 1) - 1);
    const states = statesAfter(type, key, state, events);
    if (!loaded && !table.isOpen(states.at(-1)!)) return events; // a finished history: nothing in it is owed any more
    return events.map((event, nth) => {
      const after = states[nth]!;
      const changes = deadlineChanges(table, { before: state, after, event }, known, {
        ...{ policy, inForce, calendar, newId, more: nth < events.length - 1 },
        ...(event.data.late === 'IMPORTED' && { startsAt: now }), // a ledger of the past owes nothing in the past
      });
      state = after;
      if (!changes) return event;
      const data = { ...event.data, deadlines: changes };
      if (nth < events.length - 1) known = foldDeadlines(known, { type: event.type, data });
      return { ...event, data };
    });
  };

/** The states of a stream after each of the events that it is about to get. */
const statesAfter = <Key extends string, E extends Event, State>(
  type: StreamType<Key, E, State>,
  key: Key,
  before: State | undefined,
  events: readonly E[],
): State[] => {
  let state = before;
  return events.map((event) => (state = type.after(state, event, key)));
};
