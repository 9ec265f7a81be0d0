import { IsOneOf } from '@center/web';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { FORMATS, type Format } from '../exports/format';

/** In which format an answer is wanted. */
export class FormatRequest {
  @IsOneOf(FORMATS, { optional: true, description: '格式，优先于 Accept · the format; goes before Accept' })
  format?: Format;
}

/** Parameter: the `Accept` header. */
export const Accepted = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().headers.accept,
);
