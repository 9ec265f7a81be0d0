import { type EventId, type EventMeta, instant, type StoredEvent } from '@center/kernel';

/** The columns of an event, in the order that `eventOf` expects. */
export const COLUMNS = 'position, stream, revision, id, type, schema, data, meta, known_at';

/** A row of `COLUMNS` in array mode; `pg` returns bigints as strings. */
export type EventRow = [string, string, number, string, string, number, object, EventMeta, Date];

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
  knownAt: instant(knownAt.getTime()),
});
