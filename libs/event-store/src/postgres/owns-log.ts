import type { Pool } from 'pg';
import { ask } from './ask';

const OWNS = `SELECT pg_has_role(relowner, 'USAGE') FROM pg_class WHERE oid = 'log.event'::regclass`;

/** Whether the role of the pool could change the log in this database: its owner, or a superuser. Throws `LogUnavailable`. */
export const ownsLog = async (pool: Pool): Promise<boolean> => {
  const [row] = await ask<[boolean]>(pool, { text: OWNS });
  return row?.[0] === true;
};
