import { nextTurn } from '@center/event-store';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { Problem, invalidRequest } from '../problems/problem';
import { BodyStream, STREAMED_TYPES, unsupportedType } from '../streaming/body-stream';
import { callerOf } from './asked';
import { JsonFault, readJson } from './json-reader';
import { LargeBodies } from './large-bodies';

/** The largest body, in bytes, and that of a caller without credentials. */
const BODY_LIMIT = 1_048_576;
const ANONYMOUS_LIMIT = 8_192;
/** How much of a too large body is still read, so that the caller receives the 413. */
const DRAIN_LIMIT = 16 * BODY_LIMIT;

/** A body of up to this many bytes is read at once: a lead has about 1 KB. */
const SMALL = 16_384;

/** An unparsed body. It is parsed after the guards, so that 401 and 403 come before 400. */
class UnreadBody {
  constructor(readonly bytes: Buffer | 'too-large') {}
}

/** Reads a body to its end; beyond the limit it is discarded. What exceeds `SMALL` is read when `large` gives a turn. */
const takeIn = async (payload: IncomingMessage, limit: number, large: InTurn): Promise<UnreadBody> => {
  const arriving = payload[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
  const chunks: Buffer[] = [];
  let size = 0;
  const readTo = async (enough: number): Promise<boolean> => {
    while (size <= enough) {
      const { done, value } = await arriving.next();
      if (done) return true;
      size += value.length;
      if (size <= limit) chunks.push(value);
      else chunks.length = 0;
    }
    return false;
  };
  const isWhole = (await readTo(SMALL)) || (await large(() => readTo(DRAIN_LIMIT)));
  if (!isWhole) await arriving.return?.();
  if (size > SMALL) await nextTurn(); // parsing takes long
  return new UnreadBody(size > limit ? 'too-large' : Buffer.concat(chunks));
};

type InTurn = (read: () => Promise<boolean>) => Promise<boolean>;

/** Credentials are checked before the body arrives. */
const limitFor = (request: FastifyRequest): number => (callerOf(request) ? BODY_LIMIT : ANONYMOUS_LIMIT);

/** Replaces the server's parsers: bodies of any type are buffered unparsed, and streamable bodies are not read. */
export const takeRawBodies = (server: FastifyInstance): void => {
  const large = new LargeBodies();
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (request: FastifyRequest, payload: IncomingMessage) =>
    takeIn(payload, limitFor(request), (read) => {
      const caller = callerOf(request);
      return caller ? large.receive(caller.principal, read) : read(); // without credentials nothing of it is kept
    }),
  );
  server.addContentTypeParser(STREAMED_TYPES, ({ id }: FastifyRequest, payload: IncomingMessage) =>
    Promise.resolve(new BodyStream(payload, id)),
  );
};

const JSON_TYPE = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?;?\s*$/i;

const decoded = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalidRequest({ pointer: '', code: 'malformed-utf8' });
  }
};

type Nulls = Parameters<typeof readJson>[1];

const parsed = (text: string, nulls: Nulls): unknown => {
  try {
    return readJson(text, nulls);
  } catch (error) {
    if (error instanceof JsonFault) {
      const { pointer, code, limits } = error;
      throw invalidRequest({ pointer, code, ...(limits && { limits }) });
    }
    throw error;
  }
};

const isPlain = ({ headers }: FastifyRequest): boolean => (headers['content-encoding'] ?? 'identity') === 'identity';

/** The body of a route that streams it. Throws the problem 415. */
export const openBody = (request: FastifyRequest): BodyStream => {
  if (request.body instanceof BodyStream && isPlain(request)) return request.body;
  throw unsupportedType(STREAMED_TYPES);
};

/** Parses one JSON object in UTF-8. Throws a 400 with the invalid place. */
export const readJsonObject = (bytes: Buffer, nulls?: Nulls): object => {
  const value = parsed(decoded(bytes), nulls);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidRequest({ pointer: '', code: 'must-be-object' });
  }
  return value;
};

/**
 * The body of a request: always a JSON object, `{}` if it is empty. Throws the problems 413, 415, and 400 with the
 * invalid place.
 */
export const readBody = (request: FastifyRequest, nulls?: Nulls): object => {
  const { body, headers } = request;
  if (body instanceof BodyStream) throw unsupportedType(['application/json']);
  if (!(body instanceof UnreadBody)) return {};
  if (body.bytes === 'too-large') throw new Problem('too-large', { headers: { connection: 'close' } });
  if (body.bytes.length === 0) return {};
  if (!isPlain(request) || !JSON_TYPE.test(headers['content-type'] ?? '')) {
    throw unsupportedType(['application/json']);
  }
  return readJsonObject(body.bytes, nulls);
};
