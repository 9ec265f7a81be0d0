import type { CompanionWriter } from '../postgres/companion-writer';
import { Appender } from './appender';
import { LogClient } from './log-client';
import { LogIndex } from './log-index';
import { LogReader } from './log-reader';
import { Tail } from './tail';

/** How long a call may take, in ms, before its outcome counts as unknown. */
const PATIENCE = 4_000;

/** A connection to the log in EventStoreDB with the index of this process. */
export class EventStoreDbLog {
  readonly index = new LogIndex();
  readonly tail: Tail;
  readonly reader: LogReader;
  readonly appender: Appender;
  closed = false;
  private readonly client: LogClient;

  /** `address` is a connection string, `esdb://` or `kurrentdb://`. */
  constructor(address: string, companions: CompanionWriter, patience = PATIENCE) {
    this.client = new LogClient(address, patience);
    this.tail = new Tail(this.client, this.index);
    this.reader = new LogReader(this.client, this.index, this.tail, patience);
    this.appender = new Appender(this, this.client, companions, patience);
  }

  /** Resolves when the index has every event. Throws `LogUnavailable` if the server does not answer. */
  async ready(): Promise<void> {
    for (let reached = -1; ;) {
      try {
        return await this.reader.catchUp();
      } catch (error) {
        if (this.index.completeUpTo === reached || this.index.completeUpTo === 0) throw error;
        reached = this.index.completeUpTo; // a long log takes its time
      }
    }
  }

  /** Ends the subscription and every call, with `LogUnavailable`. */
  async close(): Promise<void> {
    this.closed = true;
    this.tail.close();
    await this.client.close();
  }
}
