import {
  type AllStreamSubscription,
  BACKWARDS,
  END,
  EventStoreDBClient,
  excludeSystemEvents,
  type ExpectedRevision as ServerRevision,
  FORWARDS,
  jsonEvent,
  NO_STREAM,
  type Position,
  type RecordedEvent,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { InvalidAppend, LogUnavailable } from '../failures';
import { backoff, pause } from '../pause';
import { Gate } from './gate';
import { inTime } from './in-time';
import { logAddressOf } from './log-address';
import type { LogRecord, NewRecord } from './log-record';

/** The append failed because the stream is not at the expected revision. What is there must be read: the error may not say. */
export class RevisionMismatch extends Error {}

/** Receives the records of a subscription in order, and the positions up to which no other record is to come. */
export interface Subscriber {
  record(record: LogRecord): void;
  checkpoint(commit: number): void;
}

export interface ReadRecords {
  readonly backwards?: boolean;
  /** the first revision of a stream, or position of the log, to read; default: the first one, or the last one backwards */
  readonly from?: number;
  readonly count: number;
}

/** A connection serves about 100 calls at the same time; the next one would wait without a word, and its timer run out. */
const READS = 64;
const APPENDS = 256;
const WAITING = 10_000;
/** How often a read is sent that fails at once; more often while the server may be electing its leader. */
const READ_TRIES = 4;

/**
 * The calls that the engine makes to EventStoreDB. The only file that knows its client: `@kurrent/kurrentdb-client` has the
 * same methods. Each call has a timer of its own, because the client's deadline is only sent to the server.
 */
export class LogClient {
  private readonly reads = new Gate(READS, WAITING);
  private readonly appends = new Gate(APPENDS, WAITING);
  private readonly server: string;
  private readonly prefix: string;
  private client: EventStoreDBClient;
  /** since when no call has succeeded; `undefined` if the last one has */
  private lostSince: number | undefined;
  private closed = false;

  /** `address` is a valid `esdb://` or `kurrentdb://` address of a log; `patience` is the timer of a call, in ms. */
  constructor(
    address: string,
    private readonly patience: number,
  ) {
    ({ server: this.server, prefix: this.prefix } = logAddressOf(address));
    this.client = this.connect();
  }

  /**
   * Appends to a stream at a concrete revision, -1 for a new stream. Resolves to the position of the last event, if the
   * server knows it: a repeated append succeeds too. Throws `RevisionMismatch`, `InvalidAppend`, and `LogUnavailable` if
   * the outcome is unknown.
   */
  append(stream: string, expected: number, records: readonly NewRecord[]): Promise<number | undefined> {
    const expectedRevision: ServerRevision = expected < 0 ? NO_STREAM : BigInt(expected);
    const events = records.map(({ metadata, data, ...event }) =>
      jsonEvent({ ...event, data: { ...data }, metadata: { ...metadata } }),
    );
    return this.appends.pass(async () => {
      const { client } = this;
      const options = { expectedRevision, requiresLeader: true, deadline: this.patience } as const;
      const { position } = await this.timed(client, client.appendToStream(this.prefix + stream, events, options));
      return position && Number(position.commit);
    });
  }

  /** Records of a stream in order; empty if it does not exist. Throws `LogUnavailable`. */
  readStream(stream: string, { backwards, from, count }: ReadRecords): Promise<LogRecord[]> {
    const fromRevision = from === undefined ? (backwards ? END : START) : BigInt(from);
    return this.read((client) =>
      client.readStream(this.prefix + stream, { ...this.options(backwards), fromRevision, maxCount: count }),
    );
  }

  /** Records of the log in order, the server's own among them; `from` must be the position of a record. Throws `LogUnavailable`. */
  readAll({ backwards, from, count }: ReadRecords): Promise<LogRecord[]> {
    const fromPosition = from === undefined ? (backwards ? END : START) : positionOf(from);
    return this.read((client) => client.readAll({ ...this.options(backwards), fromPosition, maxCount: count }));
  }

  /**
   * Delivers the records after a position, existing and new ones, until aborted. Rejects when the subscription ends: the
   * server drops it as a matter of course when its reader is slower than its writers. Subscribe again from the last position.
   */
  subscribe(after: number, subscriber: Subscriber, signal: AbortSignal): Promise<never> {
    return new Promise((_, reject) => {
      const fromPosition = after === 0 ? START : positionOf(after);
      const checkpoints = {
        checkpointInterval: 1,
        checkpointReached: (_: unknown, { commit }: Position) => subscriber.checkpoint(Number(commit)),
      };
      const filter = this.prefix
        ? streamNameFilter({ prefixes: [this.prefix], ...checkpoints })
        : excludeSystemEvents(checkpoints);
      const subscription = this.client.subscribeToAll({ fromPosition, filter, requiresLeader: true });
      const end = (error?: unknown): void => reject(unavailable(error));
      subscription.on('data', ({ event }) => event && subscriber.record(this.recordOf(event)));
      subscription.on('error', end).on('close', end).on('end', end);
      const leave = (): void => void leaving(subscription, end);
      if (signal.aborted) leave();
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  /** Whether the server answered until a moment ago: a cluster that has lost its leader has another one after a second or two. */
  get mayElect(): boolean {
    return !this.closed && this.lostSince !== undefined && performance.now() - this.lostSince < this.patience;
  }

  /** Ends every call, with `LogUnavailable`. */
  async close(): Promise<void> {
    this.closed = true;
    await retire(this.client, this.patience);
  }

  private connect(): EventStoreDBClient {
    const client = EventStoreDBClient.connectionString(this.server.replace(/^kurrentdb(\+discover)?:/, 'esdb$1:'));
    const handle = client['handleError'];
    // the client does not await it: when it found no node of the cluster, the rejection would end the program
    client['handleError'] = (...failed) => handle(...failed).catch(() => undefined);
    return client;
  }

  private recordOf({ id, streamId, revision, position, type, data, metadata }: RecordedEvent): LogRecord {
    if (!position) throw new Error('the server must return the positions of events: version 22.6 or later');
    return {
      ...{ id, type, data, metadata },
      stream: streamId.startsWith(this.prefix) ? streamId.slice(this.prefix.length) : '',
      revision: Number(revision),
      commit: Number(position.commit),
    };
  }

  private options(backwards: boolean | undefined) {
    return { direction: backwards ? BACKWARDS : FORWARDS, requiresLeader: true } as const;
  }

  /**
   * A read that fails at once is repeated: an election is waited for, and after it the client finds the new leader by its
   * first failure. When the server is lost for longer, a read fails soon.
   */
  private read(start: (client: EventStoreDBClient) => Stream): Promise<LogRecord[]> {
    return this.reads.pass(async () => {
      const began = performance.now();
      for (let nth = 1; ; nth += 1) {
        const { client } = this;
        const sent = performance.now();
        try {
          return (await this.timed(client, this.whole(client, start))).map((event) => this.recordOf(event));
        } catch (error) {
          const now = performance.now();
          const isSlow = now - sent > this.patience / 2 && !wasCutOff(error);
          const isOver = this.closed || isSlow || now - began > this.patience;
          if (isOver || (nth >= READ_TRIES && !this.mayElect)) throw error;
          await pause(backoff(nth, 50, 500));
        }
      }
    });
  }

  /** The whole result of a read: it ends as if it were complete when its client is retired because of another call. */
  private async whole(
    client: EventStoreDBClient,
    start: (client: EventStoreDBClient) => Stream,
  ): Promise<RecordedEvent[]> {
    const records = await collected(start(client));
    if (this.client !== client || this.closed) throw new CutOff();
    return records;
  }

  /**
   * A call that is not answered in time may be on a connection that is lost without notice, and a client that has found no
   * node of its cluster keeps that failure: the next call gets another client.
   */
  private async timed<Result>(client: EventStoreDBClient, call: Promise<Result>): Promise<Result> {
    try {
      const result = await inTime(call, this.patience, () => new Error('no answer in time'));
      this.lostSince = undefined;
      return result;
    } catch (error) {
      if (typeOf(error) === undefined && this.client === client && !this.closed) {
        this.client = this.connect();
        void retire(client, this.patience);
      }
      const failure = failureOf(error);
      this.lostSince = failure instanceof LogUnavailable ? (this.lostSince ?? performance.now()) : undefined;
      throw failure;
    }
  }
}

/** The connection was closed during a read. */
class CutOff extends Error {}

const wasCutOff = (error: unknown): boolean => error instanceof LogUnavailable && error.cause instanceof CutOff;

type Stream = AsyncIterable<{ readonly event?: RecordedEvent }>;

/** Every page is read to its end: a read that is left early blocks the connection after some time. */
const collected = async (stream: Stream): Promise<RecordedEvent[]> => {
  const records: RecordedEvent[] = [];
  try {
    for await (const { event } of stream) if (event) records.push(event);
  } catch (error) {
    if (typeOf(error) !== 'stream-not-found') throw error;
  }
  return records;
};

// an event that is not part of an explicit transaction has the same commit and prepare position
const positionOf = (commit: number) => ({ commit: BigInt(commit), prepare: BigInt(commit) });

const typeOf = (error: unknown): unknown => (error as { type?: unknown } | undefined)?.type;

const unavailable = (cause: unknown): LogUnavailable => new LogUnavailable({ cause });

/** Any other failure leaves the outcome unknown: an error of the connection rejects all calls on it, whatever their state. */
const failureOf = (error: unknown): Error => {
  if (typeOf(error) === 'wrong-expected-version') return new RevisionMismatch();
  if (typeOf(error) === 'maximum-append-size-exceeded') return new InvalidAppend('more bytes than the server accepts');
  return unavailable(error);
};

const leaving = async (subscription: AllStreamSubscription, end: () => void): Promise<void> => {
  await subscription.unsubscribe().catch(() => undefined);
  end();
};

/** Ends the calls of a client and closes its connection, which `dispose` leaves open. */
const retire = async (client: EventStoreDBClient, patience: number): Promise<void> => {
  const closed = (async () => {
    await client.dispose();
    (await client['getChannel']()).close();
  })();
  await inTime(closed, patience, () => new Error('not closed in time')).catch(() => undefined);
};
