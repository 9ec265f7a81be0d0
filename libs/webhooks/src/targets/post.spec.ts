import type { LookupAddress } from 'node:dns';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from '@center/testing';
import { NameServer } from '../../testing/name-server';
import { isDelivered, post } from './post';
import { checkedLookup, type Names, TargetRefused } from './resolve';

const strict = { allowLoopback: false };
const trying = { allowLoopback: true };
const message = { headers: { 'content-type': 'text/plain' }, body: 'hello' };
const { signal } = new AbortController();

describe('one attempt', () => {
  let server: Server;
  let port: number;
  const bodies: string[] = [];
  const started: NameServer[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      request.on('data', (chunk: Buffer) => bodies.push(chunk.toString()));
      request.on('end', () => response.writeHead(204, { 'retry-after': '7' }).end());
    }).listen(0, '127.0.0.1');
    await until('the target listens', () => server.listening);
    ({ port } = server.address() as AddressInfo);
  });
  afterEach(() => {
    bodies.splice(0);
    for (const one of started.splice(0)) one.stop();
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const namesFor = async (...addresses: string[]): Promise<Names> => {
    const nameServer = await NameServer.start(...addresses);
    started.push(nameServer);
    return nameServer.names;
  };
  const lookUp = (names: Names, rules = strict): Promise<readonly string[]> =>
    new Promise((resolve, reject) => {
      checkedLookup(names, rules)('rebind.example', { all: true }, (error, found) => {
        if (error) reject(error);
        else resolve((found as unknown as LookupAddress[]).map(({ address }) => address));
      });
    });

  it('is made to an address that was checked, whatever the name resolves to the second time', async () => {
    const names = await namesFor('8.8.8.8', '127.0.0.1');
    expect(await lookUp(names)).toEqual(['8.8.8.8']);
    await expect(lookUp(names)).rejects.toEqual(new TargetRefused('target-not-public'));
    const outcome = await post(new URL(`http://rebind.example:${port}/`), message, { rules: strict, names, signal });
    expect([outcome.statusCode, outcome.error, bodies]).toEqual([null, 'target-not-public', []]);
    // without the rule the same name leads to this machine
    const open = await post(new URL(`http://rebind.example:${port}/`), message, { rules: trying, names, signal });
    expect([open.statusCode, open.retryAfter, isDelivered(open), bodies]).toEqual([204, '7', true, ['hello']]);
  });

  it.each(['127.0.0.1', '2130706433', '[::ffff:127.0.0.1]'])('sends nothing to the address %s', async (host) => {
    const names = await namesFor('8.8.8.8');
    const outcome = await post(new URL(`http://${host}:${port}/`), message, { rules: strict, names, signal });
    expect([outcome.statusCode, outcome.error, bodies]).toEqual([null, 'target-not-public', []]);
  });

  it('says why there is no answer', async () => {
    const names = await namesFor('127.0.0.1');
    const of = async (url: string, given: AbortSignal = signal) =>
      (await post(new URL(url), message, { rules: trying, names, signal: given })).error;
    expect(await of('http://127.0.0.1:1/')).toBe('connection-failed');
    expect(await of(`https://127.0.0.1:${port}/`)).toBe('tls-failed');
    expect(await of(`http://127.0.0.1:${port}/`, AbortSignal.timeout(0))).toBe('timeout');
    const failing = { resolve4: () => Promise.reject(new Error('ENOTFOUND')), resolve6: () => Promise.resolve([]) };
    const unknown = { rules: trying, names: failing as unknown as Names, signal };
    expect((await post(new URL('http://nowhere.example/'), message, unknown)).error).toBe('name-not-resolved');
  });
});
