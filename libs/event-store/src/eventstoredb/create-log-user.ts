import { readFileSync } from 'node:fs';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { LogUnavailable } from '../failures';
import { logAddressOf } from './log-address';

const ADDRESS = /^[a-z+]+:\/\/(?:([^:@]+):([^@]+)@)?([^/?]+)\/?(?:\?(.*))?$/;
const DEFAULT_PORT = 2113;
/** How long a node may take to answer, in ms. */
const PATIENCE = 10_000;
const CREATED = 201;
const EXISTS = 409;

/**
 * Creates a user on the server at a connection string, which names an administrator: its client cannot, so this is a request
 * over HTTP, to the first node that answers. Resolves to false if the user exists; its password is not changed then. Throws
 * `LogUnavailable`.
 */
export const createLogUser = async (address: string, user: string, password: string): Promise<boolean> => {
  const [, admin = '', adminPassword = '', hosts = '', query = ''] = ADDRESS.exec(logAddressOf(address).server) ?? [];
  const options = new Map([...new URLSearchParams(query)].map(([name, value]) => [name.toLowerCase(), value]));
  const open = options.get('tls') === 'false';
  const caFile = options.get('tlscafile');
  const credentials = [admin, adminPassword].map(decodeURIComponent).join(':');
  const body = JSON.stringify({ loginName: user, fullName: user, groups: [], password });
  const to = (host: string) => ({
    host: host.split(':')[0],
    port: host.split(':')[1] ?? DEFAULT_PORT,
    ...{ method: 'POST', path: '/users/', auth: credentials, timeout: PATIENCE },
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    ...(caFile !== undefined && { ca: readFileSync(caFile) }),
  });
  let failure: unknown;
  for (const host of hosts.split(',')) {
    try {
      const status = await statusOf(open ? httpRequest : httpsRequest, to(host), body);
      if (status === CREATED || status === EXISTS) return status === CREATED;
      failure = Object.assign(new Error(`the server answered ${status}`), { type: `HTTP ${status}` });
    } catch (error) {
      failure = error;
    }
  }
  throw new LogUnavailable({ cause: failure });
};

const statusOf = (send: typeof httpsRequest, options: object, body: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const request = send(options, (response: IncomingMessage) => {
      response.resume().on('end', () => resolve(response.statusCode));
    });
    request.on('timeout', () => request.destroy(new Error('no answer in time')));
    request.on('error', reject).end(body);
  });
