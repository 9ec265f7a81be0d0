import type { OpenAPIObject } from '@nestjs/swagger';
import type { MediaTypeObject, MarkedOperation, ParameterObject, ReferenceObject, ResponseObject } from './types';
import type { ProblemCatalogue } from '../problems/problem-catalogue';
import { exampleOf, type ExampleSchema } from './example';
import { descriptionOf } from './description';
import {
  DERIVED_AGAIN,
  FROM_VIEW,
  NEGOTIATED,
  REFUSALS,
  UNREMEMBERED,
  VERSIONED,
  WITHOUT_TOKEN,
  WRITES,
} from './extensions';
import { ANSWER_HEADERS, HEADER_PARAMETERS } from './parameters';
import { isCommand, problemsOf } from './problem-responses';

type Schemas = Readonly<Record<string, ExampleSchema>>;

const isReference = (value: object): value is ReferenceObject => '$ref' in value;
const parameter = (name: keyof typeof HEADER_PARAMETERS) => ({ $ref: `#/components/parameters/${name}` });
const header = (name: string) => ({ $ref: `#/components/headers/${name}` });

const UUID = { type: 'string', format: 'uuid' } as const;
const WORD = { type: 'string' } as const;

/** The path parameters. Nest documents only those read with `@Param`. */
const pathParameters = (path: string, known: readonly (ParameterObject | ReferenceObject)[]): ParameterObject[] =>
  [...path.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name!)
    .filter((name) => !known.some((one) => !isReference(one) && one.in === 'path' && one.name === name))
    .map((name) => ({ in: 'path', name, required: true, schema: name.endsWith('Id') ? UUID : WORD }));

/** Whether a repeat with the same `Idempotency-Key` gets the same response. */
const keepsKeys = (operation: MarkedOperation): boolean =>
  !operation[UNREMEMBERED] || operation[DERIVED_AGAIN] === true;

const headersOf = (operation: MarkedOperation, method: string): ReferenceObject[] => [
  parameter('AcceptLanguage'),
  parameter('Traceparent'),
  ...(operation[WITHOUT_TOKEN] ? [] : [parameter('ActingAs')]),
  ...(isCommand(method) ? [parameter('IfMatch')] : []),
  ...(isCommand(method) && keepsKeys(operation) ? [parameter('IdempotencyKey')] : []),
  ...(operation[FROM_VIEW] ? [parameter('ReadAfter')] : []),
  ...(operation[NEGOTIATED] ? [parameter('Accept')] : []),
];

const withExample = (content: Record<string, MediaTypeObject> | undefined, schemas: Schemas): void => {
  for (const media of Object.values(content ?? {})) {
    if (!media.schema || media.example !== undefined || media.examples) continue;
    media.examples = { example: { value: exampleOf(media.schema, schemas) } };
  }
};

/** If a response is also available as a file, only its JSON has a version. */
const versionHeader = (operation: MarkedOperation) =>
  operation[NEGOTIATED] ? { ...ANSWER_HEADERS.ETag, required: false } : header('ETag');

const decorateAnswer = (status: string, response: ResponseObject, operation: MarkedOperation, method: string) => {
  response.headers = {
    ...response.headers,
    'Cache-Control': header('CacheControl'),
    Demonstration: header('Demonstration'),
    ...(operation[VERSIONED] ? { ETag: versionHeader(operation) } : {}),
    ...(status === '201' ? { Location: header('Location') } : {}),
    ...(isCommand(method) && keepsKeys(operation) ? { 'Idempotent-Replayed': header('IdempotentReplayed') } : {}),
  };
};

const MARKS = [REFUSALS, WRITES, FROM_VIEW, NEGOTIATED, WITHOUT_TOKEN, UNREMEMBERED, DERIVED_AGAIN, VERSIONED];

/** Adds the description, parameters, headers, problems and examples that follow from a route's method and extensions. */
export const decorateOperation = (
  operation: MarkedOperation,
  method: string,
  path: string,
  document: OpenAPIObject,
  catalogue: ProblemCatalogue,
): void => {
  const schemas = (document.components?.schemas ?? {}) as Schemas;
  const known = operation.parameters ?? [];
  operation.parameters = [...pathParameters(path, known), ...known, ...headersOf(operation, method)];
  operation.description = descriptionOf(operation, method, catalogue);
  operation.security = operation[WITHOUT_TOKEN] ? [] : [{ bearer: [] }, { apiKey: [] }];
  for (const [status, response] of Object.entries(operation.responses)) {
    if (!response || isReference(response)) continue;
    decorateAnswer(status, response, operation, method);
    withExample(response.content, schemas);
  }
  if (operation.requestBody && !isReference(operation.requestBody)) withExample(operation.requestBody.content, schemas);
  operation.responses = { ...operation.responses, ...problemsOf(operation, method, path, catalogue) };
  for (const mark of MARKS) delete operation[mark];
};
