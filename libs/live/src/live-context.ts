import type { Loaded } from '@center/event-store';
import type { DomainEvent, Instant, Officer, StoredEvent, StreamType } from '@center/kernel';

/** What the events of a stream are about, as readers get it. Never personal data. */
export interface LiveSubject {
  readonly about: { readonly context: string; readonly id: string };
  /** further ids and numbers in the data of its events */
  readonly data: Readonly<Record<string, string | null>>;
}

/** The streams of a context whose events readers follow, and its rule of who may see which of them. */
export interface LiveContext<Key extends string = string, E extends DomainEvent = DomainEvent, State = unknown> {
  readonly stream: StreamType<Key, E, State>;

  /** Officers for whom it is the same text see the same events. */
  sightOf(by: Officer): string;

  /**
   * The version of the stream after one of its events, as the reader counts it, if they may see the event now; also if it
   * is the last one that they may know of, because it ended their sight. `loaded` is the stream as it is now.
   */
  versionSeen(by: Officer, loaded: Loaded<E, State>, event: StoredEvent, now: Instant): number | undefined;

  /** What the streams with these keys are about, as known at a position of the log. */
  subjects(keys: readonly Key[], position: bigint): Promise<ReadonlyMap<Key, LiveSubject>>;

  /** The case that a stream belongs to, if its name says so. A reader of one case skips those of others unread. */
  caseOf(key: Key): string | undefined;

  /** The position of the last event that a reader may see; 0 if there is none. */
  lastSeen(by: Officer): Promise<bigint>;
}
