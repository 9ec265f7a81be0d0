import type { Pool, PoolClient } from 'pg';

/** Runs statements in one transaction. Throws what `work` and the database throw. */
export const inTransaction = async <Done>(pool: Pool, work: (client: PoolClient) => Promise<Done>): Promise<Done> => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const done = await work(client);
    await client.query('COMMIT');
    return done;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};
