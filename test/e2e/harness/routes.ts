import type { Contract } from '@center/testing';

/** A schema of a request as the OpenAPI document writes it. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
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
  readonly method: 'get' | 'post';
  /** with `{names}` for its parts */
  readonly path: string;
  /** as the document tells; `undefined` for every role */
  readonly roles: readonly string[] | undefined;
  /** needs no token */
  readonly isPublic: boolean;
  /** what its body must be, with every reference resolved */
  readonly body: Schema | undefined;
  /** what its query may hold */
  readonly query: Readonly<Record<string, Schema>>;
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

/** How a route is called in messages and tables: `POST /v1/cases/{caseId}/accept`. */
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
        query: queryOf(operation),
      })),
    );

const queryOf = ({ parameters = [] }: Operation): Record<string, Schema> =>
  Object.fromEntries(parameters.filter((one) => one.in === 'query').map(({ name, schema }) => [name!, schema!]));

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

/** A place in a body: its JSON pointer in a sound body, and its schema. */
export interface Field {
  readonly pointer: string;
  readonly schema: Schema;
  readonly required: boolean;
}

/** Every place in a body, also inside objects and lists (each list with one item), groups before their members. */
export const fieldsOf = (schema: Schema, pointer = ''): Field[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const field = { pointer: `${pointer}/${name}`, schema: member, required: !!schema.required?.includes(name) };
    const inside = member.items ? { ...member.items } : member;
    const place = member.items ? `${field.pointer}/0` : field.pointer;
    return [field, ...fieldsOf(inside, place)];
  });

/** Whether a field takes any text that people may write. */
export const isFreeText = ({ type, format, pattern, enum: codes }: Schema): boolean =>
  type === 'string' && !format && !pattern && !codes;

/** What to put at a place; `undefined` leaves it out, where it may be left out. */
export type Fill = (field: Field) => unknown;

/** A body made of its schema: every field that `fill` gives a value for, and every field that must be there. */
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

/** Tells `bodyFrom` to leave a field out. */
export const LEFT_OUT = Symbol('left out');

const FORMATS: Readonly<Record<string, () => string>> = {
  uuid: () => '0190163d-8694-7398-9f3c-1f6f4d2a6b10',
  'date-time': () => new Date(Date.now() - 60_000).toISOString(),
  date: () => '2015-06-01',
};

/** A value that a field takes, nothing else known of it. */
const soundValue = (schema: Schema): unknown => {
  if (schema.items) return [soundValue(schema.items)];
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.format) return FORMATS[schema.format]!();
  if (schema.pattern) return PATTERNED.find((text) => new RegExp(schema.pattern!, 'u').test(text));
  return '一段说明文字。';
};

/** Texts of which one fits every pattern of the contract; a new pattern that none fits makes a body that is refused. */
const PATTERNED = ['370682', '/narrative', 'a.username-1', '一个足够长的新密码12345'];
