import type { Language } from '../reading/language';
import type { Limits } from './field-texts';

/** One invalid place in a request. `code` is one of the field codes. Never contains the value. */
export interface FieldFault {
  /** JSON pointer (RFC 6901) into the body, or `/name` of a query parameter, a header or a part of the path */
  readonly pointer: string;
  readonly code: string;
  /** what the pointer refers to; defaults to the body */
  readonly in?: 'body' | 'query' | 'header' | 'path';
  /** the range that the value is out of, for the message */
  readonly limits?: Limits;
  /** only if it adds to the code's own text; never contains an input value */
  readonly message?: string;
  /** the same in both languages */
  readonly text?: Readonly<Record<Language, string>>;
}

/** The optional parts of a problem. */
export interface ProblemExtras {
  readonly errors?: readonly FieldFault[];
  readonly headers?: Readonly<Record<string, string>>;
  /** extension members, such as `missing` of a closing checklist; codes only */
  readonly members?: Readonly<Record<string, unknown>>;
  /** another title than that of the table, for what this caller may do; no input value */
  readonly title?: Readonly<Record<Language, string>>;
}

/**
 * A request error. Thrown anywhere in the HTTP layer; returned as `application/problem+json` (RFC 9457) with the status
 * and title of the problem table. `code` must be in a table passed to `WebModule.forRoot`.
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

/** A 400 with the invalid places. */
export const invalidRequest = (...errors: readonly FieldFault[]): Problem => new Problem('invalid-request', { errors });
