/** One request to the public API. */
export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: object;
  /** a table as CSV, in place of a body */
  readonly table?: string;
}

/** The response; of several lines, the last one. */
export interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The public API, over any transport. */
export type ApiClient = (request: Request) => Promise<Reply>;
