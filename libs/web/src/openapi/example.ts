/** The parts of a schema that examples are made from. */
export interface ExampleSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly example?: unknown;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly allOf?: readonly ExampleSchema[];
  readonly anyOf?: readonly ExampleSchema[];
  readonly oneOf?: readonly ExampleSchema[];
  readonly items?: ExampleSchema;
  readonly properties?: Readonly<Record<string, ExampleSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | ExampleSchema;
}

type Schemas = Readonly<Record<string, ExampleSchema>>;

const FORMATS: Readonly<Record<string, string>> = {
  uuid: '0190163d-8694-7398-9f3c-1f6f4d2a6b10',
  'date-time': '2025-03-04T01:30:00.000Z',
  date: '2015-06-01',
};

const ofType = (schema: ExampleSchema): unknown => {
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  if (type === 'string') return FORMATS[schema.format ?? ''] ?? '…';
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return true;
  return {};
};

/** Whether a member is only there in a special case, such as `suppressed: true`: an example without it is the usual one. */
const isMark = (member: ExampleSchema): boolean => member.enum?.length === 1 && member.enum[0] === true;

/** Merges the examples of an `allOf`: objects are merged; otherwise the value itself is the example. */
const together = (parts: readonly unknown[]): unknown =>
  parts.every((part) => typeof part === 'object') ? (Object.assign({}, ...parts) as object) : parts[0];

/**
 * An example of a schema, made from the examples of its parts, so that every body and response in the document has one.
 * A recursive reference is omitted.
 */
export const exampleOf = (schema: ExampleSchema, schemas: Schemas, within: readonly string[] = []): unknown => {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!;
    return within.includes(name) ? undefined : exampleOf(schemas[name] ?? {}, schemas, [...within, name]);
  }
  if (schema.example !== undefined) return schema.example;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.default !== undefined && !schema.items) return schema.default;
  const part = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (part) return exampleOf(part, schemas, within);
  if (schema.allOf) return together(schema.allOf.map((one) => exampleOf(one, schemas, within)));
  if (schema.items) return [exampleOf(schema.items, schemas, within)].filter((item) => item !== undefined);
  if (!schema.properties) return ofType(schema);
  const members = Object.entries(schema.properties)
    .filter(([name, member]) => schema.required?.includes(name) || !isMark(member))
    .map(([name, member]) => [name, exampleOf(member, schemas, within)] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(members);
};
