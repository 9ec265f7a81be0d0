import { createHash } from 'node:crypto';

/** The server that a run with `EVENTSTOREDB_URL` is about. */
export const SERVER = process.env['EVENTSTOREDB_URL'];

/** The address of the log on a server that a text, such as a folder, stands for: two texts have two logs. */
export const logFor = (text: string, server: string): string => {
  const name = `t${createHash('sha256').update(text).digest('hex').slice(0, 20)}`;
  return server.replace(/^([a-z+]+:\/\/[^/?]+)(?:\/[a-z0-9]*)?/, `$1/${name}`);
};
