import type { StoredEvent } from '@center/kernel';
import {
  type Appended,
  type Companions,
  EventStore,
  type EventToAppend,
  type ExpectedRevision,
  type Head,
  type Lag,
  type ReadStream,
} from '../src';

const FIRST = 1_000n;
const STEP = 7n;

/** Maps a position of the engine to one of this store; 0 remains the position before the first event. */
const shown = (position: bigint): bigint => (position === 0n ? 0n : FIRST + STEP * position);

/** The last position of the engine that maps to this position or before it. */
const reached = (place: bigint): bigint => (place < FIRST ? 0n : (place - FIRST) / STEP);

const shownOf = (event: StoredEvent): StoredEvent => ({ ...event, position: shown(event.position) });

/** A log whose positions have gaps and start far above 1, as in other engines. */
export class SparseEventStore extends EventStore {
  constructor(private readonly engine: EventStore) {
    super();
  }

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EventToAppend[],
    companions?: Companions,
  ): Promise<Appended> {
    const appended = await this.engine.append(stream, expected, events, companions);
    return { ...appended, position: shown(appended.position) };
  }

  async readStream(stream: string, options?: ReadStream): Promise<StoredEvent[]> {
    return (await this.engine.readStream(stream, options)).map(shownOf);
  }

  override async readAfter(known: StoredEvent): Promise<StoredEvent[] | undefined> {
    return (await this.engine.readAfter(known))?.map(shownOf);
  }

  async readAll(after: bigint, limit: number): Promise<StoredEvent[]> {
    return (await this.engine.readAll(reached(after), limit)).map(shownOf);
  }

  async readAt(positions: readonly bigint[]): Promise<StoredEvent[]> {
    const own = positions.map(reached).filter((position, nth) => shown(position) === positions[nth]);
    return (await this.engine.readAt(own)).map(shownOf);
  }

  async *follow(after: bigint, signal: AbortSignal): AsyncGenerator<StoredEvent[], void, undefined> {
    for await (const page of this.engine.follow(reached(after), signal)) yield page.map(shownOf);
  }

  async head(): Promise<Head> {
    const head = await this.engine.head();
    return { ...head, position: shown(head.position) };
  }

  async positionAsOf(...asked: Parameters<EventStore['positionAsOf']>): Promise<bigint> {
    return shown(await this.engine.positionAsOf(...asked));
  }

  async latest(prefixes: readonly string[]): Promise<bigint> {
    return shown(await this.engine.latest(prefixes));
  }

  async readPrefix(prefix: string): Promise<StoredEvent[]> {
    return (await this.engine.readPrefix(prefix)).map(shownOf);
  }

  lag(after: bigint): Promise<Lag> {
    return this.engine.lag(reached(after));
  }
}
