import type { Pool, PoolClient } from 'pg';

/** The names of the tables in schema `vault`, each after those that it references. */
export const vaultTables = async (connection: Pool | PoolClient): Promise<string[]> => {
  const { rows } = await connection.query<{ name: string; references: string[] }>(`
    SELECT c.relname AS name, ARRAY(
      SELECT DISTINCT r.relname::text FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid
      WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> f.conrelid) AS references
    FROM pg_class c WHERE c.relnamespace = 'vault'::regnamespace AND c.relkind = 'r' ORDER BY c.relname`);
  const ordered: string[] = [];
  while (ordered.length < rows.length) {
    const next = rows.filter(
      ({ name, references }) => !ordered.includes(name) && references.every((other) => ordered.includes(other)),
    );
    if (next.length === 0) throw new Error('the tables of the vault reference each other in a cycle');
    ordered.push(...next.map(({ name }) => name));
  }
  return ordered;
};

/** The names of the migrations that a database has, in order. */
export const migrationsOf = async (pool: Pool): Promise<string[]> => {
  const { rows } = await pool.query<{ name: string }>('SELECT name FROM public.migration ORDER BY id');
  return rows.map(({ name }) => name);
};
