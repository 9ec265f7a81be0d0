import { IsOneOf } from '@center/web';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { FORMATS, type Format } from '../exports/format';

/** The requested response format. */
export class FormatRequest {
  @IsOneOf(FORMATS, { optional: true, description: '格式，优先于 Accept · the format; takes precedence over Accept' })
  format?: Format;
}

/** Parameter decorator: the `Accept` header. */
export const Accepted = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().headers.accept,
);
