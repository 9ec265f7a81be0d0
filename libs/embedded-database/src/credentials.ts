import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The passwords of the server's roles: the superuser, the owner of the application database, and the running center. */
export interface Credentials {
  readonly postgres: string;
  readonly center: string;
  readonly center_app: string;
}

/**
 * Reads the passwords of a folder, and generates those that are missing, as at the first start. The file is readable by its
 * owner only.
 */
export const credentialsOf = (folder: string): Credentials => {
  const path = join(folder, 'credentials.json');
  const known = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<Credentials>) : {};
  const { postgres, center, center_app } = known;
  if (postgres && center && center_app) return { postgres, center, center_app };
  const drawn = { postgres: password(), center: password(), center_app: password(), ...known };
  writeFileSync(`${path}.new`, JSON.stringify(drawn), { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
  return drawn;
};

const password = (): string => randomBytes(24).toString('base64url');

/** The connection URLs of the application database, for its owner and for the running center. */
export const addressesOf = (credentials: Credentials, port: number): { url: string; appUrl: string } => ({
  url: addressOf('center', credentials, port, 'center'),
  appUrl: addressOf('center_app', credentials, port, 'center'),
});

/** The connection URL of a database of the embedded server. */
export const addressOf = (role: keyof Credentials, credentials: Credentials, port: number, database: string): string =>
  `postgres://${role}:${credentials[role]}@127.0.0.1:${port}/${database}`;
