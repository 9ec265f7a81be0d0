import type { StoredEvent } from '@center/kernel';
import type { Pool } from 'pg';
import { Batcher } from '../batcher';
import { ask } from './ask';
import { COLUMNS, type EventRow, eventOf } from './rows';

/** The most streams of one statement, and the number of statements at the same time. */
const MOST = 32;
const LANES = 2;

// each stream is read by its own index scan, whatever the planner thinks of their number
const READ = `
SELECT nth::int, ${COLUMNS}
FROM unnest($1::text[], $2::bigint[]) WITH ORDINALITY AS asked (of_stream, first, nth)
CROSS JOIN LATERAL (
  SELECT * FROM log.event WHERE stream = of_stream AND revision >= first ORDER BY revision OFFSET 0
) AS event
ORDER BY nth, revision`;

interface Tail {
  readonly stream: string;
  readonly from: number;
}

/** Reads streams from a revision to their end; concurrent reads share a statement. */
export class TailReader {
  private readonly reads: Batcher<Tail, StoredEvent[]>;

  constructor(private readonly pool: Pool) {
    this.reads = new Batcher((tails) => this.readAll(tails), { most: MOST, lanes: LANES });
  }

  /** The events of a stream at or after a revision, in order. The statement begins after this call. */
  read(stream: string, from = 0): Promise<StoredEvent[]> {
    return this.reads.call({ stream, from });
  }

  private async readAll(tails: readonly Tail[]): Promise<StoredEvent[][]> {
    const rows = await ask<[number, ...EventRow]>(this.pool, {
      name: 'tails',
      text: READ,
      values: [tails.map(({ stream }) => stream), tails.map(({ from }) => from)],
    });
    const found: StoredEvent[][] = tails.map(() => []);
    for (const [nth, ...row] of rows) found[nth - 1]!.push(eventOf(row));
    return found;
  }
}
