import type { EventContext } from './command-context';
import type { DeadlineId, DeadlineSubject, EscalatedTo } from './deadline';
import type { Id } from './ids';
import type { Instant } from './instant';
import type { Label } from './label';
import type { AgencyRef } from './officer';
import type { Sealed } from './sealed';

/** The due time of a step passed, and the step was not done. Recorded once for each deadline and due time. */
export interface DeadlineMissed extends EventContext {
  readonly deadlineId: DeadlineId;
  readonly step: Label;
  readonly subject: DeadlineSubject;
  readonly responsible: AgencyRef;
  readonly dueAt: Instant;
  readonly noticedAt: Instant;
  /** the level of its rule; absent in old events */
  readonly ruleLevel?: Label;
}

export type SupervisionId = Id<'supervision'>;

/** An agency is asked why a step is late, or by hand for any reason. */
export interface SupervisionIssued extends EventContext {
  readonly supervisionId: SupervisionId;
  /** the supervised agency */
  readonly agency: AgencyRef;
  /** the deadline that it is about, and its due time then; it ends by itself when that no longer holds */
  readonly deadlineId?: DeadlineId;
  readonly dueAt?: Instant;
  /** the levels of the escalation count from 1; absent if it was issued by hand */
  readonly level?: number;
  /** of the deadline; absent in old events without a level */
  readonly step?: Label;
  /** of one with a level */
  readonly to?: EscalatedTo;
  readonly ruleLevel?: Label;
  /** of one that was issued by hand */
  readonly note?: Sealed;
}

/** What the center records by itself about the deadlines of a stream. */
export interface DeadlineEvents {
  /** a stream that was recorded before there were deadlines gets its own */
  DeadlinesStarted: EventContext;
  DeadlineMissed: DeadlineMissed;
  /** provisional due times after the calendar of their year was published */
  DeadlinesSettled: EventContext;
  /** also by hand, without a level */
  SupervisionIssued: SupervisionIssued;
}
