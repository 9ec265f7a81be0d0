import fastify, { type FastifyInstance } from 'fastify';
import { limitArrival } from './arrival';

const WITHIN = 12_345;

describe('the limit of arrival', () => {
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

  it('holds for a body that comes over a connection', async () => {
    const url = await server.listen({ port: 0, host: '127.0.0.1' });
    jest.spyOn(global, 'setTimeout');
    await (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).text();
    expect(limited()).toBe(1);
  });

  it('does not hold for a request of the program’s own, which has no connection that could be cut', async () => {
    jest.spyOn(global, 'setTimeout');
    expect((await server.inject({ method: 'POST', url: '/', payload: {} })).statusCode).toBe(200);
    expect(limited()).toBe(0);
  });
});
