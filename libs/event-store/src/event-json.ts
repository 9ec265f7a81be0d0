import { type EventId, type EventMeta, instant, type StoredEvent } from '@center/kernel';

/** A stored event as JSON: everything that the log holds of it. */
export interface EventJson {
  /** decimal */
  readonly position: string;
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly schema: number;
  readonly knownAt: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly meta: EventMeta;
}

/** A stored event as JSON, in the schema it was written in. */
export const toEventJson = (event: StoredEvent): EventJson => ({
  position: event.position.toString(),
  id: event.id,
  stream: event.stream,
  revision: event.revision,
  type: event.type,
  schema: event.schema,
  knownAt: event.knownAt,
  data: { ...event.data },
  meta: event.meta,
});

/** The reverse of `toEventJson`. */
export const fromEventJson = ({ id, position, knownAt, ...event }: EventJson): StoredEvent => ({
  ...event,
  id: id as EventId,
  position: BigInt(position),
  knownAt: instant(Date.parse(knownAt)),
});
