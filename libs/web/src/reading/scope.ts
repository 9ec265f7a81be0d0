import type { FastifyRequest } from 'fastify';
import type { IdempotencyScope } from '../answering/idempotency-store';
import { callerOf } from './asked';

/** The scope of the `Idempotency-Key` of this request. */
export const scopeOf = (request: FastifyRequest, key: string): IdempotencyScope => ({
  principal: callerOf(request)?.principal ?? 'nobody',
  method: request.method,
  path: request.url.split('?', 1)[0]!,
  key,
});
