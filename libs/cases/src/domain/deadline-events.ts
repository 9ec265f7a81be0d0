import type {
  DeadlineEvents,
  DeadlineId,
  DeadlineLimit,
  EventContext,
  Instant,
  Label,
  Sealed,
  SupervisionId,
} from '@center/kernel';
import type { ExtensionReason, SupervisionEndReason } from './codes';

/** A deadline gets more time. */
export interface DeadlineExtended extends EventContext {
  readonly deadlineId: DeadlineId;
  readonly limit: DeadlineLimit;
  readonly reason: ExtensionReason;
  readonly note: Sealed;
  /** of the deadline; absent in old events */
  readonly step?: Label;
}

/** The supervised agency answers. */
export interface SupervisionAnswered extends EventContext {
  readonly supervisionId: SupervisionId;
  readonly note: Sealed;
  /** when it expects the step to be done */
  readonly expectedBy?: Instant;
  /** of the deadline that the supervision is about; absent in old events */
  readonly step?: Label;
}

/** The center ends a supervision by hand. */
export interface SupervisionEnded extends EventContext {
  readonly supervisionId: SupervisionId;
  readonly reason: SupervisionEndReason;
  readonly note: Sealed;
  /** of the deadline that the supervision is about; absent in old events */
  readonly step?: Label;
}

/** The events about deadlines that follow from commands, beside supervisions that are issued by hand. */
export interface DeadlineSteps {
  DeadlineExtended: DeadlineExtended;
  SupervisionAnswered: SupervisionAnswered;
  SupervisionEnded: SupervisionEnded;
}

/** Their types. None of them changes the state of a case. */
export const DEADLINE_STEPS: readonly (keyof DeadlineSteps)[] = [
  'DeadlineExtended',
  'SupervisionAnswered',
  'SupervisionEnded',
];

/**
 * What the center records by itself about the deadlines of a case. These are no steps of the case: they change neither its
 * version nor its state, and have the revision of the step before them.
 */
export const SYSTEM_EVENTS: readonly (keyof DeadlineEvents)[] = [
  'DeadlinesStarted',
  'DeadlineMissed',
  'DeadlinesSettled',
  'SupervisionIssued',
];

/** Whether an event is recorded by the center itself and is no step of the case. A supervision by hand has no level. */
export const isBySystem = ({ type, data }: { readonly type: string; readonly data: object }): boolean =>
  (SYSTEM_EVENTS as readonly string[]).includes(type) && (type !== 'SupervisionIssued' || 'level' in data);
