import fastify, { type FastifyInstance } from 'fastify';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { takeRawBodies } from '../reading/body';
import { type BodyStream, XLSX } from '../streaming/body-stream';
import { limitArrival } from './arrival';

const WITHIN = 12_345;

describe('the arrival timeout', () => {
  let server: FastifyInstance;
  beforeEach(() => {
    server = fastify();
    limitArrival(server, WITHIN);
    server.post('/', () => ({}));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await server.close();
  });

  const limited = (): number => jest.mocked(setTimeout).mock.calls.filter(([, within]) => within === WITHIN).length;

  it('applies to a body that arrives over a connection', async () => {
    const url = await server.listen({ port: 0, host: '127.0.0.1' });
    jest.spyOn(global, 'setTimeout');
    await (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).text();
    expect(limited()).toBe(1);
  });

  it('does not apply to an in-process request, which has no connection', async () => {
    jest.spyOn(global, 'setTimeout');
    expect((await server.inject({ method: 'POST', url: '/', payload: {} })).statusCode).toBe(200);
    expect(limited()).toBe(0);
  });
});

describe('a streamed body that stops to arrive', () => {
  const received = async (type: string): Promise<string> => {
    const server = fastify();
    limitArrival(server, 50);
    takeRawBodies(server);
    const late = jest.fn();
    server.post('/', async ({ body }, reply) => {
      jest.spyOn(reply.raw, 'setTimeout').mockImplementation((_, end) => {
        late();
        setImmediate(() => void end?.());
        return reply.raw;
      });
      for await (const _ of (body as BodyStream).chunks());
    });
    const url = await server.listen({ port: 0, host: '127.0.0.1' });
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: 1000\r\n\r\nPK`);
    const answer = await text(socket);
    await server.close();
    return late.mock.calls.length > 0 ? 'a time of silence' : answer.split('\r\n')[0]!;
  };

  it('ends with 408 if it is a workbook, which is read as a whole', async () => {
    expect(await received(XLSX)).toBe('HTTP/1.1 408 Request Timeout');
  });

  it('has a time of silence otherwise', async () => {
    expect(await received('text/csv')).toBe('a time of silence');
  });
});
