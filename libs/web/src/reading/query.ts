import type { ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import type { FastifyRequest } from 'fastify';
import { isStorableText } from '../fields';
import { invalidRequest, type FieldFault } from '../problems/problem';
import { isSafeName, reachesPrototype } from './safe-name';

const BODY = '3';
const QUERY = '4';

/** Whether a route's handler has this kind of argument (Nest stores them as `kind:index`). */
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

/** Rejects parameters that are unknown, duplicated, or contain invalid characters. Throws a 400. */
export const checkQuery = (request: FastifyRequest, context: ExecutionContext): void => {
  const query = Object.entries(request.query as Record<string, unknown>);
  const known = takes(context, QUERY);
  const unknown = query.filter(([name]) => !known || reachesPrototype(name));
  refuse(unknown.map(([name]) => fault('query', name, 'unknown-field')));
  refuse(query.filter(([, value]) => Array.isArray(value)).map(([name]) => fault('query', name, 'duplicate-field')));
  refuse(
    query.filter(([, value]) => !isStorableText(value)).map(([name]) => fault('query', name, 'invalid-characters')),
  );
};

/** Rejects a body on a route without one. Throws a 400. */
export const checkBodyWanted = (body: object, context: ExecutionContext): void => {
  if (!takes(context, BODY)) refuse(Object.keys(body).map((name) => fault('body', name, 'unknown-field')));
};
