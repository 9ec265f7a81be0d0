import { until } from '@center/testing';
import type { Caller, Headers } from './caller';

/** The data of an event of `GET /v1/stream`. */
export interface LiveData {
  readonly position: string;
  readonly about: { readonly context: string; readonly id: string };
  readonly caseId: string;
  readonly caseNumber: string | null;
  readonly type: string;
  readonly at: string;
  readonly recordedAt: string;
  readonly version: number;
}

/** A server-sent event (WHATWG HTML, 9.2.6), with its own fields only. */
interface Message {
  readonly id?: string;
  readonly event?: string;
  readonly data?: string;
}

const messageOf = (block: string): Message =>
  Object.fromEntries(
    block
      .split('\n')
      .filter((line) => !line.startsWith(':'))
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trimStart()]),
  );

/** An open stream, as a client reads it. */
export class OpenStream {
  /** everything that was received, as it came */
  text = '';
  closed = false;
  private readonly leaving = new AbortController();

  private constructor() {}

  /** Opens a stream and waits for its first message. Throws unless it answers 200. */
  static async open(by: Caller, path = '/v1/stream', headers: Headers = {}): Promise<OpenStream> {
    const stream = new OpenStream();
    const response = await by.open(path, headers, stream.leaving.signal);
    if (response.status !== 200) throw new Error(`${path} answered ${response.status} ${await response.text()}`);
    void stream.read(response);
    await until('the stream has begun', () => stream.messages.length > 0 || stream.closed);
    return stream;
  }

  get messages(): readonly Message[] {
    return this.text
      .split('\n\n')
      .slice(0, -1)
      .map(messageOf)
      .filter((message) => Object.keys(message).length > 0);
  }

  /** The id that the stream begins with. */
  get first(): string | undefined {
    return this.messages[0]?.id;
  }

  /** The id from which a client goes on. */
  get lastId(): string | undefined {
    return this.messages.findLast(({ id }) => id !== undefined)?.id;
  }

  get events(): readonly LiveData[] {
    return this.messages.flatMap(({ id, data }) => (id && data ? [JSON.parse(data) as LiveData] : []));
  }

  /** Why the stream has ended; `undefined` while it has not. */
  get end(): string | undefined {
    const last = this.messages.find(({ event }) => event === 'end');
    return last && (JSON.parse(last.data!) as { code: string }).code;
  }

  /** The types of the events of a case, in order. */
  typesOf(caseId: string): string[] {
    return this.events.filter((event) => event.caseId === caseId).map(({ type }) => type);
  }

  /** Waits for an event. */
  async has(type: string, caseId: string): Promise<void> {
    await until(`${type} arrives`, () => this.typesOf(caseId).includes(type));
  }

  close(): void {
    this.leaving.abort();
  }

  private async read(response: Response): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body!) this.text += decoder.decode(chunk as Uint8Array, { stream: true });
    } catch {
      // closed by the client, or the server is gone
    }
    this.closed = true;
  }
}
