import type { Instant } from '@center/kernel';
import type { Deadline } from '../domain/deadline';

/** Where deadlines are read: as known at a position, judged at an instant. */
export interface PastMoment {
  readonly position: bigint;
  readonly now: Instant;
}

/** The deadlines that may be due in a period under either policy. */
export interface PastSelection {
  readonly position: bigint;
  /** started at the latest then */
  readonly startedUntil: Instant;
  /** due from then on, but for paused ones and some steps */
  readonly dueFrom: Instant;
  /** steps with long limits, however early they were due */
  readonly longSteps: readonly string[];
}

/** The deadlines of a context, as they are known at a position of the log. Bound by the context. */
export abstract class PastDeadlines {
  /** The position at an instant, by default the end of the log. Throws a 400 at `/asOf` for the future, 503 `view-behind`. */
  abstract at(asOf: Instant | undefined): Promise<PastMoment>;

  abstract count(selection: PastSelection): Promise<number>;

  /** In pages, so that memory does not grow with their number. Cancelled ones may be left out. */
  abstract pages(selection: PastSelection): AsyncIterable<readonly Deadline[]>;
}
