import type { StoredEvent } from '@center/kernel';
import type { Pool } from 'pg';
import { Batcher } from '../batcher';
import { ask, SHARED_PATIENCE } from './ask';
import { type EventRow, eventOf, KNOWN_AT } from './rows';

/** The most streams of one statement, and the number of statements at the same time. */
const MOST = 32;
const LANES = 2;

// each stream is read by its own index scan, whatever the planner thinks of their number; an event that the caller knows
// is sent without its data
const READ = `
SELECT nth::int, position, stream, revision, id, type, schema,
  CASE WHEN id = known THEN NULL ELSE data END, CASE WHEN id = known THEN NULL ELSE meta END, ${KNOWN_AT}
FROM unnest($1::text[], $2::bigint[], $3::uuid[]) WITH ORDINALITY AS asked (of_stream, first, known, nth)
CROSS JOIN LATERAL (
  SELECT * FROM log.event WHERE stream = of_stream AND revision >= first ORDER BY revision OFFSET 0
) AS event
ORDER BY nth, revision`;

interface Tail {
  readonly stream: string;
  readonly from: number;
  /** the id of the first event, if the caller knows it */
  readonly known?: string;
}

interface Found {
  /** whether the first event is the known one; it is not among the events then */
  confirmed: boolean;
  readonly events: StoredEvent[];
}

/** the place of the id in a row */
const ID = 3;

/** Reads streams from a revision to their end; concurrent reads share a statement. */
export class TailReader {
  private readonly reads: Batcher<Tail, Found>;

  constructor(private readonly pool: Pool) {
    this.reads = new Batcher((tails) => this.readAll(tails), { most: MOST, lanes: LANES });
  }

  /** The events of a stream at or after a revision, in order. The statement begins after this call. */
  async read(stream: string, from = 0): Promise<StoredEvent[]> {
    return (await this.reads.call({ stream, from })).events;
  }

  /** The events of a stream after a known one; `undefined` if the stream does not have it. */
  async readAfter({ stream, revision, id }: StoredEvent): Promise<StoredEvent[] | undefined> {
    const { confirmed, events } = await this.reads.call({ stream, from: revision, known: id });
    return confirmed ? events : undefined;
  }

  private async readAll(tails: readonly Tail[]): Promise<Found[]> {
    const rows = await ask<[number, ...EventRow]>(this.pool, {
      name: 'tails',
      patience: SHARED_PATIENCE,
      text: READ,
      values: [
        tails.map(({ stream }) => stream),
        tails.map(({ from }) => from),
        tails.map(({ known }) => known ?? null),
      ],
    });
    const found = tails.map((): Found => ({ confirmed: false, events: [] }));
    for (const [nth, ...row] of rows) {
      const of = found[nth - 1]!;
      if (row[ID] === tails[nth - 1]!.known) of.confirmed = true;
      else of.events.push(eventOf(row));
    }
    return found;
  }
}
