import { randomUUID } from 'node:crypto';
import type { Contract } from '@center/testing';

/** A request schema of the OpenAPI document. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** One route of the contract. */
export interface Route {
  readonly method: 'get' | 'post' | 'put';
  /** with `{name}` for parameters */
  readonly path: string;
  /** as documented; `undefined` for every role */
  readonly roles: readonly string[] | undefined;
  /** needs no token */
  readonly isPublic: boolean;
  /** the schema of its body, with all references resolved */
  readonly body: Schema | undefined;
  /** its query parameters */
  readonly query: Readonly<Record<string, Schema>>;
  /** its path parameters, by name */
  readonly parts: Readonly<Record<string, Schema>>;
}

interface Parameter {
  readonly in?: string;
  readonly name?: string;
  readonly schema?: Schema;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly 'x-roles'?: readonly string[];
  readonly security?: readonly unknown[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** The name of a route in messages and tables: `POST /v1/cases/{caseId}/accept`. */
export const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method.toUpperCase()} ${path}`;

/** Every route under `/v1` of the contract. */
export const routesOf = (contract: Contract): Route[] =>
  Object.entries(contract.paths)
    .filter(([path]) => path.startsWith('/v1/'))
    .flatMap(([path, item]) =>
      Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({
        method: method as Route['method'],
        path,
        roles: operation['x-roles'],
        isPublic: operation.security?.length === 0,
        body: bodyOf(operation, contract),
        query: parametersOf(operation, 'query'),
        parts: parametersOf(operation, 'path'),
      })),
    );

const parametersOf = ({ parameters = [] }: Operation, place: 'query' | 'path'): Record<string, Schema> =>
  Object.fromEntries(parameters.filter((one) => one.in === place).map(({ name, schema }) => [name!, schema!]));

/** For parameters that are no ids: a year, and the code of an area that does not exist. */
const OTHERS: Readonly<Record<string, string>> = { year: '2026', code: '370682199999' };

/** The path of a route with these ids; a missing parameter gets an unknown id, or one of its codes. */
export const pathTo = ({ path, parts }: Route, ids: Readonly<Record<string, string | undefined>> = {}): string =>
  path.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => ids[name] ?? parts[name]?.enum?.at(-1) ?? OTHERS[name] ?? randomUUID(),
  );

const bodyOf = ({ requestBody }: Operation, contract: Contract): Schema | undefined => {
  const schema = requestBody?.content['application/json']?.schema;
  return schema && resolved(schema, (contract.components?.schemas ?? {}) as Record<string, Schema>);
};

const resolved = (schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema => {
  if (schema.$ref) return resolved(schemas[schema.$ref.split('/').at(-1)!]!, schemas);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => resolved(part, schemas))) as Schema;
  return {
    ...schema,
    ...(schema.items && { items: resolved(schema.items, schemas) }),
    ...(schema.properties && {
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([name, member]) => [name, resolved(member, schemas)]),
      ),
    }),
  };
};

/** A field of a body: its JSON pointer in a valid body, and its schema. */
export interface Field {
  readonly pointer: string;
  readonly schema: Schema;
  readonly required: boolean;
}

/** All fields of a body, including nested objects and lists (one item per list), parents before their members. */
export const fieldsOf = (schema: Schema, pointer = ''): Field[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const field = { pointer: `${pointer}/${name}`, schema: member, required: !!schema.required?.includes(name) };
    const inside = member.items ? { ...member.items } : member;
    const place = member.items ? `${field.pointer}/0` : field.pointer;
    return [field, ...fieldsOf(inside, place)];
  });

/** Whether a field accepts free text. */
export const isFreeText = ({ type, format, pattern, enum: codes }: Schema): boolean =>
  type === 'string' && !format && !pattern && !codes;

/** The value of a field; `undefined` omits it when it is optional. */
export type Fill = (field: Field) => unknown;

/** A body generated from its schema: every field for which `fill` returns a value, and every required field. */
export const bodyFrom = (schema: Schema, fill: Fill, pointer = ''): Record<string, unknown> => {
  const made: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    const field = { pointer: `${pointer}/${name}`, schema: member, required: !!schema.required?.includes(name) };
    const value = valueFor(field, fill);
    if (value !== undefined) made[name] = value;
  }
  return made;
};

const valueFor = (field: Field, fill: Fill): unknown => {
  const given = fill(field);
  if (given !== undefined) return given === LEFT_OUT ? undefined : given;
  const { schema, pointer } = field;
  if (schema.properties) return bodyFrom(schema, fill, pointer);
  if (schema.items?.properties) return [bodyFrom(schema.items, fill, `${pointer}/0`)];
  return soundValue(schema);
};

/** Makes `bodyFrom` omit a field. */
export const LEFT_OUT = Symbol('left out');

const FORMATS: Readonly<Record<string, () => string>> = {
  uuid: () => '0190163d-8694-7398-9f3c-1f6f4d2a6b10',
  'date-time': () => new Date(Date.now() - 60_000).toISOString(),
  date: () => '2015-06-01',
};

/** A valid value of a field, from its schema alone. */
const soundValue = (schema: Schema): unknown => {
  if (schema.items) return [soundValue(schema.items)];
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.format) return FORMATS[schema.format]!();
  if (schema.pattern) return PATTERNED.find((text) => new RegExp(schema.pattern!, 'u').test(text));
  return '一段说明文字。';
};

/** Each pattern of the contract matches one of these texts; a new pattern without one yields a rejected body. */
const PATTERNED = [
  '370682',
  '/narrative',
  'a.username-1',
  'https://id.example.gov.cn',
  '2024-03-01',
  '一个足够长的新密码12345',
  '370682001201',
];
