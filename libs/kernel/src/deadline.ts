import type { Id } from './ids';
import type { Instant } from './instant';
import type { Label } from './label';
import type { AgencyRef } from './officer';

export type DeadlineId = Id<'deadline'>;

/** The entity of the stream that a step is about, by the name of its id; empty for the stream as a whole. */
export type DeadlineSubject = Readonly<Record<string, Id<string>>>;

/** The limit of a step: wall time as an ISO 8601 duration, or working days. */
export type DeadlineLimit = { readonly wall: Label } | { readonly workingDays: number };

/** When a step is due, and whether that may change because a year of the calendar is not published yet. */
export interface DueTime {
  readonly dueAt: Instant;
  readonly provisional: boolean;
}

/** The rule that a deadline follows, as it was when it started or was last recomputed. */
export interface DeadlineRule {
  readonly policyVersion: number;
  readonly level: Label;
  readonly limit: DeadlineLimit;
  readonly basis: Label;
}

/** To whom a miss is escalated: the agency that owes the step, the one above it, or the leaders of the center. */
export type EscalatedTo = 'RESPONSIBLE' | 'SUPERIOR' | 'CENTER_LEADER';

/** A level of the escalation of one miss: from when on, and to whom. */
export interface EscalationLevel {
  readonly at: Instant;
  readonly to: EscalatedTo;
}

/** What is recorded of the misses of a deadline. */
export interface DeadlineMisses {
  /** the latest due time that was recorded as missed */
  readonly missedAt?: Instant;
  /** the earlier ones: a due time may be moved back to one, or before one */
  readonly missedBefore?: readonly Instant[];
  /** the escalation of the last miss: its levels, and how many of them have led to a supervision */
  readonly escalation?: {
    readonly dueAt: Instant;
    readonly levels: readonly EscalationLevel[];
    readonly issued: number;
  };
}

/** A deadline that an event starts; one that goes on from another stream may have been missed there. */
export interface DeadlineStarted extends DueTime, DeadlineMisses {
  readonly deadlineId: DeadlineId;
  readonly step: Label;
  readonly subject: DeadlineSubject;
  readonly responsible: AgencyRef;
  readonly startedAt: Instant;
  readonly rule: DeadlineRule;
  /** a due time that was set for this step: it counts if it is earlier than that of the rule */
  readonly dueBy?: Instant;
  /** fractions of the time between start and due time */
  readonly warnAt: readonly number[];
  /** when the log knew of the start, of one that goes on from another stream */
  readonly knownFrom?: Instant;
}

/** A deadline of one stream that goes on in another: with its due time, its rule and its misses, under a new id. */
export type CarriedDeadline = Omit<DeadlineStarted, 'deadlineId' | 'responsible'>;

interface Of {
  readonly deadlineId: DeadlineId;
}

/** What an event does to the deadlines of its stream, decided together with it. Lists without an item are left out. */
export interface DeadlineChanges {
  readonly started?: readonly DeadlineStarted[];
  /** done at the business time of the event */
  readonly done?: readonly DeadlineId[];
  readonly cancelled?: readonly DeadlineId[];
  /** cancelled ones that run again under their ids */
  readonly restored?: readonly DeadlineId[];
  /** paused from the business time of the event; at `until` the pause ends by itself, with the due time `then` */
  readonly paused?: readonly (Of & { readonly until?: Instant; readonly then?: DueTime })[];
  readonly resumed?: readonly (Of & DueTime)[];
  /** another level or start, and the due time that follows from it */
  readonly moved?: readonly (Of &
    DueTime & { readonly level: Label; readonly limit: DeadlineLimit; readonly startedAt?: Instant })[];
  /** another time at which a done step was done, once the event that ended it is corrected */
  readonly ended?: readonly (Of & { readonly doneAt: Instant })[];
  readonly responsible?: readonly (Of & { readonly responsible: AgencyRef })[];
  /** extended by an officer */
  readonly extended?: readonly (Of & DueTime & { readonly limit: DeadlineLimit })[];
  /** due times that have passed before the step was done; each is recorded once */
  readonly missed?: readonly (Of & {
    readonly dueAt: Instant;
    /** its levels, by the rule of the deadline; absent if it had passed before the log knew of the start */
    readonly escalation?: readonly EscalationLevel[];
  })[];
  /** a level of the escalation of the last miss has led to a supervision */
  readonly supervised?: readonly (Of & { readonly level: number })[];
  /** the due times of provisional ones, once the calendar has the years that they need */
  readonly settled?: readonly (Of & DueTime & { readonly then?: DueTime })[];
}
