import fastify, { type FastifyInstance } from 'fastify';
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
