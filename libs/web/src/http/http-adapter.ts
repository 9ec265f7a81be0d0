import { FastifyAdapter } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { toJson } from '../answering/json';
import { takeRawBodies } from '../reading/body';
import { limitArrival } from './arrival';
import { limitConnections } from './limit-connections';
import { parserErrorHandler, routerErrorHandler } from './refused-by-server';
import { defaultHeaders, type HttpOptions } from './standing-headers';

/** Fastify without the body parsers that Nest would register: bodies are read after the guards. */
class CenterAdapter extends FastifyAdapter {
  override registerParserMiddleware(): void {
    takeRawBodies(this.getInstance());
  }
}

/**
 * The HTTP server, for `NestFactory.create` or a testing module. Limits and timeouts keep slow or endless requests from
 * occupying connections. Forwarded headers are believed from the
 * trusted proxies only.
 */
export const httpAdapter = (options: HttpOptions): FastifyAdapter => {
  const adapter = new CenterAdapter({
    logger: false,
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    requestTimeout: 0, // a streamed body may take longer: see `limitArrival`
    keepAliveTimeout: 10_000,
    http: { headersTimeout: 15_000, connectionsCheckingInterval: 1_000 },
    // during shutdown, requests on open connections are still served, and idle connections are closed
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: routerErrorHandler(options),
    clientErrorHandler: parserErrorHandler(options),
  });
  const server = adapter.getInstance();
  server.setReplySerializer(toJson);
  limitArrival(server);
  limitConnections(server, options);
  server.addHook('onSend', (request, reply, payload, done) => {
    void reply.headers(defaultHeaders(request.url, options));
    done(null, payload);
  });
  return adapter;
};
