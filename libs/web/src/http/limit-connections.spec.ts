import fastify, { type FastifyInstance } from 'fastify';
import { connect, type Socket } from 'node:net';
import { until } from '@center/testing';
import { closeUnusedConnections, countApart, limitConnections } from './limit-connections';

const MOST = 3;

let server: FastifyInstance;
let port: number;
const sockets: Socket[] = [];
let endStream: () => void;

beforeEach(async () => {
  server = fastify({ forceCloseConnections: true });
  limitConnections(server, { demonstration: false, connections: MOST });
  server.get('/', () => ({}));
  server.get('/stream', async (request, reply) => {
    countApart(request, reply);
    await new Promise<void>((end) => (endStream = end));
    return {};
  });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  port = Number(new URL(address).port);
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server.close();
});

/** A connection that sends this, and the start of what it receives. */
const sending = (bytes: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    sockets.push(socket);
    socket.setEncoding('utf8').once('data', (text: string) => resolve(text.split('\r\n', 1)[0]!));
  });

/** A connection that never sends the end of its headers, as soon as the server has it. */
const slow = async (): Promise<void> => {
  const known = new Promise((resolve) => server.server.once('connection', resolve));
  sockets.push(connect(port, '127.0.0.1').on('error', () => undefined));
  await known;
};

const asking = (path: string): Promise<string> => sending(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);

describe('the limit of connections', () => {
  it('rejects new ones with a 503, and accepts them again afterwards', async () => {
    for (let nth = 0; nth < MOST; nth += 1) await slow();
    expect(await asking('/')).toBe('HTTP/1.1 503 Service Unavailable');
    sockets[0]!.destroy();
    await until('there is room again', async () => (await asking('/')) === 'HTTP/1.1 200 OK');
  });

  it('closes idle connections when it is reached', async () => {
    for (let nth = 0; nth < MOST; nth += 1) await asking('/');
    const idleEnd = new Promise((resolve) => sockets[0]!.once('close', resolve));
    expect(await asking('/')).toBe('HTTP/1.1 503 Service Unavailable');
    await idleEnd;
    expect(await asking('/')).toBe('HTTP/1.1 200 OK');
  });

  it('closes connections on which nothing was sent, for a stop', async () => {
    await slow();
    const end = new Promise((resolve) => sockets[0]!.once('close', resolve));
    server.server.closeIdleConnections(); // does not
    closeUnusedConnections(server.server);
    await end;
  });

  it('does not count streams', async () => {
    const stream = asking('/stream');
    for (let nth = 1; nth < MOST; nth += 1) await slow();
    expect(await asking('/')).toBe('HTTP/1.1 200 OK');
    endStream();
    expect(await stream).toBe('HTTP/1.1 200 OK');
  });
});
