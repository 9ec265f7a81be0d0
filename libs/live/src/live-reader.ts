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

/** How long a stream goes on although its credential cannot be checked, in milliseconds. */
const UNCHECKED = 1_500;

const ID_ONLY = (position: bigint): string => `id: ${position}\n\n`;

/** An open stream of server-sent events (WHATWG HTML, 9.2). */
export class LiveReader {
  readonly outbox: Outbox;
  /** the officer as last checked */
  by: Officer;
  /** everything up to this position of the log is delivered, or passed over */
  position: bigint;
  private readonly leaving = new AbortController();
  private wrote = Date.now();
  private confirmed = Date.now();

  constructor(
    by: Officer,
    readonly credential: Credential,
    readonly filter: LiveFilter,
    /** where it goes on from, and the position that it begins with */
    { after, first }: { readonly after: bigint; readonly first: bigint },
    private readonly left: (reader: LiveReader) => void,
  ) {
    this.by = by;
    this.position = after;
    this.outbox = new Outbox(() => this.leave());
    this.outbox.add(ID_ONLY(first));
  }

  /** Aborted when the stream has ended. */
  get signal(): AbortSignal {
    return this.leaving.signal;
  }

  get ended(): boolean {
    return this.signal.aborted;
  }

  /**
   * Delivers events that the reader may see, in order, from a page of the log that ends at a position. Returns whether there
   * was one to write.
   */
  deliver(events: readonly LiveEvent[], upTo: bigint): boolean {
    if (this.ended || upTo <= this.position) return false;
    const { ofCase, types } = this.filter;
    let text = '';
    for (const event of events) {
      if (event.position <= this.position) continue;
      if ((ofCase && event.ofCase !== ofCase) || (types && !types.includes(event.type))) continue;
      text += event.frame;
    }
    if (text !== '') this.write(text);
    this.position = upTo;
    return text !== '';
  }

  /** Writes a comment if nothing was written for some time. */
  keepAlive(): void {
    if (!this.ended && Date.now() - this.wrote >= QUIET) this.write(': \n\n');
  }

  /** The officer as they are now. */
  confirm(by: Officer): void {
    this.by = by;
    this.confirmed = Date.now();
  }

  /** It could not be checked whether the stream may go on: it ends if that has lasted too long. */
  unconfirmed(): void {
    if (Date.now() - this.confirmed >= UNCHECKED) this.end('shutting-down');
  }

  /** Ends the stream with its last event, which has no id: the reader may go on from the last position. */
  end(code: StreamEnd): void {
    this.leave();
    this.outbox.end(`event: end\ndata: ${JSON.stringify({ code })}\n\n`);
  }

  private leave(): void {
    this.leaving.abort();
    this.left(this);
  }

  private write(text: string): void {
    this.wrote = Date.now();
    if (!this.outbox.add(text)) this.end('too-slow');
  }
}
