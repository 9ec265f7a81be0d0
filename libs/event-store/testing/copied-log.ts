import type { Pool } from 'pg';

/** Copies the log up to a position into a database with an empty log, like restoring a backup. */
export const copyLog = async (from: Pool, to: Pool, upTo: bigint): Promise<void> => {
  const { rows } = await from.query<object>('SELECT * FROM log.event WHERE position <= $1', [upTo]);
  await to.query('INSERT INTO log.event SELECT * FROM json_populate_recordset(NULL::log.event, $1::json)', [
    JSON.stringify(rows),
  ]);
  await to.query('UPDATE log.head SET (position, known_at) = (SELECT max(position), max(known_at) FROM log.event)');
};

/** All rows of the log's tables, for comparing two logs. */
export const logRows = async (pool: Pool): Promise<object> => {
  const rowsOf = async (table: string) => (await pool.query<object>(`SELECT * FROM log.${table} ORDER BY 1`)).rows;
  return { events: await rowsOf('event'), head: await rowsOf('head'), latest: await rowsOf('latest') };
};

/** Runs a statement on the tables of the log that its guards prevent, as only the owner of the database could. */
export const tamper = async (pool: Pool, statement: string): Promise<void> => {
  await pool.query(`
    ALTER TABLE log.event DISABLE TRIGGER append_only;
    SET LOCAL search_path = log;
    ${statement}`);
};
