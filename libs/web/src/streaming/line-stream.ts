import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { toJson } from '../answering/json';

/** How much of an answer waits for a slow reader; then no more is made, and no more of the request is read. */
const WAITING = 8 * 1_048_576;

/** What a handler returns to answer line by line (`application/x-ndjson`), as the lines come to be. */
export class LineStream {
  constructor(readonly batches: AsyncIterable<readonly object[]>) {}
}

async function* textOf(batches: AsyncIterable<readonly object[]>): AsyncGenerator<string, void, undefined> {
  for await (const lines of batches) {
    if (lines.length > 0) yield lines.map((line) => `${toJson(line)}\n`).join('');
  }
}

/**
 * The answer as a stream of bytes. When the caller goes away, whoever makes the lines is told by `return()`. A request of which something was left unread ends its connection.
 */
export const streamLines = (
  { batches }: LineStream,
  { raw: request }: FastifyRequest,
  reply: FastifyReply,
): Readable => {
  const { raw: response } = reply.type('application/x-ndjson; charset=utf-8').header('x-accel-buffering', 'no');
  response.once('finish', () => {
    if (!request.complete) request.socket.destroySoon();
  });
  return Readable.from(textOf(batches), { objectMode: false, highWaterMark: WAITING });
};
