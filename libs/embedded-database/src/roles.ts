import { Client } from 'pg';
import { addressOf, type Credentials } from './credentials';

/**
 * Ensures that the role `center` exists, without privileges on the server, and owns the database `center`, and that the
 * role `center_app` can connect to it and create schemas of its own. All are checked at each start, so the next start
 * completes an interrupted first start.
 */
export const ensureRoles = async (
  credentials: Credentials,
  port: number,
  mayCreateDatabases: boolean,
): Promise<void> => {
  const client = new Client({ connectionString: addressOf('postgres', credentials, port, 'postgres') });
  await client.connect();
  try {
    await ensureRole(client, 'center', credentials.center, mayCreateDatabases);
    await ensureRole(client, 'center_app', credentials.center_app, false);
    await client.query('grant center_app to center'); // the owner hands over what it made before
    const { rowCount } = await client.query(`select from pg_database where datname = 'center'`);
    if (rowCount === 0) await client.query('create database center owner center');
    await client.query('revoke all on database center from public');
    await client.query('grant connect, create on database center to center_app');
  } finally {
    await client.end();
  }
};

const ensureRole = async (client: Client, role: string, password: string, createsDatabases: boolean): Promise<void> => {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  if (rowCount === 0) await client.query(`create role ${role}`);
  const rights = `nosuperuser nocreaterole ${createsDatabases ? 'createdb' : 'nocreatedb'}`;
  await client.query(`alter role ${role} with login ${rights} password ${client.escapeLiteral(password)}`);
};
