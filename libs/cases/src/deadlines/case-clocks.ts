import { type Deadlines, deadlinesIn, type Rules, withDeadlines } from '@center/deadlines';
import { completeEvents, type EventStore } from '@center/event-store';
import type { Clock, StoredEvent } from '@center/kernel';
import { caseStream } from '../domain/streams';
import { caseDeadlines } from './table';

/** From now on the events of cases are appended to this store with what they do to deadlines. */
export const keepCaseDeadlines = (store: EventStore, rules: Pick<Rules, 'current'>, clock: Clock): void =>
  completeEvents(store, caseStream, withDeadlines(caseDeadlines, rules, clock));

/** The deadlines of a case after its events. */
export const deadlinesOfCase = (history: readonly StoredEvent[]): Deadlines => deadlinesIn(history);
