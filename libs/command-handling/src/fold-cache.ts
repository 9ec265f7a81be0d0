import type { DomainEvent, StoredEvent, StreamType } from '@center/kernel';
import { type EventStore, inTurns, type Loaded } from '@center/event-store';

interface Fold {
  readonly type: object;
  readonly loaded: Loaded<DomainEvent, unknown>;
  readonly bytes: number;
}

/** The limits of the cache: streams, and their approximate size in memory. */
const MOST = 20_000;
const MOST_BYTES = 64 * 1024 * 1024;
/** an event without its data, and the factor from JSON to an event and its part of the state */
const EVENT_BYTES = 1_024;
const JSON_FACTOR = 4;
/** how much is folded at a stretch */
const A_TURN = 256 * 1024;

/**
 * Folds streams and keeps the result, so that a long stream is not read and folded again. It is never used unasked: each
 * load reads the stream after the last known event. If the log has another event there, as after the restore of a
 * backup, the stream is read from its beginning.
 */
export class FoldCache {
  private readonly folds = new Map<string, Fold>();
  private bytes = 0;

  constructor(private readonly store: Pick<EventStore, 'readStream' | 'readAfter'>) {}

  /** The stream with every event that was appended before this call; `undefined` if it does not exist. */
  async load<Key extends string | undefined, E extends DomainEvent, State>(
    type: StreamType<Key, E, State>,
    key: Key,
  ): Promise<Loaded<E, State> | undefined> {
    const stream = type.nameOf(key);
    const known = this.folds.get(stream);
    if (known?.type !== type) return this.keep(stream, type, await this.store.readStream(stream));
    const tail = await this.store.readAfter(known.loaded.history.at(-1)!);
    if (!tail) return this.keep(stream, type, await this.store.readStream(stream));
    return this.keep(stream, type, tail, known);
  }

  /** Adds events to what is known of a stream. A concurrent load may have added more already. */
  private async keep<Key extends string | undefined, E extends DomainEvent, State>(
    stream: string,
    type: StreamType<Key, E, State>,
    tail: readonly StoredEvent[],
    known?: Fold,
  ): Promise<Loaded<E, State> | undefined> {
    const base = known?.loaded as Loaded<E, State> | undefined;
    if (base && tail.length === 0 && this.folds.get(stream) === known) {
      this.folds.delete(stream);
      this.folds.set(stream, known!); // the most recently used is last
      return base;
    }
    let bytes = known?.bytes ?? 0;
    let state = base?.state;
    const sizes = new Map(tail.map((event) => [event, sizeOf(event)]));
    const fold = (event: StoredEvent): void => {
      state = type.evolve(state, event);
      bytes += sizes.get(event)!;
    };
    await inTurns(tail, A_TURN, fold, (event) => sizes.get(event)!);
    if (state === undefined) {
      this.drop(stream);
      return undefined;
    }
    const history = [...(base?.history ?? []), ...(tail as StoredEvent<E>[])];
    const loaded = base && tail.length === 0 ? base : { state, history };
    this.drop(stream);
    this.folds.set(stream, { type, loaded, bytes }); // the most recently used is last
    this.bytes += bytes;
    for (const oldest of this.folds.keys()) {
      if (this.folds.size <= MOST && this.bytes <= MOST_BYTES) break;
      this.drop(oldest);
    }
    return loaded;
  }

  private drop(stream: string): void {
    this.bytes -= this.folds.get(stream)?.bytes ?? 0;
    this.folds.delete(stream);
  }
}

const sizeOf = ({ data }: StoredEvent): number => EVENT_BYTES + JSON_FACTOR * JSON.stringify(data).length;
