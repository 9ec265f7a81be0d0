import { type ClientRequest, type IncomingMessage, type RequestOptions, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { withinTime } from '@center/event-store';
import { checkedLookup, isAllowed, type Names, TargetRefused } from './resolve';
import type { TargetRules } from './target-url';

/** How long an attempt may take, and how much of an answer is read. */
const TIME_LIMIT = 15_000;
const MOST_READ = 64 * 1024;

/** What is sent. */
export interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came of an attempt: a status, or why there is none. */
export interface Outcome {
  readonly statusCode: number | null;
  readonly error: string | null;
  readonly ms: number;
  /** the header `Retry-After` */
  readonly retryAfter?: string;
}

/** Whether an outcome is a delivery. */
export const isDelivered = ({ statusCode }: Pick<Outcome, 'statusCode'>): boolean =>
  statusCode !== null && statusCode >= 200 && statusCode < 300;

/** Codes only: the message of an error may name an address. */
const codeOf = (error: unknown): string => {
  if (error instanceof TargetRefused) return error.code;
  const { name, code = '' } = error as NodeJS.ErrnoException;
  if (name === 'TimeoutError' || code === 'ETIMEDOUT') return 'timeout';
  if (code.startsWith('HPE_')) return 'malformed-answer';
  if (/^(ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_|UNABLE_|SELF_SIGNED|HOSTNAME)/.test(code)) return 'tls-failed';
  return 'connection-failed';
};

/** Reads what the target answers up to the limit, so that it may finish, and closes the connection. */
const drained = (answer: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    let read = 0;
    answer.on('data', (chunk: Buffer) => {
      read += chunk.length;
      if (read > MOST_READ) answer.destroy();
    });
    answer.once('close', resolve);
    answer.once('error', () => answer.destroy());
  });

/** Refuses a connection to an address that is not allowed, before anything is sent: also for an address in the URL itself. */
const checkConnection = (request: ClientRequest, rules: TargetRules): void => {
  request.once('socket', (socket) => {
    const check = (): void => {
      if (!isAllowed(socket.remoteAddress ?? '', rules)) request.destroy(new TargetRefused('target-not-public'));
    };
    if (socket.connecting) socket.once('connect', check);
    else check();
  });
};

/** Sends a request; resolves with the answer when its status line and headers have come. */
const sent = (
  url: URL,
  { headers, body }: Message,
  { rules, names, signal }: { readonly rules: TargetRules; readonly names: Names; readonly signal: AbortSignal },
): Promise<IncomingMessage> => {
  const options: RequestOptions = {
    ...{ method: 'POST', agent: false, signal, lookup: checkedLookup(names, rules) },
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? overHttps : overHttp)(url, options, resolve);
    checkConnection(request, rules);
    request.on('error', (error) => reject(signal.aborted ? (signal.reason as Error) : error));
    request.once('close', () => reject(new Error('closed without an answer'))); // such as after 101
    request.end(body);
  });
};

/**
 * Sends a message once. The status line decides; redirects are not followed. Never throws: what goes wrong is an outcome,
 * also when it is aborted.
 */
export const post = async (
  url: URL,
  message: Message,
  { rules, names, signal }: { readonly rules: TargetRules; readonly names: Names; readonly signal: AbortSignal },
): Promise<Outcome> => {
  const began = performance.now();
  const ended = (rest: Omit<Outcome, 'ms'>): Outcome => ({ ...rest, ms: Math.round(performance.now() - began) });
  const attempt = async (limit: AbortSignal): Promise<Outcome> => {
    const answer = await sent(url, message, { rules, names, signal: limit });
    const { statusCode = 0, headers } = answer;
    const outcome = ended({
      ...{ statusCode, error: null },
      ...(headers['retry-after'] && { retryAfter: headers['retry-after'] }),
    });
    await drained(answer);
    return outcome;
  };
  try {
    return await withinTime(TIME_LIMIT, signal, attempt);
  } catch (error) {
    return ended({ statusCode: null, error: codeOf(error) });
  }
};
