import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { TextStream, streamText } from '../streaming/line-stream';
import { Created } from './created';
import { rendered } from './rendered';
import { isVersioned } from './versioned';

/** Sets the response headers: `ETag` on `versioned` routes, 201 and `Location` for `Created`. Streams a `TextStream`. */
@Injectable()
export class AnsweringInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const versioned = isVersioned(context);
    return next.handle().pipe(
      map((answer: unknown) => {
        if (answer instanceof TextStream) return streamText(answer, http.getRequest<FastifyRequest>(), reply);
        const { status, headers, body } = rendered(answer, versioned);
        if (answer instanceof Created) void reply.status(status);
        void reply.headers(headers);
        return body;
      }),
    );
  }
}
