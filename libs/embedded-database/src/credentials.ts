import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The passwords of the server's two roles: the superuser, and the owner of the application database. */
export interface Credentials {
  readonly postgres: string;
  readonly center: string;
}

/** Reads the passwords of a folder, or generates them at the first start. The file is readable by its owner only. */
export const credentialsOf = (folder: string): Credentials => {
  const path = join(folder, 'credentials.json');
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Credentials;
  const drawn: Credentials = { postgres: password(), center: password() };
  writeFileSync(`${path}.new`, JSON.stringify(drawn), { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
  return drawn;
};

const password = (): string => randomBytes(24).toString('base64url');

/** The connection URL of a database of the embedded server. */
export const addressOf = (role: keyof Credentials, credentials: Credentials, port: number, database: string): string =>
  `postgres://${role}:${credentials[role]}@127.0.0.1:${port}/${database}`;
