import type { FastifyRequest } from 'fastify';
import { invalidRequest, type Problem } from '../problems/problem';
import { isPosition } from './position';

const malformed = (name: string): Problem =>
  invalidRequest({ in: 'header', pointer: `/${name}`, code: 'malformed-header' });

const single = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name.toLowerCase()];
  if (Array.isArray(value)) throw malformed(name);
  return value;
};

const ETAG = /^(?:W\/)?"(0|[1-9]\d{0,8})"$/;

/** The version in `If-Match`: one entity tag, weak or strong; `undefined` if absent or `*`. Throws a 400 otherwise. */
export const ifMatchOf = (request: FastifyRequest): number | undefined => {
  const value = single(request, 'If-Match')?.trim();
  if (value === undefined || value === '*') return undefined;
  const version = ETAG.exec(value)?.[1];
  if (version === undefined) throw malformed('If-Match');
  return Number(version);
};

/** The position in `Read-After`; `undefined` if absent. Throws a 400 if it is not a position. */
export const readAfterOf = (request: FastifyRequest): bigint | undefined => {
  const value = single(request, 'Read-After');
  if (value === undefined) return undefined;
  if (!isPosition(value)) throw malformed('Read-After');
  return BigInt(value);
};

const KEY = /^[\x21-\x7e]{1,255}$/;

/** The `Idempotency-Key`: 1 to 255 visible ASCII characters; `undefined` if absent. Throws a 400 otherwise. */
export const idempotencyKeyOf = (request: FastifyRequest): string | undefined => {
  const value = single(request, 'Idempotency-Key');
  if (value !== undefined && !KEY.test(value)) throw malformed('Idempotency-Key');
  return value;
};

const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The W3C `traceparent`. An invalid one is ignored, as the recommendation requires. */
export const traceparentOf = (request: FastifyRequest): string | undefined => {
  const value = request.headers['traceparent'];
  return typeof value === 'string' && TRACEPARENT.test(value) ? value : undefined;
};
