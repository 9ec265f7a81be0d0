import { newOperation } from '@center/event-store';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { IdempotencyStore } from '../answering/idempotency-store';
import { TAKES_STREAM } from '../streaming/body-stream';
import { setOperation } from './asked';
import { openBody, readBody } from './body';
import { idempotencyKeyOf, ifMatchOf, readAfterOf, traceparentOf } from './headers';
import { checkBodyWanted, checkQuery } from './query';
import { scopeOf } from './scope';
import { TAKES_NULLS } from './takes-nulls';

/** Parses headers, query and body after the guards, so that 401 and 403 come before 400. */
@Injectable()
export class ReadingInterceptor implements NestInterceptor {
  constructor(private readonly memory: IdempotencyStore) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const traceparent = traceparentOf(request);
    const ifMatch = ifMatchOf(request);
    const readAfter = readAfterOf(request);
    const key = idempotencyKeyOf(request);
    checkQuery(request, context);
    request.body = this.body(request, context);
    setOperation(request, {
      operationId: key === undefined ? newOperation() : this.memory.operation(scopeOf(request, key)),
      ifMatch,
      readAfter,
      ...(traceparent === undefined ? {} : { traceparent }),
    });
    return next.handle();
  }

  private body(request: FastifyRequest, context: ExecutionContext): object {
    if (Reflect.getMetadata(TAKES_STREAM, context.getHandler()) === true) return openBody(request);
    const takesNulls = Reflect.getMetadata(TAKES_NULLS, context.getHandler()) === true;
    const body = readBody(request, takesNulls ? 'accepted' : 'refused');
    checkBodyWanted(body, context);
    return body;
  }
}
