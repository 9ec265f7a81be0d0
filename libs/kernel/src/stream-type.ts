import type { DomainEvent, StoredEvent, StoredEventOf } from './event';
import { isId } from './ids';
import { type LocatedEvent, locate } from './sealed';

/** Raises the data of an event from one schema number to the next. Pure. */
export type Upcaster = (data: never) => object;

/** What a context declares of one kind of stream. `Key` is the id in the stream's name, `undefined` for a kind of one stream. */
export interface StreamTypeOptions<Key extends string | undefined, E extends DomainEvent, State> {
  /** lower-case word with which the name of such a stream begins; the whole name where there is only one */
  readonly prefix: string;
  readonly single?: Key extends undefined ? true : never;
  /** every type of event that such a stream may have */
  readonly types: readonly E['type'][];
  /** of a type whose shape has changed: one for each older schema number, the first raises 1 to 2 */
  readonly upcasters?: { readonly [T in E['type']]?: readonly Upcaster[] };
  /** the state after one more event; sealed texts in the event know their place (see `locate`) */
  readonly evolve: (state: State | undefined, event: LocatedEvent<E>, key: Key) => State;
}

/**
 * One kind of stream: how its streams are named, which events they have and in which schema, and what they fold to.
 * Everything that reads or writes such a stream asks this value.
 */
export class StreamType<Key extends string | undefined, E extends DomainEvent, State> {
  readonly types: readonly E['type'][];
  private readonly known: ReadonlySet<string>;

  constructor(private readonly options: StreamTypeOptions<Key, E, State>) {
    this.types = options.types;
    this.known = new Set(options.types);
  }

  /** The name of the stream of a key. */
  nameOf(key: Key): string {
    return key === undefined ? this.options.prefix : `${this.options.prefix}-${key}`;
  }

  /** The key in a stream's name. Throws `TypeError` for the stream of another kind. */
  keyOf(stream: string): Key {
    const key = this.find(stream);
    if (!key) throw new TypeError(`not a stream of type ${this.options.prefix}`);
    return key.key;
  }

  /** Whether an event is in a stream of this kind. */
  owns({ stream }: Pick<StoredEvent, 'stream'>): boolean {
    return this.find(stream) !== undefined;
  }

  /** Today's schema number of a type of event. */
  schemaOf(type: E['type']): number {
    return 1 + (this.options.upcasters?.[type]?.length ?? 0);
  }

  /**
   * An event in today's shape. Throws `TypeError` for a type or a schema number that is not known: neither a decision
   * nor a view may go on as if the event had not happened.
   */
  read(event: StoredEvent): StoredEventOf<E> {
    const type: E['type'] = event.type;
    if (!this.known.has(type)) throw new TypeError(`unknown event ${type} in a stream of type ${this.options.prefix}`);
    const schema = this.schemaOf(type);
    if (event.schema < 1 || event.schema > schema) throw new TypeError(`unknown schema ${event.schema} of ${type}`);
    const upcasters = this.options.upcasters?.[type]?.slice(event.schema - 1) ?? [];
    const data = upcasters.reduce<object>((older, raise) => raise(older as never), event.data);
    return { ...event, schema, data } as StoredEvent as StoredEventOf<E>;
  }

  /** The events of a page of the log that are in streams of this kind, in order and in today's shape. Throws as `read`. */
  eventsIn(page: readonly StoredEvent[]): StoredEventOf<E>[] {
    return page.filter((event) => this.owns(event)).map((event) => this.read(event));
  }

  /** The state after one more event of the stream. Throws as `read`, and what `evolve` throws. */
  evolve(state: State | undefined, stored: StoredEvent): State {
    const { type, data, stream, id } = this.read(stored);
    const located = { type, data: locate(data, stream, id) } as unknown as LocatedEvent<E>;
    return this.options.evolve(state, located, this.keyOf(stream));
  }

  /** Folds the events of one stream, in order; `undefined` when there are none. Throws as `evolve`. */
  fold(history: readonly StoredEvent[]): State | undefined {
    return history.reduce<State | undefined>((state, event) => this.evolve(state, event), undefined);
  }

  private find(stream: string): { readonly key: Key } | undefined {
    const { prefix, single } = this.options;
    if (single) return stream === prefix ? { key: undefined as Key } : undefined;
    const key = stream.startsWith(`${prefix}-`) ? stream.slice(prefix.length + 1) : undefined;
    return isId(key) ? { key: key as Key } : undefined;
  }
}
