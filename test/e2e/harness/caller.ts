import { type Conformance, type ReceivedAnswer } from '@center/testing';

/** The response of a command on a case, besides its new ids. */
export interface Done {
  readonly caseId: string;
  readonly version: number;
  readonly position: string;
}

/** A problem (RFC 9457). */
export interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly errors?: readonly { readonly in: string; readonly pointer: string; readonly code: string }[];
  readonly missing?: readonly string[];
}

/** Binary content types. */
const FILES = ['application/pdf', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];

export interface Answer<Body = unknown> extends ReceivedAnswer {
  readonly body: Body;
}

export type Headers = Readonly<Record<string, string>>;

/** A request; a `body` that is a string or bytes is sent as is. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: object | string | Buffer | undefined;
  readonly headers?: Headers;
}

/** Receives the responses to all callers. */
export type Listener = (answer: Answer) => void;

/** An HTTP client of the program; every response is validated against the OpenAPI document. */
export class Caller {
  constructor(
    private readonly url: () => string,
    private readonly conformance: Conformance,
    private readonly onAnswer: Listener,
    private readonly credentials: Headers = {},
  ) {}

  /** Sends a request and returns the response of any status. Throws when it does not conform to `/openapi.json`. */
  async send<Body = unknown>({ method, path, body, headers }: Asked): Promise<Answer<Body>> {
    const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
    const response = await fetch(this.url() + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...this.credentials,
        ...headers,
      },
      ...(body === undefined ? {} : { body: isRaw ? body : JSON.stringify(body) }),
    });
    const type = response.headers.get('content-type') ?? '';
    const bytes = type.startsWith('text/event-stream')
      ? await beginningOf(response)
      : Buffer.from(await response.arrayBuffer());
    const text = bytes.toString();
    const isJson = /[/+]json\b/.test(type);
    const isFile = FILES.includes(type);
    const answer = {
      method,
      path,
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: (isFile ? bytes : text === '' ? undefined : isJson ? JSON.parse(text) : text) as Body,
    };
    this.onAnswer(answer);
    this.conformance.check(answer);
    return answer;
  }

  /** Opens a path whose response lasts; it is not validated. */
  open(path: string, headers: Headers = {}, signal?: AbortSignal): Promise<Response> {
    return fetch(this.url() + path, { headers: { ...this.credentials, ...headers }, ...(signal && { signal }) });
  }

  get<Body = ProblemBody>(path: string, headers: Headers = {}): Promise<Answer<Body>> {
    return this.send<Body>({ method: 'GET', path, headers });
  }

  post<Body = ProblemBody>(path: string, body: object = {}, headers: Headers = {}): Promise<Answer<Body>> {
    return this.send<Body>({ method: 'POST', path, body, headers });
  }

  /** Reads a path. Throws on an error status. */
  async read<Body>(path: string, headers: Headers = {}): Promise<Body> {
    return went(await this.get<Body>(path, headers));
  }

  /** Sends a command that must succeed and returns its response. Throws with the problem when it fails. */
  async does<Body = Done>(path: string, body: object = {}, headers: Headers = {}): Promise<Body> {
    return went(await this.post<Body>(path, body, headers));
  }
}

/** The first part of a response that lasts. */
const beginningOf = async (response: Response): Promise<Buffer> => {
  for await (const chunk of response.body!) return Buffer.from(chunk as Uint8Array); // which cancels the rest
  return Buffer.alloc(0);
};

const went = <Body>({ method, path, status, body }: Answer<Body>): Body => {
  if (status >= 200 && status < 300) return body;
  const { code, errors = [] } = body as ProblemBody;
  const places = errors.map((error) => `${error.pointer} ${error.code}`).join(', ');
  throw new Error(`${method} ${path} answered ${status} ${code} ${places}`);
};
