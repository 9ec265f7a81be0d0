/** One request to the public API. */
export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: object;
  /** a table as CSV, in place of a body */
  readonly table?: string;
}

type Body = Readonly<Record<string, unknown>>;

/** The response. */
export interface Reply {
  readonly status: number;
  /** of several lines, the last one */
  readonly body: Body;
  /** all lines: of an import one for each row, and the summary */
  readonly lines: readonly Body[];
}

/** The response in a body of JSON, or of several lines of JSON. */
export const replyOf = (status: number, text: string): Reply => {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Body);
  return { status, body: lines.at(-1)!, lines };
};

/** The public API, over any transport. */
export type ApiClient = (request: Request) => Promise<Reply>;
