import { Socket } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** Whether a request is in-process, without a connection. The demonstration scenario is played by such requests. */
export const isOwnRequest = ({ raw }: FastifyRequest): boolean => !(raw.socket instanceof Socket);
