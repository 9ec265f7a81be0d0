import type { ServerWritableStream } from '@grpc/grpc-js';
import { Metadata, status } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { caughtUpMessage, checkpointMessage, confirmationMessage, eventMessage } from './messages';
import type { Recorded, StandInLog } from './stand-in-log';

const MOST_BUFFERED = 32;
const WINDOW = 32;

type Call = ServerWritableStream<ReadReq, ReadResp>;

/**
 * A filtered subscription to the log. Like the server, it sends a checkpoint after so many records that were looked at, and
 * drops a reader for whom more live records wait than its buffer holds.
 */
export class StandInSubscription {
  private readonly buffer: Recorded[] = [];
  private readonly matches: (record: Recorded) => boolean;
  private looked = 0;
  private draining = false;
  private ended = false;
  private readonly unlisten: () => void;

  /** `after` is the position of a record, -1 for the beginning. */
  constructor(
    private readonly call: Call,
    log: StandInLog,
    after: number,
  ) {
    this.matches = matching(call.request.getOptions()!.getFilter()!);
    call.write(confirmationMessage());
    for (const record of log.records) if (record.commit > after) this.send(record);
    call.write(caughtUpMessage());
    this.unlisten = log.listen((written) => this.receive(written));
    call.on('cancelled', () => this.end());
  }

  /** Drops the reader. */
  drop(): void {
    if (this.ended) return;
    this.end();
    const details =
      'Operation timed out: Consumer too slow to handle event while live. Client resubscription required.';
    this.call.emit('error', { code: status.ABORTED, details, metadata: new Metadata() });
  }

  private end(): void {
    this.ended = true;
    this.unlisten();
  }

  private receive(written: readonly Recorded[]): void {
    this.buffer.push(...written);
    if (this.buffer.length > MOST_BUFFERED) return this.drop();
    if (this.draining) return;
    this.draining = true;
    setImmediate(() => {
      this.draining = false;
      if (!this.ended) this.buffer.splice(0).forEach((record) => this.send(record));
    });
  }

  private send(record: Recorded): void {
    if (this.matches(record)) this.call.write(eventMessage(record));
    this.looked += 1;
    if (this.looked % WINDOW === 0) this.call.write(checkpointMessage(record.commit));
  }
}

const matching = (filter: ReadReq.Options.FilterOptions): ((record: Recorded) => boolean) => {
  const [types, streams] = [filter.getEventType(), filter.getStreamIdentifier()];
  if (streams) return ({ stream }) => streams.getPrefixList().some((prefix) => stream.startsWith(prefix));
  const regex = new RegExp(types!.getRegex());
  return ({ type }) => regex.test(type);
};
