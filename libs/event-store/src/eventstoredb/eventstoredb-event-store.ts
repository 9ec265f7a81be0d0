import { type Clock, type Instant, milliseconds, type StoredEvent } from '@center/kernel';
import { LogUnavailable } from '../failures';
import { backoff, pause } from '../pause';
import {
  type Appended,
  type Companions,
  EventStore,
  type EventToAppend,
  type ExpectedRevision,
  type Head,
  type Lag,
  type ReadStream,
} from '../port';
import { isStream } from '../serialized';
import type { EventStoreDbLog } from './eventstoredb-log';

/** A subscriber that hears nothing for so long asks whether there is something to hear. */
const SILENCE = 5_000;

/** The log in EventStoreDB or KurrentDB. Its positions are those of the server, or of the log from which it was copied. */
export class EventStoreDbEventStore extends EventStore {
  constructor(
    private readonly log: EventStoreDbLog,
    private readonly clock: Clock,
  ) {
    super();
  }

  append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EventToAppend[],
    companions: Companions = { before: [] },
  ): Promise<Appended> {
    return this.log.appender.append(stream, expected, events, companions, this.clock.now());
  }

  async readStream(stream: string, options?: ReadStream): Promise<StoredEvent[]> {
    return isStream(stream) ? this.log.reader.readStream(stream, options) : [];
  }

  readAll(after: bigint, limit: number): Promise<StoredEvent[]> {
    return this.log.reader.readAll(after, limit);
  }

  readAt(positions: readonly bigint[]): Promise<StoredEvent[]> {
    return this.log.reader.readAt(positions);
  }

  async *follow(after: bigint, signal: AbortSignal): AsyncGenerator<StoredEvent[], void, undefined> {
    const { reader, tail } = this.log;
    let position = after;
    let failures = 0;
    while (!signal.aborted) {
      const seen = tail.arrived;
      const page = await reader.nextPage(position).catch(this.unlessLost);
      if (page?.length) {
        position = page.at(-1)!.position;
        if (!signal.aborted) yield page;
      } else if (page) {
        await tail.wait(seen, SILENCE, signal);
        if (tail.arrived === seen && !signal.aborted) await reader.catchUp().catch(this.unlessLost);
      }
      failures = page ? 0 : failures + 1;
      if (!page) await pause(backoff(failures, 100, 5_000), signal);
    }
  }

  async head(): Promise<Head> {
    await this.log.reader.catchUp();
    const { index } = this.log;
    return index.size === 0 ? { position: 0n, knownAt: null } : index.placeOf(index.size - 1);
  }

  async positionAsOf(moment: Instant): Promise<bigint> {
    await this.log.reader.catchUp();
    const { index } = this.log;
    const known = index.countKnownAt(moment);
    return known === 0 ? 0n : index.placeOf(known - 1).position;
  }

  async latest(prefixes: readonly string[]): Promise<bigint> {
    await this.log.reader.catchUp();
    return prefixes
      .map((prefix) => this.log.index.latest(prefix))
      .reduce((last, position) => (position > last ? position : last), 0n);
  }

  async readPrefix(prefix: string): Promise<StoredEvent[]> {
    await this.log.reader.catchUp();
    const events = await this.log.reader.readAt(this.log.index.withPrefix(prefix));
    return events.filter(({ stream }) => stream !== prefix); // the index has it under its own name
  }

  /** Always exact: the index has the place of every event. */
  async lag(after: bigint): Promise<Lag> {
    await this.log.reader.catchUp();
    const { index } = this.log;
    const read = index.countUpTo(after);
    if (read === index.size) return { events: 0, seconds: 0 };
    const waited = milliseconds(this.clock.now()) - milliseconds(index.placeOf(read).knownAt);
    return { events: index.size - read, seconds: Math.max(0, waited) / 1_000 }; // the clock may go back, knowledge time does not
  }

  /** A subscription survives the loss of the server, but ends with the program's connection. */
  private readonly unlessLost = (error: unknown): undefined => {
    if (!(error instanceof LogUnavailable) || this.log.closed) throw error;
  };
}
