import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { LineStream, streamLines } from '../streaming/line-stream';
import { Created } from './created';
import { HAS_VERSION } from './versioned';

const versionOf = (body: unknown): number | undefined => {
  if (typeof body !== 'object' || body === null || !('version' in body)) return undefined;
  return typeof body.version === 'number' ? body.version : undefined;
};

/** Sets the headers that follow from an answer: `ETag` on routes with `versioned`, 201 and `Location` for `Created`; opens a stream of lines. */
@Injectable()
export class AnsweringInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const hasVersion = Reflect.getMetadata(HAS_VERSION, context.getHandler()) === true;
    return next.handle().pipe(
      map((answer: unknown) => {
        if (answer instanceof LineStream) return streamLines(answer, http.getRequest<FastifyRequest>(), reply);
        const body = answer instanceof Created ? (answer.body as object) : answer;
        if (answer instanceof Created) void reply.status(201).header('location', answer.location);
        const version = hasVersion ? versionOf(body) : undefined;
        if (version !== undefined) void reply.header('etag', `"${version}"`);
        return body;
      }),
    );
  }
}
