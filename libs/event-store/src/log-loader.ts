import type { StoredEvent } from '@center/kernel';

/** The log has an event at or after the position of an event to load. */
export class LogNotBehind extends Error {
  constructor() {
    super('the log already has events at or after this position');
    this.name = 'LogNotBehind';
  }
}

/**
 * Loads events of another log or of a backup as they are: with their positions, ids, revisions and times. Only for a log
 * that no program appends to, and only for its owner.
 */
export abstract class LogLoader {
  /**
   * Loads the events that follow the log's last event, in order. Throws `LogNotBehind` if they do not follow it, and
   * `LogUnavailable`; then the first of them may be loaded, and `EventStore.head` returns the last one that is.
   */
  abstract load(events: readonly StoredEvent[]): Promise<void>;
}
