import type { CompanionWriter } from '../postgres/companion-writer';
import { pause } from '../pause';
import { Appender } from './appender';
import { EventStoreDbLogLoader } from './eventstoredb-log-loader';
import { LogClient } from './log-client';
import { LogIndex } from './log-index';
import { LogReader } from './log-reader';
import { Tail } from './tail';

/** How long a call may take, in ms, before its outcome counts as unknown. */
const PATIENCE = 4_000;

/** How long a start waits for the server, which may be starting too, or electing its leader. */
const START = 5_000;
const RETRY = 250;

/** A connection to the log in EventStoreDB with the index of this process. */
export class EventStoreDbLog {
  readonly index = new LogIndex();
  readonly tail: Tail;
  readonly reader: LogReader;
  readonly appender: Appender;
  readonly loader: EventStoreDbLogLoader;
  closed = false;
  private readonly client: LogClient;

  /** `address` is a connection string, `esdb://` or `kurrentdb://`. */
  constructor(address: string, companions: CompanionWriter, patience = PATIENCE) {
    this.client = new LogClient(address, patience);
    this.tail = new Tail(this.client, this.index);
    this.reader = new LogReader(this.client, this.index, this.tail, patience);
    this.appender = new Appender(this, this.client, companions, patience);
    this.loader = new EventStoreDbLogLoader(this, this.client, patience);
  }

  /** Resolves when the index has every event. Throws `LogUnavailable` if the server does not answer for some seconds. */
  async ready(): Promise<void> {
    for (let [reached, since] = [0, performance.now()]; ;) {
      try {
        return await this.reader.catchUp();
      } catch (error) {
        if (this.index.completeUpTo > reached) {
          [reached, since] = [this.index.completeUpTo, performance.now()]; // a long log takes its time
        } else if (performance.now() - since > START) throw error;
        await pause(RETRY);
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
