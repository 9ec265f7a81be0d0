import type { StoredEvent } from '@center/kernel';
import type { Pool } from 'pg';
import { LogLoader, LogNotBehind } from '../log-loader';
import { ask } from './ask';

// the update of the head locks it, and finds out whether the events follow it
const LOAD = `
WITH given AS (
  SELECT * FROM unnest($1::bigint[], $2::text[], $3::integer[], $4::uuid[], $5::text[], $6::smallint[], $7::json[],
    $8::json[], $9::timestamptz[], $10::timestamptz[])
    AS event (position, stream, revision, id, type, schema, data, meta, recorded_at, known_at)
), head AS (
  UPDATE log.head SET (position, known_at) = (SELECT max(position), max(known_at) FROM given),
    demonstration = demonstration
      OR position = 0 AND (SELECT data ->> 'demonstration' = 'true' FROM given ORDER BY position LIMIT 1) IS TRUE
  WHERE position < (SELECT min(position) FROM given) RETURNING true
), written AS (
  INSERT INTO log.event (position, stream, revision, id, type, schema, data, meta, recorded_at, known_at)
  SELECT given.* FROM given CROSS JOIN head
), latest AS (
  INSERT INTO log.latest SELECT split_part(stream, '-', 1), max(position) FROM given CROSS JOIN head GROUP BY 1
  ON CONFLICT (prefix) DO UPDATE SET position = excluded.position
)
SELECT count(*) FROM head`;

/** Loads events into schema `log`; as the owner of its tables. */
export class PostgresLogLoader extends LogLoader {
  constructor(private readonly pool: Pool) {
    super();
  }

  async load(events: readonly StoredEvent[]): Promise<void> {
    if (events.length === 0) return;
    const column = <Value>(of: (event: StoredEvent) => Value): Value[] => events.map(of);
    const [row] = await ask<[string]>(this.pool, {
      text: LOAD,
      values: [
        column(({ position }) => position),
        column(({ stream }) => stream),
        column(({ revision }) => revision),
        column(({ id }) => id),
        column(({ type }) => type),
        column(({ schema }) => schema),
        column(({ data }) => JSON.stringify(data)),
        column(({ meta }) => JSON.stringify(meta)),
        column(({ meta }) => meta.recordedAt),
        column(({ knownAt }) => knownAt),
      ],
    });
    if (row![0] === '0') throw new LogNotBehind();
  }
}
