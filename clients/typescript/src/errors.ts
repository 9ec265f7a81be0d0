/** One invalid place in a request. */
export interface FieldError {
  /** JSON pointer into the body, or `/name` of a query parameter, a header or a part of the path */
  readonly pointer: string;
  readonly code: string;
  readonly in?: 'body' | 'query' | 'header' | 'path';
}

/**
 * A response that is no success, as problem details (RFC 9457). `code` is of the closed list in the OpenAPI document;
 * `unreachable` if the center has not answered, also after the retries; `unexpected-response` for what is no problem.
 */
export class CenterError extends Error {
  override readonly name = 'CenterError';

  constructor(
    readonly code: string,
    /** the HTTP status; 0 if there was no response */
    readonly status: number,
    readonly errors: readonly FieldError[] = [],
    /** further members of the problem, such as `revision` or `missing` */
    readonly problem: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(
      `${String(status)} ${code}${errors.map(({ pointer, code: field }) => ` ${pointer} ${field}`).join(',')}`,
      options,
    );
  }
}

/** The error of a response. Reads its body. */
export const errorOf = async (response: Response): Promise<CenterError> => {
  const problem = (await response.json().catch(() => undefined)) as Record<string, unknown> | undefined;
  const { code, errors } = problem ?? {};
  if (typeof code !== 'string') return new CenterError('unexpected-response', response.status);
  return new CenterError(code, response.status, (errors ?? []) as FieldError[], problem);
};
