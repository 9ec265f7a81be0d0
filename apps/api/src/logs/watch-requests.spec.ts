import { until } from '@center/testing';
import { setCaller } from '@center/web';
import { fastify } from 'fastify';
import { Metrics } from '../metrics/metrics';
import { JsonLog } from './json-log';
import { watchRequests } from './watch-requests';

const OFFICER = '22222222-2222-4222-8222-222222222222';

describe('the request log', () => {
  const lines: string[] = [];
  const metrics = new Metrics();
  const server = fastify();

  beforeAll(async () => {
    watchRequests(server, new JsonLog('info', { write: (line) => void lines.push(line) }), metrics);
    server.get('/v1/cases/:caseId', (request, reply) => {
      setCaller(request, { principal: 'someone', officerId: OFFICER });
      return reply.send({});
    });
    server.get('/health/live', (_, reply) => reply.send({}));
    const url = await server.listen({ host: '127.0.0.1', port: 0 });
    await fetch(`${url}/v1/cases/confidential-word?name=confidential-word`);
    await fetch(`${url}/confidential-word`);
    await fetch(`${url}/health/live`);
    await server.inject('/v1/cases/own'); // an injected request, as the scenario of the demonstration sends them
    await until('all to be counted', async () => /health.live",status="200"} 1/.test(await metrics.text()));
  });
  afterAll(() => server.close());

  it('writes a line per network request, with the route pattern and never the requested path', () => {
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ route: '/v1/cases/:caseId', method: 'GET', status: 200, officerId: OFFICER }),
      expect.objectContaining({ route: 'no-such-route', status: 404 }),
    ]);
    expect(lines.join('')).not.toContain('confidential-word');
  });

  it('counts each network request', async () => {
    const figures = await metrics.text();
    expect(figures).toContain('center_http_requests_total{method="GET",route="/v1/cases/:caseId",status="200"} 2');
    expect(figures).toContain('center_http_requests_total{method="GET",route="/health/live",status="200"} 1');
    expect(figures).not.toContain('confidential-word');
  });
});
