import type { EventContext } from './command-context';
import type { DeadlineId, DeadlineSubject } from './deadline';
import type { Instant } from './instant';
import type { Label } from './label';
import type { AgencyRef } from './officer';

/** The due time of a step passed, and the step was not done. Recorded once for each deadline and due time. */
export interface DeadlineMissed extends EventContext {
  readonly deadlineId: DeadlineId;
  readonly step: Label;
  readonly subject: DeadlineSubject;
  readonly responsible: AgencyRef;
  readonly dueAt: Instant;
  readonly noticedAt: Instant;
}

/** What the center records by itself about the deadlines of a stream. */
export interface DeadlineEvents {
  /** a stream that was recorded before there were deadlines gets its own */
  DeadlinesStarted: EventContext;
  DeadlineMissed: DeadlineMissed;
  /** provisional due times after the calendar of their year was published */
  DeadlinesSettled: EventContext;
}
