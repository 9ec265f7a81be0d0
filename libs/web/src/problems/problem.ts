/** One place in a request that is not as it must be. `code` is one of the field codes; never the value itself. */
export interface FieldFault {
  /** JSON pointer (RFC 6901) into the body, or `/name` of a query parameter, a header or a part of the path */
  readonly pointer: string;
  readonly code: string;
  /** where the pointer points into; the body when absent */
  readonly in?: 'body' | 'query' | 'header' | 'path';
  /** only to say more than the code's own text does; never a value that was sent */
  readonly message?: string;
}

/** What a problem may carry beside its code. */
export interface ProblemExtras {
  readonly errors?: readonly FieldFault[];
  readonly headers?: Readonly<Record<string, string>>;
  /** further members of the answer, such as `missing` of a closing checklist; codes only */
  readonly members?: Readonly<Record<string, unknown>>;
}

/**
 * A request that cannot be answered as asked. Thrown anywhere at the edge; becomes `application/problem+json` (RFC 9457)
 * with the status and the words of the problem table. `code` must be in a table given to `WebModule.forRoot`.
 */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly extras: ProblemExtras = {},
  ) {
    super(code);
    this.name = 'Problem';
  }
}

/** A 400 that names places. */
export const invalidRequest = (...errors: readonly FieldFault[]): Problem => new Problem('invalid-request', { errors });
