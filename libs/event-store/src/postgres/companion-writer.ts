import type { Pool } from 'pg';
import { Batcher } from '../batcher';
import { CompanionConflict, LogUnavailable } from '../failures';
import type { Column, Companion } from '../port';
import { takenClaims } from './write-companion';

const MOST = 256;
const LANES = 2;

/** A response, and the position of the append that it reports. */
interface Response {
  readonly companion: Companion;
  readonly position: bigint;
}

/**
 * Writes companions for an engine that keeps the log elsewhere: keys and tokens before an append, its response after it.
 * Those of concurrent appends share a statement.
 */
export class CompanionWriter {
  private readonly befores: Batcher<readonly Companion[], undefined>;
  private readonly afters: Batcher<Response, undefined>;

  constructor(private readonly pool: Pool) {
    this.befores = new Batcher((batch) => this.writeBefore(batch), { most: MOST, lanes: LANES });
    this.afters = new Batcher((batch) => this.writeAfter(batch), { most: MOST, lanes: LANES });
  }

  /** Resolves when keys and tokens are durable. Throws `CompanionConflict` and `LogUnavailable`. */
  async before(companions: readonly Companion[]): Promise<void> {
    if (companions.length > 0) await this.befores.call(companions);
  }

  /** Stores a response. One that cannot be stored is built from the stream when its request is repeated. */
  async after(companion: Companion | undefined, position: bigint): Promise<void> {
    if (companion) await this.afters.call({ companion, position }).catch(() => undefined);
  }

  private async writeBefore(batch: readonly (readonly Companion[])[]): Promise<(Error | undefined)[]> {
    const taken = new Set<string>();
    try {
      for (const companion of merged(batch.flat())) {
        for (const claim of await takenClaims(this.pool, companion)) taken.add(claim);
      }
    } catch (error) {
      if (batch.length === 1 || error instanceof LogUnavailable) throw error;
      return this.oneByOne(batch); // one that the database cannot store does not fail the others
    }
    return batch.map((own) =>
      own.some(({ claims }) => claims?.some((claim) => taken.has(claim))) ? new CompanionConflict() : undefined,
    );
  }

  private async oneByOne(batch: readonly (readonly Companion[])[]): Promise<(Error | undefined)[]> {
    const outcomes: (Error | undefined)[] = [];
    for (const own of batch) {
      outcomes.push(...(await this.writeBefore([own]).catch((error: unknown) => [error as Error])));
    }
    return outcomes;
  }

  private async writeAfter(batch: readonly Response[]): Promise<undefined[]> {
    for (const companion of merged(batch.map((response) => response.companion))) {
      const own = batch.filter(({ companion: { write } }) => write === companion.write);
      await takenClaims(this.pool, companion, [own.map(() => true), own.map(({ position }) => position)]);
    }
    return batch.map(() => undefined);
  }
}

/** One companion for each function, with the rows of all. */
const merged = (companions: readonly Companion[]): Companion[] => {
  const functions = new Map<string, Companion[]>();
  for (const companion of companions) {
    functions.set(companion.write, [...(functions.get(companion.write) ?? []), companion]);
  }
  return [...functions].map(([write, parts]) => ({ write, columns: columnsOf(parts) }));
};

const columnsOf = (parts: readonly Companion[]): Column[] =>
  parts[0]!.columns.map(({ type }, nth) => ({ type, values: parts.flatMap(({ columns }) => columns[nth]!.values) }));
