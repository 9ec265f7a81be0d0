import type { StoredEvent } from '@center/kernel';
import type { Sql, View } from '../src';

/** Lists events and counts them by stream. The count reveals an event that was folded twice or skipped. */
export const tallyView = (given: Partial<View> = {}): View => ({
  name: 'tally',
  version: 1,
  tables: ['tally', 'tally_entry'],
  ddl: `
    CREATE TABLE tally (stream text PRIMARY KEY, events integer NOT NULL);
    CREATE TABLE tally_entry (position bigint PRIMARY KEY, stream text NOT NULL REFERENCES tally);
    CREATE INDEX ON tally_entry (stream, position);
  `,
  apply: tally,
  ...given,
});

/** Folds events into the tables of the tally. */
export const tally = async (events: readonly StoredEvent[], sql: Sql): Promise<void> => {
  const streams = events.map(({ stream }) => stream);
  await sql(
    `INSERT INTO tally SELECT stream, count(*) FROM unnest($1::text[]) AS stream GROUP BY stream
     ON CONFLICT (stream) DO UPDATE SET events = tally.events + excluded.events`,
    [streams],
  );
  const positions = events.map(({ position }) => position);
  await sql('INSERT INTO tally_entry SELECT * FROM unnest($1::bigint[], $2::text[])', [positions, streams]);
};
