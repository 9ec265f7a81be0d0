import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BodyStream } from '../streaming/body-stream';
import { isOwnRequest } from './own-request';

/** How long a body may take to arrive. */
const ARRIVAL = 30_000;
/** The idle timeout while a body is streamed. */
const SILENCE = 120_000;

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/**
 * Ends requests whose body does not arrive in time, so that slow or endless bodies do not occupy connections. A streamed
 * body is read at the speed at which it is processed, so it has an idle timeout instead, unless it is read as a whole. An
 * in-process request has no connection, and its body is complete.
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
  if (body instanceof BodyStream && !body.isReadWhole && !answer.writableFinished) {
    answer.setTimeout(SILENCE, () => answer.destroy());
  } else if (answer.headersSent) {
    raw.socket.destroy();
  } else {
    server.server.emit('clientError', new ArrivedTooLate(), raw.socket);
    raw.socket.destroySoon();
  }
};

/** Has the code that Node uses, so that the error handler maps both alike. */
class ArrivedTooLate extends Error {
  readonly code = 'ERR_HTTP_REQUEST_TIMEOUT';
}
