/** The parts of a JSON schema that are closed here. */
export type Schema = Record<string, unknown>;
type Components = Readonly<Record<string, Schema>>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nameOf = (reference: unknown): string => String(reference).split('/').at(-1)!;

const each = (value: unknown, change: (schema: Schema) => Schema): unknown => {
  if (Array.isArray(value)) return value.map((one) => (isSchema(one) ? change(one) : (one as unknown)));
  if (!isSchema(value)) return value;
  return change(value);
};

const eachMember = (value: unknown, change: (schema: Schema) => Schema): unknown =>
  isSchema(value)
    ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, each(member, change)]))
    : value;

/** A part of an `allOf`. Its fields are merged with those of the other parts, so only the whole can be closed. */
const part = (schema: Schema, components: Components): Schema =>
  '$ref' in schema ? part(components[nameOf(schema['$ref'])] ?? {}, components) : inner(schema, components);

const inner = (schema: Schema, components: Components): Schema => {
  const close = (one: Schema): Schema => closedSchema(one, components);
  return {
    ...schema,
    ...('properties' in schema ? { properties: eachMember(schema['properties'], close) } : {}),
    ...('items' in schema ? { items: each(schema['items'], close) } : {}),
    ...('anyOf' in schema ? { anyOf: each(schema['anyOf'], close) } : {}),
    ...('oneOf' in schema ? { oneOf: each(schema['oneOf'], close) } : {}),
    ...('allOf' in schema ? { allOf: each(schema['allOf'], (one) => part(one, components)) } : {}),
  };
};

/** The schema without additional properties: an undocumented field is an error. */
export const closedSchema = (schema: Schema, components: Components): Schema => {
  if ('$ref' in schema) return schema;
  const closed = inner(schema, components);
  const named = 'properties' in schema || 'allOf' in schema;
  return named && !('additionalProperties' in schema) ? { ...closed, unevaluatedProperties: false } : closed;
};
