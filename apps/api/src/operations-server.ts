import { fastify, type FastifyInstance } from 'fastify';
import type { Readiness } from './health/readiness';
import type { Metrics } from './metrics/metrics';

/** What the server of operations answers from. */
export interface Operations {
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  readonly demonstration: boolean;
}

/**
 * The server for operators, at an address of its own: metrics, and the state of the log and of each view. Their counters
 * and positions change with every recorded step, so they are not for users of the API. Needs no token.
 */
export const operationsServer = ({ metrics, readiness, demonstration }: Operations): FastifyInstance => {
  const server = fastify({ forceCloseConnections: true });
  server.addHook('onRequest', (_, reply, done) => {
    void reply.header('cache-control', 'no-store');
    if (demonstration) void reply.header('demonstration', 'true');
    done();
  });
  server.get('/metrics', async (_, reply) => {
    void reply.type('text/plain; version=0.0.4; charset=utf-8');
    return metrics.text();
  });
  server.get('/health/views', async (_, reply) => {
    const health = await readiness.ask();
    if (health.status !== 'ready') void reply.status(503);
    return health;
  });
  return server;
};
