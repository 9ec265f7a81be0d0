import type { ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import type { FastifyRequest } from 'fastify';
import { isSoundText } from '../fields';
import { invalidRequest, type FieldFault } from '../problems/problem';
import { isSafeName, reachesPrototype } from './safe-name';

const BODY = '3';
const QUERY = '4';

/** Whether a route's handler takes this kind of argument (Nest notes them as `kind:index`). */
const takes = (context: ExecutionContext, kind: string): boolean => {
  const noted = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) ??
    {}) as object;
  return Object.keys(noted).some((key) => key.startsWith(`${kind}:`));
};

const fault = (where: 'query' | 'body', name: string, code: string): FieldFault => ({
  in: where,
  pointer: isSafeName(name) ? `/${name}` : '',
  code,
});

const refuse = (faults: readonly FieldFault[]): void => {
  if (faults.length > 0) throw invalidRequest(...faults.slice(0, 50));
};

/** Refuses parameters that a route does not know, given twice, or that no text may hold. Throws a 400. */
export const checkQuery = (request: FastifyRequest, context: ExecutionContext): void => {
  const query = Object.entries(request.query as Record<string, unknown>);
  const known = takes(context, QUERY);
  const unknown = query.filter(([name]) => !known || reachesPrototype(name));
  refuse(unknown.map(([name]) => fault('query', name, 'unknown-field')));
  refuse(query.filter(([, value]) => Array.isArray(value)).map(([name]) => fault('query', name, 'duplicate-field')));
  refuse(query.filter(([, value]) => !isSoundText(value)).map(([name]) => fault('query', name, 'invalid-characters')));
};

/** Refuses a body that a route does not take. Throws a 400. */
export const checkBodyWanted = (body: object, context: ExecutionContext): void => {
  if (!takes(context, BODY)) refuse(Object.keys(body).map((name) => fault('body', name, 'unknown-field')));
};
