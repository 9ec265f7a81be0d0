import type { FastifyRequest } from 'fastify';
import type { IdempotencyScope } from '../answering/idempotency-store';
import { callerOf } from './asked';

const scopes = new WeakMap<FastifyRequest, IdempotencyScope>();

/** The scope of the `Idempotency-Key` of this request: one object, so that a store can keep its hash. */
export const scopeOf = (request: FastifyRequest, key: string): IdempotencyScope => {
  const scope = scopes.get(request) ?? {
    principal: callerOf(request)?.principal ?? 'nobody',
    method: request.method,
    path: request.url.split('?', 1)[0]!,
    key,
  };
  scopes.set(request, scope);
  return scope;
};
