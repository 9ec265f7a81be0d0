// PostgreSQL with the settings of production: fsync and synchronous_commit are on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lib, shared } from './program.mjs';

const { Pool } = shared('pg');
/** The line of `postmaster.pid` with the port, from 0. */
const PORT_LINE = 3;

/** A pool whose idle connections may be terminated by a shutdown of the server. */
export const poolOf = (connectionString, max = 4) => {
  const pool = new Pool({ connectionString, max });
  pool.on('error', () => undefined);
  return pool;
};

/**
 * A running embedded server, by its folder. `admin` is a pool of its superuser; `database(name)` creates a database if it
 * does not exist and returns the URL of its owner; `serverUrl(name)` is that of the superuser.
 */
export const serverOf = (folder) => {
  const passwords = JSON.parse(readFileSync(join(folder, 'credentials.json'), 'utf8'));
  const port = readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[PORT_LINE];
  const addressOf = (role, name) => `postgres://${role}:${passwords[role]}@127.0.0.1:${port}/${name}`;
  const admin = poolOf(addressOf('postgres', 'postgres'));
  const database = async (name) => {
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await admin.query(`CREATE DATABASE ${name} OWNER center`);
    return addressOf('center', name);
  };
  return { admin, database, serverUrl: (name) => addressOf('postgres', name) };
};

/** Starts a server in a folder without a program. */
export const startServer = async (folder) => {
  const server = await lib('embedded-database').startEmbeddedDatabase(folder);
  const { admin, database, serverUrl } = serverOf(folder);
  const stop = async () => {
    await admin.end();
    await server.stop();
  };
  return { admin, database, serverUrl, stop };
};

/** The settings that decide what a commit means, as the server has them. */
export const durability = async (pool) => {
  const { rows } = await pool.query(
    `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'server_version')`,
  );
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
};
