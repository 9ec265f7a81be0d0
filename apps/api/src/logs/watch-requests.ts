import { callerOf, isOwnRequest } from '@center/web';
import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics } from '../metrics/metrics';

/** The route pattern, never the requested URL: paths and queries contain caller input. */
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'no-such-route';

const QUIET = /^\/health/;

/**
 * Logs and counts each request that is answered or aborted by its caller. Injected requests (the scenario) are skipped: their
 * progress is reported separately.
 */
export const watchRequests = (server: FastifyInstance, log: LoggerService, metrics: Metrics): void => {
  const note = (request: FastifyRequest, status: number, ms: number): void => {
    const [method, route] = [request.method, routeOf(request)];
    metrics.request({ method, route, status, seconds: ms / 1000 });
    const officerId = callerOf(request)?.officerId;
    const line = { event: 'request', requestId: request.id, method, route, status, ms: Math.round(ms), officerId };
    if (QUIET.test(route) || isOwnRequest(request)) log.debug?.(line, 'requests');
    else log.log(line, 'requests');
  };
  server.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done) => {
    note(request, reply.statusCode, reply.elapsedTime);
    done();
  });
};
