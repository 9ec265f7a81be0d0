import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { Problem } from '../problems/problem';
import { rawProblem } from './refused-by-server';
import type { HttpOptions } from './standing-headers';
import { isOwnRequest } from './own-request';

const streams = new Set<Socket>();

/** Counts the connection of a streamed request or response apart from the others, until the response ends. */
export const countApart = (request: FastifyRequest, reply: FastifyReply): void => {
  if (isOwnRequest(request)) return;
  const { socket } = request.raw;
  streams.add(socket);
  reply.raw.once('close', () => streams.delete(socket));
};

const MOST = 1_000;

/**
 * Limits the connections that are open at once, besides those of streams. At the limit idle connections are closed, and
 * new ones get the problem 503 `busy`.
 */
export const limitConnections = ({ server }: FastifyInstance, options: HttpOptions): void => {
  const { connections: most = MOST } = options;
  const open = new Set<Socket>();
  const ordinary = (): number => open.size - [...streams].filter((socket) => open.has(socket)).length;
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    if (open.size <= most || ordinary() <= most) return;
    server.closeIdleConnections();
    socket.end(rawProblem(new Problem('busy'), options));
    socket.destroySoon();
  });
};
