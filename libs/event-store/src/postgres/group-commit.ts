import type { Pool } from 'pg';
import { Batcher } from '../batcher';
import { CompanionConflict, DuplicateEventId, LogUnavailable, WrongRevision } from '../failures';
import type { Appended } from '../port';
import { type AloneRow, aloneStatement, type Append, appendStatement, type AppendRow } from './append-statement';
import { ask } from './ask';
import { LANES, type OwnAppends } from './own-appends';

const PATIENCE = 10_000;
const MOST = 256;
const MOST_BYTES = 4 * 1024 * 1024;
/** Values of the rows beside the events. They are serialized in one turn of the event loop, whatever the batch. */
const MOST_VALUES = 20_000;
const WAITING = 10_000;
const WAITING_BYTES = 64 * 1024 * 1024;

interface Sized {
  readonly append: Append;
  readonly bytes: number;
  readonly values: number;
}

/** The number of values of an append's companions. */
const valuesOf = ({ companions: { before } }: Append): number => {
  let values = 0;
  for (const { columns } of before) for (const column of columns) values += column.values.length;
  return values;
};

/**
 * Appends of this process that share a transaction. They are judged one by one: a conflicting append fails alone. If the
 * database rejects a batch, its appends are tried one by one, so that one that it cannot store does not fail the others; until the
 * database is unavailable.
 */
export class GroupCommit {
  private readonly batcher: Batcher<Sized, Appended>;
  private waitingBytes = 0;

  /** The events of each append that succeeds are added to `own`. */
  constructor(
    private readonly pool: Pool,
    private readonly own: OwnAppends,
  ) {
    this.batcher = new Batcher((items) => own.during(() => this.write(items.map(({ append }) => append))), {
      most: MOST,
      lanes: LANES,
      waiting: WAITING,
      full: () => new LogUnavailable({ cause: new Error('too many appends are waiting') }),
      fits: oneOfAStream,
    });
  }

  /** Resolves when the append is durable. Throws like `EventStore.append`. */
  async append(append: Append): Promise<Appended> {
    const bytes = append.events.reduce((sum, { data, meta }) => sum + data.length + meta.length, 0);
    if (this.waitingBytes + bytes > WAITING_BYTES) {
      throw new LogUnavailable({ cause: new Error('too many bytes are waiting') });
    }
    this.waitingBytes += bytes;
    try {
      return await this.batcher.call({ append, bytes, values: valuesOf(append) });
    } finally {
      this.waitingBytes -= bytes;
    }
  }

  private async write(batch: readonly Append[]): Promise<(Appended | Error)[]> {
    const alone = batch.length === 1 ? await this.writeAlone(batch[0]!) : undefined;
    return alone ? [alone] : this.writeBatch(batch);
  }

  /** The fast path; `undefined` if the append must be judged. */
  private async writeAlone(append: Append): Promise<Appended | undefined> {
    const { expected, events, companions } = append;
    if (expected === 'any' || companions.before.length > 0 || companions.after) return undefined;
    const rows = await ask<AloneRow>(this.pool, { ...aloneStatement(append), patience: PATIENCE }).catch(unlessLost);
    if (!rows?.[0]) return undefined;
    const revision = (expected === 'new' ? -1 : expected) + events.length;
    return this.appended(append, revision, ...rows[0]);
  }

  private async writeBatch(batch: readonly Append[]): Promise<(Appended | Error)[]> {
    try {
      const rows = await ask<AppendRow>(this.pool, { ...appendStatement(batch), patience: PATIENCE });
      return rows.map((row, nth) => this.outcomeOf(batch[nth]!, row));
    } catch (error) {
      if (batch.length === 1 || error instanceof LogUnavailable) throw error;
    }
    return this.writeOneByOne(batch);
  }

  private async writeOneByOne(batch: readonly Append[]): Promise<(Appended | Error)[]> {
    const outcomes: (Appended | Error)[] = [];
    let lost: LogUnavailable | undefined; // the others would wait as long in vain, and everyone behind them
    for (const append of batch) {
      const [outcome] = lost ? [lost] : await this.writeBatch([append]).catch((error: unknown) => [error as Error]);
      if (outcome instanceof LogUnavailable) lost = outcome;
      outcomes.push(outcome!);
    }
    return outcomes;
  }

  private appended(append: Append, revision: number, ...[at, knownMs, recordedMs]: AloneRow): Appended {
    const position = BigInt(at);
    this.own.add(append, { revision, position, knownMs: Number(knownMs), recordedMs: Number(recordedMs) });
    return { revision, position, repeated: false };
  }

  private outcomeOf(append: Append, [outcome, revision, ...written]: AppendRow): Appended | Error {
    switch (outcome) {
      case 'conflict':
        return new CompanionConflict();
      case 'duplicate':
        return new DuplicateEventId();
      case 'wrong-revision':
        return new WrongRevision(revision);
      case 'appended':
        return this.appended(append, revision, ...written);
      default:
        return { revision, position: BigInt(written[0]), repeated: true };
    }
  }
}

/** A rejected fast path wrote nothing. */
const unlessLost = (error: unknown): undefined => {
  if (error instanceof LogUnavailable) throw error;
};

/** A batch has at most one append to each stream and each event id once, and is limited in bytes and values. */
const oneOfAStream = (): ((item: Sized) => boolean) => {
  const taken = new Set<string>();
  let [total, held] = [0, 0];
  return ({ append: { stream, events }, bytes, values }) => {
    const keys = [stream, ...events.map(({ id }) => id)];
    const isSmall = total + bytes <= MOST_BYTES && held + values <= MOST_VALUES;
    const fits = (total === 0 || isSmall) && !keys.some((key) => taken.has(key));
    if (fits) [total, held] = [total + bytes, held + values];
    // an append that must wait also keeps later ones of its stream waiting
    keys.forEach((key) => taken.add(key));
    return fits;
  };
};
