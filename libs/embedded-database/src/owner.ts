import { Client } from 'pg';
import { addressOf, type Credentials } from './credentials';

/**
 * Ensures that the role `center` exists, without privileges on the server, and owns the database `center`. Both are
 * checked at each start, so the next start completes an interrupted first start.
 */
export const ensureOwner = async (
  credentials: Credentials,
  port: number,
  mayCreateDatabases: boolean,
): Promise<void> => {
  const client = new Client({ connectionString: addressOf('postgres', credentials, port, 'postgres') });
  await client.connect();
  try {
    const password = client.escapeLiteral(credentials.center);
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists(select from pg_roles where rolname = 'center') as role,
              exists(select from pg_database where datname = 'center') as database`,
    );
    if (!rows[0]?.role) await client.query('create role center');
    await client.query(
      `alter role center with login nosuperuser nocreaterole ${mayCreateDatabases ? 'createdb' : 'nocreatedb'} password ${password}`,
    );
    if (!rows[0]?.database) await client.query('create database center owner center');
  } finally {
    await client.end();
  }
};
