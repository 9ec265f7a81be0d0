import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { defer, lastValueFrom, type Observable } from 'rxjs';
import { Problem } from '../problems/problem';
import { type AnswerKeeper, operationOf, setOperation } from '../reading/asked';
import { idempotencyKeyOf } from '../reading/headers';
import { scopeOf } from '../reading/scope';
import { IdempotencyStore, type IdempotencyScope, type StoredResponse } from './idempotency-store';
import { bodyDigest } from './body-digest';
import { type Completion, completionOf } from './completion';
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
  readonly scope: IdempotencyScope;
  readonly digest: string;
  readonly versioned: boolean;
  readonly completion: Completion | undefined;
}

/** The response body of a request, after its status and headers are set. */
interface Done {
  readonly body: unknown;
}

/**
 * Replays the original response to a retried POST. Of concurrent requests of this process with one `Idempotency-Key`, only
 * one executes. Requests of several processes are one operation with the same event ids: the second one finds the events
 * of the first and replays its response.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly running = new Map<string, Promise<unknown>>();

  constructor(
    private readonly memory: IdempotencyStore,
    private readonly modules: ModuleRef,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const key = idempotencyKeyOf(request);
    const exempt = Reflect.getMetadata(NOT_REMEMBERED, context.getHandler()) === true;
    if (key === undefined || exempt || request.method === 'GET') return next.handle();
    const reply = http.getResponse<FastifyReply>();
    const [scope, digest] = [scopeOf(request, key), bodyDigest(request.body)];
    const token = completionOf(context);
    const completion = token && this.modules.get<Completion>(token, { strict: false });
    const call = { request, reply, scope, digest, versioned: isVersioned(context), completion };
    return defer(() => this.once(call, next));
  }

  private async once(call: Call, next: CallHandler): Promise<unknown> {
    const name = JSON.stringify(Object.values(call.scope));
    for (let first = this.running.get(name); first; first = this.running.get(name)) {
      const succeeded = await first.then(
        () => true,
        () => false,
      );
      const known = succeeded && (await this.replayed(call));
      if (known) return known.body;
    }
    const work = this.replayed(call).then((known) => known ?? this.executed(call, next));
    this.running.set(name, work);
    try {
      return (await work).body;
    } finally {
      this.running.delete(name);
    }
  }

  /**
   * Replays the stored response; `undefined` if there is none. Throws a 422 if it answers another body, and a 503 if it
   * cannot be completed yet.
   */
  private async replayed({ scope, digest, reply, completion }: Call): Promise<Done | undefined> {
    const recalled = await this.memory.recall(scope, digest);
    if (recalled.is === 'other-body') throw new Problem('idempotency-key-reused');
    if (recalled.is === 'unknown') return undefined;
    const { status, headers, body } = recalled.answer;
    const stored = body === '' ? undefined : (JSON.parse(body) as object);
    const complete = stored && completion ? await completion.complete(stored) : stored;
    if (stored && !complete) throw new Problem('view-behind', { headers: { 'Retry-After': '1' } });
    void reply.status(status).headers({ ...headers, 'idempotent-replayed': 'true' });
    return { body: complete };
  }

  private async executed(call: Call, next: CallHandler): Promise<Done> {
    const { request, reply, scope, digest, versioned } = call;
    let outcome: Parameters<AnswerKeeper['appended']>[0] | undefined;
    const keeper: AnswerKeeper = {
      companion: (answer) => this.memory.companion(scope, digest, keptAnswer(answer, versioned)),
      appended: (is) => {
        if (is !== 'incomplete' || outcome === 'written') outcome = is;
      },
    };
    setOperation(request, { ...operationOf(request), keeper });
    const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
    if (outcome === 'written') return { body };
    if (outcome === 'incomplete') {
      await this.memory.replace(scope, digest, answerOf(reply, body));
      return { body };
    }
    if (outcome === 'repeated') {
      const known = await this.replayed(call);
      if (known) return known;
      void reply.header('idempotent-replayed', 'true'); // its response was lost, and is made again from the stream
    }
    await this.memory.settle(scope, digest, answerOf(reply, body));
    return { body };
  }
}
