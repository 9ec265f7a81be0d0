import type { INestApplication, Type } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problems/problem';
import type { MarkedOperation, SchemaObject } from './types';
import { ProblemCatalogue } from '../problems/problem-catalogue';
import { decorateOperation } from './decorate-operation';
import { ANSWER_HEADERS, HEADER_PARAMETERS } from './parameters';
import { OF_THE_SERVER, problemResponses } from './problem-responses';
import { problemSchemas } from './problem-schemas';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The program is not published under a licence; SPDX has no name for that. */
const LICENSE = { name: 'UNLICENSED', identifier: 'LicenseRef-UNLICENSED' };

const base = () =>
  new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('未成年人保护工作指挥中心 · Minors protection command center')
    .setDescription(
      '线索的登记、转办、反馈与办结。时间为 RFC 3339,位置为十进制文本，字段不可为 null。' +
        ' · Leads from report to closed case. Times are RFC 3339, positions decimal texts, fields never null in a body.',
    )
    .setVersion('1')
    .addServer('/', '本中心 · this center')
    .addBearerAuth({ type: 'http', description: 'POST /v1/tokens' })
    .addApiKey(
      { type: 'apiKey', in: 'header', name: 'X-Api-Key', description: '部门系统 · agencies’ own systems' },
      'apiKey',
    )
    .build();

/** Sets `additionalProperties: false` on every request class, as validation rejects unknown fields. */
const closeRequests = (document: OpenAPIObject): void => {
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
    if (name.endsWith('Request')) (schema as SchemaObject).additionalProperties = false;
  }
};

type Tag = NonNullable<OpenAPIObject['tags']>[number];

/** The tags in the order of their first use, with their descriptions. */
const tagsOf = ({ paths }: OpenAPIObject, descriptions: Readonly<Record<string, string>>): Tag[] => {
  const operations = Object.values(paths).flatMap((item) => METHODS.map((method) => item[method]));
  return [...new Set(operations.flatMap((operation) => operation?.tags ?? []))].map((name) => {
    const description = descriptions[name];
    return { name, ...(description !== undefined && { description }) };
  });
};

/**
 * Replaces an `allOf` of one schema by the schema, since in OpenAPI 3.1 a reference may have a description beside it. Drops the
 * default of a list in a query, which is a text there: without it the list is empty.
 */
const simplify = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return;
  const schema = value as { allOf?: readonly object[]; type?: unknown; default?: unknown };
  const { allOf } = schema;
  if (allOf?.length === 1) {
    delete schema.allOf;
    Object.assign(schema, allOf[0]);
  }
  if (schema.type === 'string' && Array.isArray(schema.default)) delete schema.default;
  for (const part of Object.values(value)) simplify(part);
};

/** What the document has beside the routes: the descriptions of tags, and what the server sends to others by itself. */
export interface Described {
  readonly tags?: Readonly<Record<string, string>>;
  readonly webhooks?: NonNullable<OpenAPIObject['webhooks']>;
  /** the classes that these refer to */
  readonly models?: Type<unknown>[];
}

/**
 * The HTTP contract as an OpenAPI 3.1 document: the declarations of the routes, and the headers, problems and examples
 * common to routes of one kind. Routes outside `/v1` are fully described by their own declarations.
 */
export const openApiDocument = (
  app: INestApplication,
  { tags = {}, webhooks, models = [] }: Described = {},
): OpenAPIObject => {
  const catalogue = app.get(ProblemCatalogue);
  const document = SwaggerModule.createDocument(app, base(), {
    operationIdFactory: (_, method) => method,
    autoTagControllers: false,
    extraModels: models,
  });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...(problemSchemas(catalogue) as Record<string, SchemaObject>) },
    parameters: { ...HEADER_PARAMETERS },
    headers: { ...(ANSWER_HEADERS as object) },
    responses: problemResponses(catalogue),
  };
  closeRequests(document);
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method] as MarkedOperation | undefined;
      if (!operation) continue;
      if (path.startsWith('/v1/')) decorateOperation(operation, method, path, document, catalogue);
      else Object.assign(operation, { security: [], responses: { ...operation.responses, ...OF_THE_SERVER } });
    }
  }
  document.tags = tagsOf(document, tags);
  document.info.license = LICENSE;
  if (webhooks) document.webhooks = webhooks;
  simplify(document);
  return document;
};

/** What Swagger UI consists of: the page itself and files in one folder. */
const OF_THE_PAGE = /^\/docs\/?([A-Za-z][A-Za-z0-9.-]{0,60})?(\?|$)/;

/** Rejects other paths before they reach the file system, which has errors of its own for odd names. Throws a 404. */
const refuseOddPaths = (app: INestApplication): void => {
  const server = app.getHttpAdapter().getInstance() as FastifyInstance;
  server.addHook('onRequest', ({ url }, _reply, done) => {
    done(url.startsWith('/docs') && !OF_THE_PAGE.test(url) ? new Problem('no-such-route') : undefined);
  });
};

/** Serves the document at `/openapi.json` and Swagger UI at `/docs`, both without external resources. */
export const serveOpenApi = (app: INestApplication, described?: Described): OpenAPIObject => {
  const document = openApiDocument(app, described);
  refuseOddPaths(app);
  SwaggerModule.setup('docs', app, document, {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: '指挥中心接口 · API',
    swaggerOptions: { persistAuthorization: false, displayRequestDuration: true },
  });
  return document;
};
