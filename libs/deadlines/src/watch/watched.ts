import type { DomainEvent, StreamType } from '@center/kernel';

/**
 * The streams of a context, as the watcher finds them. Their events include those of the system (`DeadlineEvents`). The
 * lists may be behind the log: each stream is read again.
 */
export interface Watched<Key extends string = string, E extends DomainEvent = DomainEvent, State = unknown> {
  readonly stream: StreamType<Key, E, State>;
  readonly isOpen: (state: State) => boolean;
  /** streams with a miss that must be recorded at an instant, the earliest first, without some */
  missed(now: string, limit: number, without: readonly Key[]): Promise<readonly Key[]>;
  /** open streams that never had a deadline, without some */
  unstarted(limit: number, without: readonly Key[]): Promise<readonly Key[]>;
  /** streams with provisional due times, in a fixed order, after one */
  provisional(limit: number, after: Key | undefined): Promise<readonly Key[]>;
  /** waits a short time until the lists know the event at a position */
  known(position: bigint): Promise<void>;
}
