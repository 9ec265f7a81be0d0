import { randomUUID } from 'node:crypto';
import { logAddressOf } from './log-address';
import { LogClient } from './log-client';

const ADMINISTRATORS = '$admins';
/** How long a call may take, in ms. */
const PATIENCE = 10_000;

/**
 * Lets a user of the server append to the streams of its logs and read them. Only administrators can delete or truncate a
 * stream, change its metadata, write to a system stream, or change these lists. Changes nothing that is already so. Throws
 * `LogUnavailable` if the server does not answer, or the connection string does not name an administrator.
 */
export const grantLog = async (address: string, user: string): Promise<void> => {
  const client = new LogClient(logAddressOf(address).server, PATIENCE);
  try {
    await setLists(client, user);
  } finally {
    await client.close();
  }
};

const setLists = async (client: LogClient, user: string): Promise<void> => {
  const both = [user, ADMINISTRATORS];
  const $userStreamAcl = { $r: both, $w: both, $d: ADMINISTRATORS, $mr: both, $mw: ADMINISTRATORS };
  const $systemStreamAcl = Object.fromEntries(Object.keys($userStreamAcl).map((right) => [right, ADMINISTRATORS]));
  await put(client, '$settings', '$settings', { $userStreamAcl, $systemStreamAcl });
  await put(client, '$$$all', '$metadata', { $acl: { $r: both } });
};

/** Appends a record to a stream of which only the last one counts, unless that is the same. */
const put = async (client: LogClient, stream: string, type: string, data: object): Promise<void> => {
  const [last] = await client.readStream(stream, { backwards: true, count: 1 });
  if (JSON.stringify(last?.data) === JSON.stringify(data)) return;
  await client.append(stream, last?.revision ?? -1, [{ id: randomUUID(), type, data, metadata: {} }]);
};
