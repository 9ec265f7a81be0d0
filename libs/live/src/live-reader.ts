import type { Credential, CredentialEnd } from '@center/access';
import type { Officer } from '@center/kernel';
import type { LiveEvent } from './arrivals';
import { Outbox } from './outbox';

/** Why a stream has ended. */
export type StreamEnd = CredentialEnd | 'too-slow' | 'shutting-down';

/** Which events a reader wants; by default all that they may see. */
export interface LiveFilter {
  readonly ofCase?: string;
  readonly types?: readonly string[];
}

/** After this many milliseconds without an event a comment keeps the connection open. */
const QUIET = 10_000;

const ID_ONLY = (position: bigint): string => `id: ${position}\n\n`;

/** An open stream of server-sent events (WHATWG HTML, 9.2). */
export class LiveReader {
  readonly outbox: Outbox;
  /** everything up to this position of the log is delivered, or passed over */
  position: bigint;
  private readonly leaving = new AbortController();
  private wrote = Date.now();

  constructor(
    /** the officer as last checked */
    public by: Officer,
    readonly credential: Credential,
    readonly filter: LiveFilter,
    /** where it goes on from, and the position that it begins with */
    { after, first }: { readonly after: bigint; readonly first: bigint },
    left: (reader: LiveReader) => void,
  ) {
    this.position = after;
    this.outbox = new Outbox(() => {
      this.leaving.abort();
      left(this);
    });
    this.outbox.add(ID_ONLY(first));
  }

  /** Aborted when the stream has ended. */
  get signal(): AbortSignal {
    return this.leaving.signal;
  }

  get ended(): boolean {
    return this.signal.aborted;
  }

  /** Delivers events that the reader may see, in order, from a page of the log that ends at a position. */
  deliver(events: readonly LiveEvent[], upTo: bigint): void {
    if (this.ended || upTo <= this.position) return;
    const { ofCase, types } = this.filter;
    let text = '';
    for (const event of events) {
      if (event.position <= this.position) continue;
      if ((ofCase && event.ofCase !== ofCase) || (types && !types.includes(event.type))) continue;
      text += event.frame;
    }
    if (text !== '') this.write(text);
    this.position = upTo;
  }

  /** Writes a comment if nothing was written for some time. */
  keepAlive(): void {
    if (!this.ended && Date.now() - this.wrote >= QUIET) this.write(': \n\n');
  }

  /** Ends the stream with its last event, which has no id: the reader may go on from the last position. */
  end(code: StreamEnd): void {
    this.leaving.abort();
    this.outbox.end(`event: end\ndata: ${JSON.stringify({ code })}\n\n`);
  }

  private write(text: string): void {
    this.wrote = Date.now();
    if (!this.outbox.add(text)) this.end('too-slow');
  }
}
