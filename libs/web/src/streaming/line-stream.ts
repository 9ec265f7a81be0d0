import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { toJson } from '../answering/json';
import { countApart } from '../http/limit-connections';
import { isOwnRequest } from '../http/own-request';

/** The output buffer for a slow client. When it is full, no more lines are produced and no more of the request is read. */
const WAITING = 8 * 1_048_576;

/** The same for events, whose sender limits by itself what waits. */
const EVENTS_WAITING = 64 * 1024;
/** How long the last event may wait for a client that does not read before the connection is cut. */
const LAST_WORDS = 1_000;

/** Returned by a handler to stream a text as it is produced, as a file if it has a name. */
export class TextStream {
  constructor(
    readonly type: string,
    readonly parts: AsyncIterable<string>,
    readonly fileName?: string,
  ) {}
}

/** Returned by a handler to stream events as they happen (`text/event-stream`), until one side ends it. */
export class EventStream extends TextStream {
  constructor(
    parts: AsyncIterable<string>,
    /** resolves when there will be no further events: the connection is then closed, also if the client does not read */
    readonly ended: Promise<void>,
  ) {
    super('text/event-stream; charset=utf-8', parts);
  }
}

/** Returned by a handler to stream lines of JSON (`application/x-ndjson`) as they are produced. */
export class LineStream extends TextStream {
  constructor(batches: AsyncIterable<readonly object[]>) {
    super('application/x-ndjson; charset=utf-8', textOf(batches));
  }
}

async function* textOf(batches: AsyncIterable<readonly object[]>): AsyncGenerator<string, void, undefined> {
  for await (const lines of batches) {
    if (lines.length > 0) yield lines.map((line) => `${toJson(line)}\n`).join('');
  }
}

/**
 * The response as a byte stream. When the client disconnects, `return()` is called on the iterator. If part of the
 * request body is unread, the connection is closed afterwards.
 */
export const streamText = (stream: TextStream, request: FastifyRequest, reply: FastifyReply): Readable => {
  const { type, parts, fileName } = stream;
  countApart(request, reply);
  const { raw } = request;
  const { raw: response } = reply.type(type).header('x-accel-buffering', 'no');
  if (fileName !== undefined) void reply.header('content-disposition', `attachment; filename="${fileName}"`);
  response.once('finish', () => {
    if (!raw.complete && !isOwnRequest(request)) raw.socket.destroySoon();
  });
  if (!(stream instanceof EventStream)) return Readable.from(parts, { objectMode: false, highWaterMark: WAITING });
  void stream.ended.then(() => setTimeout(() => response.destroy(), LAST_WORDS).unref());
  return Readable.from(parts, { objectMode: false, highWaterMark: EVENTS_WAITING });
};
