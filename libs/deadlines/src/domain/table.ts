import type { AgencyRef, CarriedDeadline, DeadlineId, DeadlineLimit, DeadlineSubject, Instant } from '@center/kernel';
import type { Basis, Level, StepCode } from './codes';
import type { Deadline } from './deadline';

/** A step that somebody owes. */
export interface Owed {
  readonly subject: DeadlineSubject;
  readonly responsible: AgencyRef;
  /** a due time that was set for this step; it counts if it is earlier than that of the rule */
  readonly dueAt?: Instant;
  /** waiting for another step */
  readonly paused?: boolean;
  /** when it began to be owed, if that is not the time of the event */
  readonly since?: Instant;
  /** the clock that another stream had for it: it goes on here with its due time and rule */
  readonly carried?: CarriedDeadline;
}

/** The corrected time of an event: clocks that it started are recomputed from it, those that it ended were done then. */
export interface CorrectedTime {
  readonly type: string;
  /** the ids in the event: clocks about others are not concerned */
  readonly ids: Readonly<Record<string, unknown>>;
  readonly from: Instant;
  readonly to: Instant;
}

/** A change of a stream: its state before and after one event. */
export interface Change<State, Event> {
  readonly before: State | undefined;
  readonly after: State;
  readonly event: Event;
  /** the last clock of the row, if there is one */
  readonly last: Deadline | undefined;
}

/** A row of the table: a step, when it is owed, and which events end it. */
export interface StepRow<State, Event extends { readonly type: string }> {
  readonly step: StepCode;
  readonly by: Basis;
  /** the events that start its clock, for the documentation; a spec compares them with the clocks */
  readonly starts: readonly Event['type'][];
  /** an event after which the step is no longer owed ends its clock as done if it is listed, else as cancelled */
  readonly done: readonly Event['type'][] | 'ANY';
  /** the name of the id of what it is about */
  readonly subject?: string;
  /** does not count as a step that somebody must act on */
  readonly aside?: true;
  /** goes on when the subject of the stream is closed */
  readonly outlives?: true;
  /** the step whose due time ends a pause of this one */
  readonly pausedBy?: StepCode;
  /** when an event says that the step was done, in order: that ends its clock as done and starts the next one */
  readonly renewedBy?: (event: Event) => readonly Instant[];
  /** when a step that an event ends was done, if that is not the time of the event */
  readonly doneAt?: (event: Event, subject: DeadlineSubject) => Instant | undefined;
  readonly owed: (change: Change<State, Event>) => readonly Owed[];
}

/** The table of a context. */
export interface DeadlineTable<State, Event extends { readonly type: string }> {
  readonly rows: readonly StepRow<State, Event>[];
  /** owed while no other step that somebody must act on has a clock */
  readonly fallback: StepRow<State, Event>;
  readonly isOpen: (state: State) => boolean;
  /** `undefined` while it is not known; then steps by this basis have no clock */
  readonly level: (state: State, by: Basis) => Level | undefined;
  /** events that cancel every clock, whatever the row */
  readonly cancels: readonly Event['type'][];
  /** events that undo those: the clocks that they cancelled run again under their ids */
  readonly restores: readonly Event['type'][];
  /** the deadline that an event extends, and by how much, if it does */
  readonly extends?: (event: Event) => { readonly deadlineId: DeadlineId; readonly limit: DeadlineLimit } | undefined;
  /** the time that an event corrects, if it does */
  readonly corrects?: (change: Pick<Change<State, Event>, 'before' | 'event'>) => CorrectedTime | undefined;
}
