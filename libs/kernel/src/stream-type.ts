import type { DomainEvent, StoredEvent, StoredEventOf } from './event';
import { isId } from './ids';
import { type LocatedEvent, locate } from './sealed';

/** Converts the data of an event from one schema version to the next. Pure. */
export type Upcaster = (data: never) => object;

/** The declaration of a stream type. `Key` is the id in the stream name, `undefined` for a single-stream type. */
export interface StreamTypeOptions<Key extends string | undefined, E extends DomainEvent, State> {
  /** lower-case prefix of the stream names; the whole name of a single stream */
  readonly prefix: string;
  readonly single?: Key extends undefined ? true : never;
  /** every event type of such a stream */
  readonly types: readonly E['type'][];
  /** for a type whose schema has changed: one for each older schema version, the first raises 1 to 2 */
  readonly upcasters?: { readonly [T in E['type']]?: readonly Upcaster[] };
  /** the state after one more event; sealed texts in the event have their places (see `locate`) */
  readonly evolve: (state: State | undefined, event: LocatedEvent<E>, key: Key) => State;
  /** the same for an event that is not appended yet, whose sealed texts have no places; default: `evolve` */
  readonly after?: (state: State | undefined, event: E, key: Key) => State;
}

const REMEMBERED = 10_000;

/**
 * A stream type: the names of its streams, their event types with schemas, and their fold. Used by all code that reads or
 * writes such a stream.
 */
export class StreamType<Key extends string | undefined, E extends DomainEvent, State> {
  readonly types: readonly E['type'][];
  /** the prefix of the stream names; the whole name of a single stream */
  readonly prefix: string;
  private readonly known: ReadonlySet<string>;
  /** keys of recent streams: each view asks for them several times for each event */
  private readonly found = new Map<string, { readonly key: Key }>();

  constructor(private readonly options: StreamTypeOptions<Key, E, State>) {
    this.types = options.types;
    this.prefix = options.prefix;
    this.known = new Set(options.types);
  }

  /** The name of the stream of a key. */
  nameOf(key: Key): string {
    return key === undefined ? this.options.prefix : `${this.options.prefix}-${key}`;
  }

  /** The key in a stream name. Throws `TypeError` for a stream of another type. */
  keyOf(stream: string): Key {
    const key = this.find(stream);
    if (!key) throw new TypeError(`not a stream of type ${this.options.prefix}`);
    return key.key;
  }

  /** Whether an event is in a stream of this type. */
  owns({ stream }: Pick<StoredEvent, 'stream'>): boolean {
    return this.find(stream) !== undefined;
  }

  /** The current schema version of an event type. */
  schemaOf(type: E['type']): number {
    return 1 + (this.options.upcasters?.[type]?.length ?? 0);
  }

  /**
   * Upcasts an event to the current schema. Throws `TypeError` for an unknown type or schema version: neither a decision
   * nor a view may ignore an event.
   */
  read(event: StoredEvent): StoredEventOf<E> {
    const type: E['type'] = event.type;
    if (!this.known.has(type)) throw new TypeError(`unknown event ${type} in a stream of type ${this.options.prefix}`);
    const schema = this.schemaOf(type);
    if (event.schema < 1 || event.schema > schema) throw new TypeError(`unknown schema ${event.schema} of ${type}`);
    if (event.schema === schema) return event as StoredEventOf<E>;
    const upcasters = this.options.upcasters![type]!.slice(event.schema - 1);
    const data = upcasters.reduce<object>((older, raise) => raise(older as never), event.data);
    return { ...event, schema, data } as StoredEvent as StoredEventOf<E>;
  }

  /** The events of a page that are in streams of this type, in order and in the current schema. Throws like `read`. */
  eventsIn(page: readonly StoredEvent[]): StoredEventOf<E>[] {
    return page.filter((event) => this.owns(event)).map((event) => this.read(event));
  }

  /** The state after one more event of the stream. Throws like `read`, and what `evolve` throws. */
  evolve(state: State | undefined, stored: StoredEvent): State {
    const { type, data, stream, id } = this.read(stored);
    const located = { type, data: locate(data, stream, id) } as unknown as LocatedEvent<E>;
    return this.options.evolve(state, located, this.keyOf(stream));
  }

  /** The state after one more event that is not appended yet: the sealed texts in the event have no places. */
  after(state: State | undefined, { type, data }: E, key: Key): State {
    const { after, evolve } = this.options;
    const event = { type, data } as E;
    return after ? after(state, event, key) : evolve(state, event as unknown as LocatedEvent<E>, key);
  }

  /** Folds the events of one stream, in order; `undefined` if there are none. Throws like `evolve`. */
  fold(history: readonly StoredEvent[]): State | undefined {
    return history.reduce<State | undefined>((state, event) => this.evolve(state, event), undefined);
  }

  private find(stream: string): { readonly key: Key } | undefined {
    const { prefix, single } = this.options;
    if (single) return stream === prefix ? { key: undefined as Key } : undefined;
    const before = this.found.get(stream);
    if (before) return before;
    const key = stream.startsWith(`${prefix}-`) ? stream.slice(prefix.length + 1) : undefined;
    if (!isId(key)) return undefined;
    if (this.found.size >= REMEMBERED) this.found.clear();
    const found = { key: key as Key };
    this.found.set(stream, found);
    return found;
  }
}
