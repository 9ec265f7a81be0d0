import type { Instant, Officer, StoredEvent } from '@center/kernel';
import type { Case } from '../domain/case';
import { withCurrentCopies } from '../domain/copies';
import type { CaseEvent, CaseEventType } from '../domain/events';
import { caseStream } from '../domain/streams';
import { type Visibility, visibilityOf } from '../domain/visibility';
import { versionAfter } from './steps';

type Event = StoredEvent<CaseEvent>;

/** The events that can take a case from someone who saw it. A spec compares them with what random histories do. */
export const CAN_END_SIGHT: ReadonlySet<CaseEventType> = new Set<CaseEventType>([
  'CaseAssigned',
  'CaseReassigned',
  'CopyEnded',
  'RecordCorrected',
  'TransferReturned',
  'TransferSucceeded',
  'TransferWithdrawn',
]);

/** Whether the step from one visibility to another took away the case, or left the own report only. */
const hasEnded = (before: Visibility | undefined, after: Visibility | undefined): boolean =>
  before !== after && (after === undefined || after === 'SUBMITTED');

/**
 * The version of a case after the step that ended an officer's sight of it, as they counted before; `undefined` for every
 * other event. If sight has ended several times, the last one counts.
 */
export const versionAtEnd = (
  by: Officer,
  history: readonly Event[],
  event: Event,
  now: Instant,
): number | undefined => {
  if (!CAN_END_SIGHT.has(event.type)) return undefined;
  const seen = (state: Case): Visibility | undefined => visibilityOf(by, withCurrentCopies(state, now));
  const before = caseStream.fold(history.slice(0, event.revision));
  const visibility = before && seen(before);
  if (!visibility || visibility === 'SUBMITTED') return undefined;
  const after = caseStream.evolve(before, event);
  if (!hasEnded(visibility, seen(after)) || regains(history.slice(event.revision + 1), after, seen)) return undefined;
  return versionAfter({ by, visibility }, after, event);
};

/** Whether later events give the case back. */
const regains = (later: readonly Event[], from: Case, seen: (state: Case) => Visibility | undefined): boolean => {
  let state = from;
  for (const event of later) {
    state = caseStream.evolve(state, event);
    const visibility = seen(state);
    if (visibility !== undefined && visibility !== 'SUBMITTED') return true;
  }
  return false;
};
