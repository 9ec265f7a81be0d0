import { isId } from '@center/kernel';
import { InvalidAppend } from './failures';
import type { EventToAppend, ExpectedRevision } from './port';

const STREAM = /^[a-z]{1,64}(-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/;
const TYPE = /^[A-Z][A-Za-z0-9]{0,99}$/;
const MOST_EVENTS = 500;
const MOST_BYTES_AN_EVENT = 1024 * 1024;
const MOST_BYTES = 4 * MOST_BYTES_AN_EVENT; // an append holds the lock on the head of the log, so it must be short

/** An event serialized for the log, whose engine adds `recordedAt` to the metadata. */
export interface SerializedEvent {
  readonly id: string;
  readonly type: string;
  readonly schema: number;
  readonly data: string;
  readonly meta: string;
}

/** Whether a text is a valid stream name: a lower-case word, alone or with `-<uuid>`. */
export const isStream = (name: string): boolean => STREAM.test(name);

/**
 * Validates an append and serializes its events, for every engine. Throws `InvalidAppend`, which names the place and
 * never a value.
 */
export const serialized = (
  stream: string,
  expected: ExpectedRevision,
  events: readonly EventToAppend[],
): SerializedEvent[] => {
  if (!isStream(stream)) throw new InvalidAppend('a stream name is a lower-case word, alone or with -<uuid>');
  if (typeof expected === 'number' && !(Number.isSafeInteger(expected) && expected >= 0)) {
    throw new InvalidAppend('the expected revision must be "new", "any" or an integer from 0');
  }
  if (events.length === 0) throw new InvalidAppend('no events to append');
  if (events.length > MOST_EVENTS) throw new InvalidAppend(`more than ${MOST_EVENTS} events in one append`);
  if (new Set(events.map(({ id }) => id)).size < events.length) throw new InvalidAppend('duplicate event id');
  const ready = events.map(serializedEvent);
  if (ready.reduce((sum, event) => sum + bytes(event), 0) > MOST_BYTES) {
    throw new InvalidAppend(`more than ${MOST_BYTES} bytes in one append`);
  }
  return ready;
};

const serializedEvent = (event: EventToAppend, nth: number): SerializedEvent => {
  if (!isId(event.id)) throw new InvalidAppend(`event ${nth}: the id is not a UUID in lower case`);
  if (!TYPE.test(event.type)) throw new InvalidAppend(`event ${nth}: the type is not in PascalCase`);
  if (!(Number.isInteger(event.schema) && event.schema > 0 && event.schema < 2 ** 15)) {
    throw new InvalidAppend(`event ${nth}: the schema is not an integer from 1`);
  }
  const ready = {
    id: event.id,
    type: event.type,
    schema: event.schema,
    data: json(event.data, nth),
    meta: json(event.meta, nth),
  };
  if (bytes(ready) > MOST_BYTES_AN_EVENT) {
    throw new InvalidAppend(`event ${nth}: more than ${MOST_BYTES_AN_EVENT} bytes`);
  }
  return ready;
};

const bytes = ({ data, meta }: SerializedEvent): number => Buffer.byteLength(data) + Buffer.byteLength(meta);

const json = (value: object, nth: number): string => {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    text = undefined; // a cycle or a bigint; the engine's message could quote the value
  }
  if (!text?.startsWith('{')) throw new InvalidAppend(`event ${nth}: data and meta must be JSON objects`);
  return text;
};
