import type { FastifyRequest } from 'fastify';
import type { IdempotencyScope } from '../answering/idempotency-store';
import { askerOf } from './asked';

/** What an `Idempotency-Key` of this request belongs to. */
export const scopeOf = (request: FastifyRequest, key: string): IdempotencyScope => ({
  principal: askerOf(request)?.principal ?? 'nobody',
  method: request.method,
  path: request.url.split('?', 1)[0]!,
  key,
});
