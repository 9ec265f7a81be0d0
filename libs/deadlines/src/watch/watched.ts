import type { AgencyRef, DomainEvent, EscalatedTo, StreamType } from '@center/kernel';

/**
 * The streams of a context, as the watcher finds them. Their events include those of the system (`DeadlineEvents`). The
 * lists may be behind the log: each stream is read again.
 */
export interface Watched<Key extends string = string, E extends DomainEvent = DomainEvent, State = unknown> {
  readonly stream: StreamType<Key, E, State>;
  readonly isOpen: (state: State) => boolean;
  /** the agency that is supervised when a step of an agency is late, as of now */
  agencyFor(to: EscalatedTo, responsible: AgencyRef, state: State): Promise<AgencyRef>;
  /** streams with a miss or a supervision that must be recorded at an instant, the earliest first, without some */
  missed(now: string, limit: number, without: readonly Key[]): Promise<readonly Key[]>;
  /** open streams that never had a deadline, without some */
  unstarted(limit: number, without: readonly Key[]): Promise<readonly Key[]>;
  /** streams with provisional due times, in a fixed order, after one */
  provisional(limit: number, after: Key | undefined): Promise<readonly Key[]>;
  /** streams with a deadline that runs or pauses, in a fixed order, after one */
  running(limit: number, after: Key | undefined): Promise<readonly Key[]>;
  /** waits a short time until the lists know the event at a position; returns whether they do */
  known(position: bigint): Promise<boolean>;
}
