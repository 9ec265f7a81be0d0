import { type IncomingHttpHeaders, request } from 'node:http';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { Center } from './center';

/** The result of a line, or the summary at the end. */
export interface ResultLine {
  readonly line: number;
  readonly status: 'registered' | 'repeated' | 'joined' | 'skipped' | 'refused' | 'unavailable';
  readonly joins?: number;
  readonly reason?: string;
  readonly caseId?: string;
  readonly caseNumber?: string | null;
  readonly warnings?: readonly { readonly code: string; readonly pointer?: string; readonly column?: string }[];
  readonly errors?: readonly { readonly pointer?: string; readonly column?: string; readonly code: string }[];
}

export interface Summary {
  readonly registered: number;
  readonly repeated: number;
  readonly joined: number;
  readonly skipped: number;
  readonly refused: number;
  readonly unavailable: number;
  readonly complete: boolean;
  readonly code?: string;
  readonly warnings: readonly { readonly code: string; readonly column: string }[];
}

export interface Imported {
  readonly status: number;
  readonly results: readonly ResultLine[];
  readonly summary: Summary | undefined;
  /** the raw response */
  readonly text: string;
  readonly headers: IncomingHttpHeaders;
}

export type Content = string | Buffer | AsyncIterable<string | Buffer> | Iterable<string | Buffer>;

/** How a ledger is sent. */
export interface Sending {
  readonly as?: string;
  readonly type?: string;
  /** such as `?columns=…` */
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** receives each chunk of the response; `leave` disconnects immediately */
  readonly onChunk?: (text: string, leave: () => void) => void;
}

/** Sends a ledger in chunks and reads the response meanwhile. A disconnect results in an incomplete response. */
export const upload = async (center: Center, content: Content, sending: Sending = {}): Promise<Imported> => {
  const { as = 'liaison-school', query = '', type = 'application/x-ndjson', headers, onChunk } = sending;
  const outgoing = request(`${center.program.url}/v1/leads/import${query}`, {
    method: 'POST',
    headers: { authorization: await tokenOf(center, as), 'content-type': type, 'accept-language': 'en', ...headers },
  });
  let text = '';
  let status = 0;
  let received: IncomingHttpHeaders = {};
  const leave = (): void => void outgoing.destroy();
  outgoing.once('response', (response) => {
    status = response.statusCode ?? 0;
    received = response.headers;
    response
      .setEncoding('utf8')
      .on('data', (piece: string) => {
        text += piece;
        onChunk?.(text, leave);
      })
      .on('error', () => undefined);
  });
  outgoing.on('error', () => undefined);
  const pieces = typeof content === 'string' || Buffer.isBuffer(content) ? [content] : content;
  Readable.from(pieces)
    .on('error', () => undefined)
    .pipe(outgoing);
  await once(outgoing, 'close');
  const lines = text.split('\n').slice(0, -1);
  const isLines = status === 200 && received['content-type']?.startsWith('application/x-ndjson') === true;
  const parsed = isLines ? lines.map((line) => JSON.parse(line) as ResultLine | { summary: Summary }) : [];
  return {
    status,
    text,
    headers: received,
    results: parsed.filter((line): line is ResultLine => 'line' in line),
    summary: parsed.flatMap((line) => ('summary' in line ? [line.summary] : []))[0],
  };
};

const tokenOf = async (center: Center, username: string): Promise<string> => {
  const { password } = center.account(username);
  const { accessToken } = await center.anonymous.does<{ accessToken: string }>('/v1/tokens', { username, password });
  return `Bearer ${accessToken}`;
};
