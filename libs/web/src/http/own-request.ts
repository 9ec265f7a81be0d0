import { Socket } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** Whether a request is the program's own, which came over no connection: the story of the demonstration is told by such. */
export const isOwnRequest = ({ raw }: FastifyRequest): boolean => !(raw.socket instanceof Socket);
