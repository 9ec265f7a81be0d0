import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { closedSchema, type Schema } from './closed-schema';

/** A received response. */
export interface ReceivedAnswer {
  readonly method: string;
  /** as requested, with or without a query */
  readonly path: string;
  readonly status: number;
  /** by lower-case name */
  readonly headers: Readonly<Record<string, string>>;
  /** parsed JSON, or the text of another type; `undefined` without a body */
  readonly body: unknown;
}

interface Answer {
  readonly $ref?: string;
  readonly headers?: Readonly<Record<string, { $ref?: string; required?: boolean; schema?: Schema }>>;
  readonly content?: Readonly<Record<string, { schema?: Schema }>>;
}

interface Sent {
  readonly post: {
    readonly parameters: readonly { readonly name: string }[];
    readonly requestBody: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  };
}

/** The parts of an OpenAPI document that responses are validated against, and messages to webhooks. */
export interface Contract {
  readonly paths: Readonly<Record<string, object>>;
  readonly webhooks?: Readonly<Record<string, object>>;
  readonly components?: {
    readonly schemas?: object;
    readonly responses?: object;
    readonly headers?: object;
  };
}

/** Headers of the API contract, which must be documented. Other headers belong to the transport. */
const CONTRACT_HEADERS = ['etag', 'location', 'idempotent-replayed', 'demonstration', 'retry-after', 'cache-control'];

const assertNone = (faults: readonly string[], which: string): void => {
  if (faults.length === 0) return;
  throw new Error(`${which} is not as documented:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
};

/** Validates responses, and messages to webhooks, against an OpenAPI document. */
export class Conformance {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly schemas: Readonly<Record<string, Schema>>;
  private readonly compiled = new Map<Schema, ValidateFunction>();
  private readonly templates: { path: string; pattern: RegExp }[];

  constructor(private readonly contract: Contract) {
    addFormats(this.ajv);
    this.schemas = (contract.components?.schemas ?? {}) as Record<string, Schema>;
    for (const [name, schema] of Object.entries(this.schemas)) {
      this.ajv.addSchema(this.rooted(closedSchema(schema, this.schemas)), `contract:${name}`);
    }
    this.templates = Object.keys(contract.paths)
      .sort((one, other) => one.split('{').length - other.split('{').length)
      .map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`) }));
  }

  /** Throws an `Error` that lists all deviations of a response from the document, without its values. */
  check(answer: ReceivedAnswer): void {
    const which = `${answer.method.toUpperCase()} ${this.templateOf(answer.path) ?? 'unknown path'} ${answer.status}`;
    assertNone(this.faults(answer), which);
  }

  /** Throws an `Error` that lists all deviations of a message to a webhook from the document, without its values. */
  checkMessage(name: string, { headers, body }: Pick<ReceivedAnswer, 'headers' | 'body'>): void {
    const { parameters, requestBody } = (this.contract.webhooks![name] as Sent).post;
    const media = requestBody.content[headers['content-type'] ?? ''];
    const missing = parameters.filter((parameter) => !(parameter.name in headers));
    const ofBody = media ? this.validate(media.schema, body) : ['the type is not documented'];
    assertNone([...missing.map((parameter) => `header ${parameter.name} is missing`), ...ofBody], name);
  }

  private templateOf(path: string): string | undefined {
    return this.templates.find(({ pattern }) => pattern.test(path.split('?', 1)[0]!))?.path;
  }

  private faults(answer: ReceivedAnswer): string[] {
    const template = this.templateOf(answer.path);
    const item = template === undefined ? undefined : (this.contract.paths[template] as Record<string, unknown>);
    const operation = item?.[answer.method.toLowerCase()] as { responses?: Record<string, Answer> } | undefined;
    if (!operation) return this.isRefusedRoute(answer) ? [] : ['the route is not documented'];
    const documented = operation.responses?.[String(answer.status)];
    if (!documented) return ['the status is not documented'];
    const response = this.resolved(documented, 'responses');
    return [...this.headerFaults(answer, response), ...this.bodyFaults(answer, response)];
  }

  /** Unknown routes all return the same response, which is documented under no path. */
  private isRefusedRoute({ status, body }: ReceivedAnswer): boolean {
    return (
      [400, 404, 414].includes(status) && this.validate({ $ref: '#/components/schemas/Problem' }, body).length === 0
    );
  }

  private resolved<Part extends { $ref?: string }>(part: Part, kind: 'responses' | 'headers'): Part {
    if (!part.$ref) return part;
    const parts = (this.contract.components?.[kind] ?? {}) as Record<string, Part>;
    return parts[part.$ref.split('/').at(-1)!]!;
  }

  private headerFaults({ headers }: ReceivedAnswer, response: Answer): string[] {
    const documented = Object.entries(response.headers ?? {}).map(([name, header]) => ({
      name: name.toLowerCase(),
      ...this.resolved(header, 'headers'),
    }));
    const names = documented.map(({ name }) => name);
    return [
      ...documented
        .filter(({ name, required }) => required && !(name in headers))
        .map(({ name }) => `header ${name} is missing`),
      ...CONTRACT_HEADERS.filter((name) => name in headers && !names.includes(name)).map(
        (name) => `header ${name} is not documented`,
      ),
      ...documented
        .filter(({ name, schema }) => name in headers && schema && this.validate(schema, headers[name]).length > 0)
        .map(({ name }) => `header ${name} does not match its schema`),
    ];
  }

  private bodyFaults({ headers, body }: ReceivedAnswer, response: Answer): string[] {
    const type = headers['content-type']?.split(';')[0];
    const content = response.content ?? {};
    if (Object.keys(content).length === 0) return body === undefined ? [] : ['no body is documented'];
    const media = content[type ?? ''];
    if (!media) return [`type ${type ?? 'none'} is not documented`];
    return media.schema ? this.validate(media.schema, body) : [];
  }

  private validate(schema: Schema, value: unknown): string[] {
    const validate = this.compiled.get(schema) ?? this.ajv.compile(this.rooted(closedSchema(schema, this.schemas)));
    this.compiled.set(schema, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, keyword, params }) => {
      const { unevaluatedProperty: field = '' } = params as { unevaluatedProperty?: string };
      return `${instancePath}/${field} ${keyword}`;
    });
  }

  /** The schema with its references pointing to the closed schemas. */
  private rooted(schema: Schema): Schema {
    return JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', 'contract:')) as Schema;
  }
}
