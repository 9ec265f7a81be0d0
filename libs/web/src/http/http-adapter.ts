import { FastifyAdapter } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { toJson } from '../answering/json';
import { takeBodiesAsTheyAre } from '../reading/body';
import { limitArrival } from './arrival';
import { refusedByParser, refusedByRouter } from './refused-by-server';
import { standingHeaders, type HttpOptions } from './standing-headers';

/** Fastify under Nest, without the parsers Nest would add: bodies are read after the guards. */
class CenterAdapter extends FastifyAdapter {
  override registerParserMiddleware(): void {
    takeBodiesAsTheyAre(this.getInstance());
  }
}

/**
 * The HTTP server of the center, for `NestFactory.create` or a testing module. Limits and timeouts are set so that a
 * slow or endless request holds nothing up; forwarded headers of a proxy are not trusted.
 */
export const httpAdapter = (options: HttpOptions): FastifyAdapter => {
  const adapter = new CenterAdapter({
    logger: false,
    trustProxy: false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    requestTimeout: 0, // a body that is streamed may take longer: see `limitArrival`
    keepAliveTimeout: 10_000,
    http: { headersTimeout: 15_000 },
    // while it closes, requests on open connections are still served, and idle connections end
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: refusedByRouter(options),
    clientErrorHandler: refusedByParser(options),
  });
  const server = adapter.getInstance();
  server.setReplySerializer(toJson);
  limitArrival(server);
  server.addHook('onSend', (request, reply, payload, done) => {
    void reply.headers(standingHeaders(request.url, options));
    done(null, payload);
  });
  return adapter;
};
