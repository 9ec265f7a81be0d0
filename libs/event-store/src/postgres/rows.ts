import type { EventId, EventMeta, Instant, StoredEvent } from '@center/kernel';

/** A time as text in UTC: a `Date` for each event, only to be written as text again, would double the cost of a read. */
export const KNOWN_AT = `(known_at AT TIME ZONE 'UTC')::text`;

/** The columns of an event, in the order that `eventOf` expects. */
export const COLUMNS = `position, stream, revision, id, type, schema, data, meta, ${KNOWN_AT}`;

/** A row of `COLUMNS` in array mode; `pg` returns bigints as strings. */
export type EventRow = [string, string, number, string, string, number, object, EventMeta, string];

/** The instant of a `KNOWN_AT`, `2024-08-06 01:02:03.04`: PostgreSQL leaves out zeros at the end of a fraction. */
const instantOf = (text: string): Instant =>
  `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20).padEnd(3, '0')}Z` as Instant;

/** Converts a row of the log to an event. */
export const eventOf = ([
  position,
  stream,
  revision,
  id,
  type,
  schema,
  data,
  meta,
  knownAt,
]: EventRow): StoredEvent => ({
  id: id as EventId,
  stream,
  revision,
  position: BigInt(position),
  type,
  schema,
  data,
  meta,
  knownAt: instantOf(knownAt),
});
