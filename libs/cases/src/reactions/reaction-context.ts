import type { EventStore } from '@center/event-store';
import type { Instant, OfficerId, StoredEvent } from '@center/kernel';
import type { Sql } from '@center/projections';

/** What a reaction reacts to, and with. */
export interface ReactionContext {
  readonly event: StoredEvent;
  /** `undefined` during a rebuild, when events that were reacted to already only update the tables */
  readonly store: EventStore | undefined;
  readonly sql: Sql;
}

/** When and by whom something is done because of an event. */
export const momentOf = ({ data, meta }: StoredEvent): { at: Instant; by: OfficerId } => {
  const { at, to } = data as { at?: Instant; to?: Instant };
  const then = at ?? to ?? meta.recordedAt; // an end may be dated in the future, and by another clock than the log's
  return { at: then < meta.recordedAt ? then : meta.recordedAt, by: meta.actor.officerId };
};
