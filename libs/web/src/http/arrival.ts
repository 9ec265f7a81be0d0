import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BodyStream } from '../streaming/body-stream';
import { isOwnRequest } from './own-request';

/** How long a body may take to arrive. */
const ARRIVAL = 30_000;
/** How long neither side may keep silent while a body is streamed. */
const SILENCE = 120_000;

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/**
 * Ends requests whose body does not arrive in time, so that a slow or endless one holds nothing up. A body that a route
 * reads while it arrives waits for what is done with it, and is held to not falling silent instead. A request of the
 * program's own, which came over no connection, is there as a whole.
 */
export const limitArrival = (server: FastifyInstance, within = ARRIVAL): void => {
  server.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    if (hasBody(request) && !isOwnRequest(request)) {
      const late = setTimeout(() => endLate(server, request, reply), within).unref();
      request.raw.once('close', () => clearTimeout(late));
    }
    done();
  });
};

const endLate = (server: FastifyInstance, { raw, body }: FastifyRequest, { raw: answer }: FastifyReply): void => {
  if (raw.complete) return;
  if (body instanceof BodyStream && !answer.writableFinished) {
    answer.setTimeout(SILENCE, () => answer.destroy());
  } else if (answer.headersSent) {
    raw.socket.destroy();
  } else {
    server.server.emit('clientError', new ArrivedTooLate(), raw.socket);
    raw.socket.destroySoon();
  }
};

/** Named as Node itself names it, for whoever answers such errors. */
class ArrivedTooLate extends Error {
  readonly code = 'ERR_HTTP_REQUEST_TIMEOUT';
}
