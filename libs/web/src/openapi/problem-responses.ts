import type { MarkedOperation, ResponseObject } from './types';
import { PROBLEM_TYPE, problemAnswer } from '../problems/problem-answer';
import { Problem } from '../problems/problem';
import type { ProblemCatalogue } from '../problems/problem-catalogue';
import { DERIVED_AGAIN, NEGOTIATED, REFUSALS, UNREMEMBERED, WITHOUT_TOKEN } from './extensions';

const EXAMPLE_ID = '5f0c3a5e-9d53-4c0e-8d0b-6d0f2b1a7c11';
const mediaType = PROBLEM_TYPE.split(';')[0]!;
const retryable = (status: number): boolean => status === 503 || status === 429;

const response = (status: number, codes: readonly string[], catalogue: ProblemCatalogue): ResponseObject => {
  const examples = codes.map((code) => {
    const errors = status === 400 ? [{ pointer: '/at', code: 'must-be-instant' }] : undefined;
    const problem = new Problem(code, errors ? { errors } : {});
    return [code, { value: problemAnswer(problem, catalogue, 'zh', EXAMPLE_ID).body }] as const;
  });
  return {
    description: codes.map((code) => catalogue.find(code)?.en ?? code).join(' · '),
    headers: {
      'Cache-Control': { $ref: '#/components/headers/CacheControl' },
      Demonstration: { $ref: '#/components/headers/Demonstration' },
      ...(retryable(status) ? { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } : {}),
    },
    content: {
      [mediaType]: {
        schema: {
          allOf: [
            { $ref: '#/components/schemas/Problem' },
            { type: 'object', properties: { code: { type: 'string', enum: [...codes] } } },
          ],
        },
        examples: Object.fromEntries(examples),
      },
    },
  };
};

/** The problem responses of every status except 409, as components. Those of 409 differ by route. */
export const problemResponses = (catalogue: ProblemCatalogue): Record<string, ResponseObject> => {
  const statuses = [...new Set(catalogue.all().map(({ status }) => status))].sort();
  return Object.fromEntries(
    statuses.map((status) => {
      const codes = catalogue.all().filter((problem) => problem.status === status);
      return [
        `Problem${status}`,
        response(
          status,
          codes.map(({ code }) => code),
          catalogue,
        ),
      ];
    }),
  );
};

/** Whether a route with this method changes something. */
export const isCommand = (method: string): boolean => method === 'post' || method === 'put';

const reference = (status: number) => ({ $ref: `#/components/responses/Problem${status}` });

/** The problem responses of the server itself, which any request may get: a body that does not arrive, a URL or headers that are too long. */
export const OF_THE_SERVER = Object.fromEntries([408, 414, 431].map((status) => [String(status), reference(status)]));

/** The problem responses of a route, by its method and extensions. */
export const problemsOf = (
  operation: MarkedOperation,
  method: string,
  path: string,
  catalogue: ProblemCatalogue,
): Record<string, ResponseObject | { $ref: string }> => {
  const command = isCommand(method);
  const refusals = operation[REFUSALS] as readonly string[] | undefined;
  const statuses = [
    400,
    ...(operation[WITHOUT_TOKEN] ? [] : [401, 403]),
    ...(path.includes('{') ? [404] : []),
    ...(operation[NEGOTIATED] ? [406] : []),
    ...(command ? [412, 413, 415, ...(operation[UNREMEMBERED] && !operation[DERIVED_AGAIN] ? [] : [422])] : []),
    429,
    500,
    503,
  ];
  return {
    ...OF_THE_SERVER,
    ...Object.fromEntries(statuses.map((status) => [String(status), reference(status)])),
    ...(command ? { 409: refusals?.length ? response(409, refusals, catalogue) : reference(409) } : {}),
  };
};
