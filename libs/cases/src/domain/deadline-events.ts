import type { DeadlineEvents, DeadlineId, DeadlineLimit, EventContext, Sealed } from '@center/kernel';
import type { ExtensionReason } from './codes';

/** A deadline gets more time. */
export interface DeadlineExtended extends EventContext {
  readonly deadlineId: DeadlineId;
  readonly limit: DeadlineLimit;
  readonly reason: ExtensionReason;
  readonly note: Sealed;
}

/**
 * What the center records by itself about the deadlines of a case. These are no steps of the case: they change neither its
 * version nor its state, and have the revision of the step before them.
 */
export const SYSTEM_EVENTS: readonly (keyof DeadlineEvents)[] = [
  'DeadlinesStarted',
  'DeadlineMissed',
  'DeadlinesSettled',
];

/** Whether an event is recorded by the center itself and is no step of the case. */
export const isBySystem = (type: string): boolean => (SYSTEM_EVENTS as readonly string[]).includes(type);
