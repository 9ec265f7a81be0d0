import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { defer, lastValueFrom, type Observable } from 'rxjs';
import { Problem } from '../problems/problem';
import { operationOf, setOperation } from '../reading/asked';
import { idempotencyKeyOf } from '../reading/headers';
import { scopeOf } from '../reading/scope';
import { IdempotencyStore, type IdempotencyScope, type StoredResponse } from './idempotency-store';
import { bodyDigest } from './body-digest';
import { toJson } from './json';
import { rendered } from './rendered';
import { NOT_REMEMBERED } from './not-remembered';
import { isVersioned } from './versioned';

const KEPT_HEADERS = ['location', 'etag'] as const;

const answerOf = (reply: FastifyReply, body: unknown): StoredResponse => {
  const kept = KEPT_HEADERS.map((name) => [name, reply.getHeader(name)] as const);
  return {
    status: reply.statusCode,
    headers: Object.fromEntries(kept.filter((pair): pair is [(typeof KEPT_HEADERS)[number], string] => !!pair[1])),
    body: body === undefined ? '' : toJson(body),
  };
};

/** The response to the handler's return value, before the reply is written. */
const keptAnswer = (answer: object, versioned: boolean): StoredResponse => {
  const { status, headers, body } = rendered(answer, versioned);
  return { status, headers, body: toJson(body) };
};

interface Call {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly versioned: boolean;
}

/** Replays the original response to a retried POST. Of concurrent requests with one `Idempotency-Key`, only one executes. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly memory: IdempotencyStore) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const key = idempotencyKeyOf(request);
    const exempt = Reflect.getMetadata(NOT_REMEMBERED, context.getHandler()) === true;
    if (key === undefined || exempt || request.method !== 'POST') return next.handle();
    const call = { request, reply: http.getResponse<FastifyReply>(), versioned: isVersioned(context) };
    return defer(() => this.once(scopeOf(request, key), call, next));
  }

  private async once(scope: IdempotencyScope, { request, reply, versioned }: Call, next: CallHandler) {
    const claim = await this.memory.claim(scope, bodyDigest(request.body));
    if (claim.is === 'other-body') throw new Problem('idempotency-key-reused');
    if (claim.is === 'answered') return replay(claim.answer, reply);
    let isWritten = false;
    const companion = (answer: object) => this.memory.companion(scope, keptAnswer(answer, versioned));
    setOperation(request, { ...operationOf(request), keeper: { companion, written: () => (isWritten = true) } });
    try {
      const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      if (isWritten) this.memory.settled(scope);
      else await this.memory.settle(scope, answerOf(reply, body));
      return body;
    } catch (error) {
      // a claim that cannot be released expires by itself; the caller must receive the original error
      await this.memory.release(scope).catch(() => undefined);
      throw error;
    }
  }
}

const replay = ({ status, headers, body }: StoredResponse, reply: FastifyReply): unknown => {
  void reply.status(status).headers({ ...headers, 'idempotent-replayed': 'true' });
  return body === '' ? undefined : (JSON.parse(body) as unknown);
};
