import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Server, Socket } from 'node:net';
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

const opened = new WeakMap<Server, Set<Socket>>();

/** Closes the connections on which nothing has been sent yet. Node does not count them as idle. */
export const closeUnusedConnections = (server: Server): void => {
  for (const socket of opened.get(server) ?? []) if (socket.bytesRead === 0) socket.destroy();
};

/**
 * Limits the connections that are open at once, besides those of streams. At the limit idle connections are closed, and
 * new ones get the problem 503 `busy`.
 */
export const limitConnections = ({ server }: FastifyInstance, options: HttpOptions): void => {
  const { connections: most = MOST } = options;
  const open = new Set<Socket>();
  opened.set(server, open);
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
