import { randomUUID } from 'node:crypto';
import type { StoredEvent } from '@center/kernel';
import { LogUnavailable } from '../failures';
import { LogLoader, LogNotBehind } from '../log-loader';
import { backoff, pause } from '../pause';
import { type LogClient, RevisionMismatch } from './log-client';
import type { LogIndex } from './log-index';
import type { LogReader } from './log-reader';
import { copiedRecordOf, type RecordToAppend } from './log-record';
import type { Tail } from './tail';

const TRIES = 10;
/** What the server accepts in one append, less its own share. */
const MOST_BYTES = 1_000_000;

/** Consecutive events of one stream, which are loaded by one append. */
interface Run {
  readonly stream: string;
  readonly first: number;
  readonly records: RecordToAppend[];
}

/**
 * Loads events into EventStoreDB, one append after another, because only their order in the log keeps the order of the
 * copied positions. Each carries the position that it had.
 */
export class EventStoreDbLogLoader extends LogLoader {
  constructor(
    private readonly log: { readonly index: LogIndex; readonly tail: Tail; readonly reader: LogReader },
    private readonly client: LogClient,
    private readonly patience: number,
  ) {
    super();
  }

  async load(events: readonly StoredEvent[]): Promise<void> {
    const [first] = events;
    if (!first) return;
    const { index, reader, tail } = this.log;
    await reader.catchUp();
    if (index.size > 0 && index.placeOf(index.size - 1).position >= first.position) throw new LogNotBehind();
    for (const run of runsOf(events)) {
      const commit = await this.send(run);
      if (commit !== undefined) await tail.reach(commit, this.patience);
    }
    await reader.catchUp();
  }

  /** Sends an append until it is acknowledged, with the same ids at the same revision, so it is applied once. */
  private async send({ stream, first, records }: Run): Promise<number | undefined> {
    for (let nth = 1; ; nth += 1) {
      try {
        return await this.client.append(stream, first - 1, records);
      } catch (error) {
        if (error instanceof RevisionMismatch) throw new LogNotBehind();
        if (!(error instanceof LogUnavailable) || nth === TRIES) throw error;
        await pause(backoff(nth, 50, 2_000));
      }
    }
  }
}

const runsOf = (events: readonly StoredEvent[]): Run[] => {
  const runs: Run[] = [];
  const appendId = randomUUID();
  let bytes = 0;
  for (const event of events) {
    const record = copiedRecordOf(event, appendId);
    const size = Buffer.byteLength(JSON.stringify([record.data, record.metadata])) + 2 * record.type.length;
    const last = runs.at(-1);
    bytes += size;
    if (last?.stream === event.stream && bytes <= MOST_BYTES) {
      last.records.push(record);
    } else {
      runs.push({ stream: event.stream, first: event.revision, records: [record] });
      bytes = size;
    }
  }
  return runs;
};
