import { type Clock, instant, type Instant, milliseconds, type StoredEvent } from '@center/kernel';
import type { Pool } from 'pg';
import { Batcher } from '../batcher';
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
import { isStream, serialized } from '../serialized';
import { ask, SHARED_PATIENCE } from './ask';
import { AppendListener } from './append-listener';
import { GroupCommit } from './group-commit';
import { COLUMNS, type EventRow, eventOf } from './rows';
import { TailReader } from './tail-reader';

const PAGE = 1_000;
const PAGE_BYTES = 16 * 1024 * 1024;
const POLL = 500;
const EXACT_LAG = 1_000;

/**
 * The log in PostgreSQL, schema `log`. Appends are serialized by a lock on the head row: positions are dense and commit in
 * order. The server gives the events their time; only in a demonstration it takes that of `clock`.
 */
export class PostgresEventStore extends EventStore {
  private readonly listener: AppendListener;
  private readonly appends: GroupCommit;
  private readonly tails: TailReader;
  private readonly heads: Batcher<undefined, Head>;
  private readonly latests: Batcher<readonly string[], bigint>;

  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {
    super();
    this.listener = new AppendListener(pool);
    this.appends = new GroupCommit(pool, this.listener.own);
    this.tails = new TailReader(pool);
    this.heads = new Batcher((asked) => this.readHead(asked.length), { most: Infinity });
    this.latests = new Batcher((asked) => this.readLatest(asked), { most: Infinity });
  }

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EventToAppend[],
    companions: Companions = { before: [] },
  ): Promise<Appended> {
    const ready = serialized(stream, expected, events);
    return this.appends.append({ stream, expected, events: ready, recordedAt: this.clock.now(), companions });
  }

  async readStream(stream: string, { direction, from, upTo, limit }: ReadStream = {}): Promise<StoredEvent[]> {
    if (!isStream(stream)) return [];
    if (direction !== 'backwards' && upTo === undefined && limit === undefined) return this.tails.read(stream, from);
    const rows = await ask<EventRow>(this.pool, {
      text: `SELECT ${COLUMNS} FROM log.event WHERE stream = $1
             AND revision BETWEEN coalesce($4::bigint, 0) AND coalesce($2::bigint, 2147483647)
             ORDER BY revision ${direction === 'backwards' ? 'DESC' : 'ASC'} LIMIT $3`,
      values: [stream, upTo ?? null, limit ?? null, from ?? null],
    });
    return rows.map(eventOf);
  }

  override readAfter(known: StoredEvent): Promise<StoredEvent[] | undefined> {
    return this.tails.readAfter(known);
  }

  async readAll(after: bigint, limit: number): Promise<StoredEvent[]> {
    const rows = await ask<EventRow>(this.pool, {
      text: `SELECT ${COLUMNS} FROM log.event WHERE position > $1 ORDER BY position LIMIT $2`,
      values: [after, limit],
    });
    return rows.map(eventOf);
  }

  override async readNext(after: bigint, limit: number): Promise<StoredEvent[]> {
    const own = this.listener.own.after(after, limit);
    return own.length > 0 ? own : this.readAll(after, limit);
  }

  async readAt(positions: readonly bigint[]): Promise<StoredEvent[]> {
    const rows = await ask<EventRow>(this.pool, {
      text: `SELECT ${COLUMNS} FROM log.event WHERE position = ANY ($1::bigint[]) ORDER BY position`,
      values: [positions],
    });
    return rows.map(eventOf);
  }

  async *follow(after: bigint, signal: AbortSignal): AsyncGenerator<StoredEvent[], void, undefined> {
    let position = after;
    let failures = 0;
    let read: number | undefined; // the hints before the log was last read to its end
    let advanced = performance.now();
    this.listener.enter();
    try {
      while (!signal.aborted) {
        const { now, hints } = this.listener;
        const own = this.listener.own.after(position, PAGE);
        const reads = own.length === 0 && (read !== hints || performance.now() - advanced >= POLL);
        const page = reads ? await this.page(position).catch(this.unlessLost) : own;
        failures = page ? 0 : failures + 1;
        if (reads || own.length > 0) advanced = performance.now();
        if (!page) {
          await pause(backoff(failures, 100, 5_000), signal);
        } else if (page.length > 0) {
          if (reads) read = undefined; // there may be more
          position = page.at(-1)!.position;
          if (!signal.aborted) yield page;
        } else {
          read = hints;
          await this.listener.wait(now, POLL, signal);
        }
      }
    } finally {
      this.listener.leave();
    }
  }

  head(): Promise<Head> {
    return this.heads.call(undefined);
  }

  async positionAsOf(moment: Instant): Promise<bigint> {
    const [row] = await ask<[string]>(this.pool, {
      text: 'SELECT position FROM log.event WHERE known_at <= $1 ORDER BY known_at DESC, position DESC LIMIT 1',
      values: [moment],
    });
    return BigInt(row?.[0] ?? 0);
  }

  latest(prefixes: readonly string[]): Promise<bigint> {
    return this.latests.call(prefixes);
  }

  async readPrefix(prefix: string): Promise<StoredEvent[]> {
    const rows = await ask<EventRow>(this.pool, {
      text: `SELECT ${COLUMNS} FROM log.event WHERE stream > $1 AND stream < $2 ORDER BY position`,
      values: [`${prefix}-`, `${prefix}.`], // '.' follows '-' in the collation C of the column
    });
    return rows.map(eventOf);
  }

  /** Exact up to 1,000: own positions are dense, those of a copied log may have gaps. */
  async lag(after: bigint): Promise<Lag> {
    const [row] = await ask<[string, Date | null]>(this.pool, {
      text: `SELECT CASE WHEN counted > ${EXACT_LAG} THEN position - $1::bigint ELSE counted END,
               (SELECT known_at FROM log.event WHERE position > $1::bigint ORDER BY position LIMIT 1)
             FROM log.head CROSS JOIN (SELECT count(*) AS counted FROM (
               SELECT FROM log.event WHERE position > $1::bigint ORDER BY position LIMIT ${EXACT_LAG + 1}) AS next) AS unread`,
      values: [after],
    });
    const [events, since] = row!;
    const waited = since === null ? 0 : milliseconds(this.clock.now()) - since.getTime();
    return { events: Number(events), seconds: Math.max(0, waited) / 1_000 }; // the clock may go back, knowledge time does not
  }

  private async readHead(callers: number): Promise<Head[]> {
    const [row] = await ask<[string, Date | null]>(this.pool, {
      name: 'head',
      patience: SHARED_PATIENCE,
      text: 'SELECT position, known_at FROM log.head',
    });
    const [position, knownAt] = row!;
    return Array<Head>(callers).fill({ position: BigInt(position), knownAt: knownAt && instant(knownAt.getTime()) });
  }

  private async readLatest(asked: readonly (readonly string[])[]): Promise<bigint[]> {
    const rows = await ask<[string, string]>(this.pool, {
      name: 'latest',
      patience: SHARED_PATIENCE,
      text: 'SELECT prefix, position FROM log.latest WHERE prefix = ANY ($1::text[])',
      values: [[...new Set(asked.flat())]],
    });
    const positions = new Map(rows.map(([prefix, position]) => [prefix, BigInt(position)]));
    return asked.map((prefixes) =>
      prefixes
        .map((prefix) => positions.get(prefix) ?? 0n)
        .reduce((last, position) => (position > last ? position : last), 0n),
    );
  }

  /** A page for a subscriber, limited in bytes to bound memory. */
  private async page(after: bigint): Promise<StoredEvent[]> {
    const rows = await ask<EventRow>(this.pool, {
      text: `SELECT ${COLUMNS} FROM (
               SELECT *, sum(pg_column_size(data)) OVER (ORDER BY position) - pg_column_size(data) AS before
               FROM (SELECT * FROM log.event WHERE position > $1 ORDER BY position LIMIT $2) AS next
             ) AS page WHERE before < $3 ORDER BY position`,
      values: [after, PAGE, PAGE_BYTES],
    });
    return rows.map(eventOf);
  }

  /** A subscription survives the loss of the database, but ends with the program's pool. */
  private readonly unlessLost = (error: unknown): undefined => {
    if (!(error instanceof LogUnavailable) || this.pool.ending) throw error;
  };
}
