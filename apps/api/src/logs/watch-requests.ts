import { askerOf, isOwnRequest } from '@center/web';
import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics } from '../metrics/metrics';

/** A route as it is written in the program, never as it was asked for: paths and queries hold what callers send. */
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'no-such-route';

const QUIET = /^\/(health|metrics)/;

/**
 * Writes one line and counts one request for each that is answered, or left by its caller. The program's own are no news: their
 * progress is told otherwise.
 */
export const watchRequests = (server: FastifyInstance, log: LoggerService, metrics: Metrics): void => {
  const note = (request: FastifyRequest, status: number, ms: number): void => {
    const [method, route] = [request.method, routeOf(request)];
    metrics.request({ method, route, status, seconds: ms / 1000 });
    const officerId = askerOf(request)?.officerId;
    const line = { event: 'request', requestId: request.id, method, route, status, ms: Math.round(ms), officerId };
    if (QUIET.test(route) || isOwnRequest(request)) log.debug?.(line, 'requests');
    else log.log(line, 'requests');
  };
  server.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done) => {
    note(request, reply.statusCode, reply.elapsedTime);
    done();
  });
};
