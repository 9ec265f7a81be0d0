import { isId } from '@center/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { invalidRequest } from '../problems/problem';
import { operationOf, type OperationFacts } from './asked';
import { type Language, languageOf } from './language';

/** The parsed headers, for a command's handler: `@Operation() operation: OperationFacts`. */
export const Operation = createParamDecorator((_: unknown, context: ExecutionContext): OperationFacts =>
  operationOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** An id in a request's path, in lower case. Throws a 400 if it is not a UUID. */
export const pathIdOf = (request: FastifyRequest, name: string): string => {
  const id = (request.params as Record<string, string>)[name]?.toLowerCase();
  if (!isId(id)) throw invalidRequest({ in: 'path', pointer: `/${name}`, code: 'must-be-uuid' });
  return id;
};

/** An id in the path, in lower case: `@PathId('id') id: OfficerId`. Throws a 400 if it is not a UUID. */
export const PathId = createParamDecorator((name: string, context: ExecutionContext): string =>
  pathIdOf(context.switchToHttp().getRequest<FastifyRequest>(), name),
);

/** The language of texts for the caller: `@AcceptLanguage() language: Language`. */
export const AcceptLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);
