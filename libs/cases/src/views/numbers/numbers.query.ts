import { Batcher } from '@center/event-store';
import type { CaseId } from '@center/kernel';
import { Projections, ViewReader, ViewsUnavailable } from '@center/projections';
import { Injectable } from '@nestjs/common';
import { Numbers } from '../../ports/numbers';
import { NUMBER, numbersView } from './numbers.view';

/** How long a command waits for its number before it returns without one. */
const PATIENCE_MS = 1_000;

/** The most requests whose numbers are read with one query. */
const MOST = 64;

/** The most numbers that are kept in memory; the oldest are dropped. */
const MOST_KEPT = 50_000;

const NUMBERS = `
SELECT id, ${NUMBER} AS number
  FROM case_number WHERE id = ANY ($1::uuid[])`;

const CASE_NUMBER = /^XS-?(\d{6})-?(\d{4})-?(\d{6,9})$/;

interface Row {
  readonly id: string;
  readonly number: string;
}

/**
 * Reads the numbers assigned by the view, and keeps them: an assigned number never changes. When the view is unavailable,
 * unknown numbers are omitted and the request still succeeds.
 */
@Injectable()
export class NumbersQuery extends Numbers {
  private readonly kept = new Map<string, string>();
  private readonly reads = new Batcher((asked: readonly (readonly string[])[]) => this.readAll(asked), {
    most: MOST,
    lanes: 2,
  });

  constructor(
    private readonly views: ViewReader,
    private readonly projections: Projections,
  ) {
    super();
    projections.whenFolded(numbersView.name, (rows) => {
      for (const { id, number } of rows as readonly Row[]) this.keep(id, number);
    });
  }

  override async of(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const unknown = ids.filter((id) => !this.kept.has(id));
    const read = unknown.length === 0 ? new Map<string, string>() : await this.reads.call(unknown);
    const numbers = new Map<string, string>();
    for (const id of ids) {
      const number = read.get(id) ?? this.kept.get(id);
      if (number !== undefined) numbers.set(id, number);
    }
    for (const [id, number] of read) this.keep(id, number);
    return numbers;
  }

  override async givenTo(ids: readonly string[], position: bigint): Promise<ReadonlyMap<string, string>> {
    await this.projections.reached(numbersView.name, position, PATIENCE_MS);
    return this.of(ids);
  }

  override async casesWith(caseNumber: string): Promise<readonly CaseId[]> {
    const spelled = caseNumber
      .normalize('NFKC')
      .replace(/\s/gu, '')
      .replace(/\p{Dash_Punctuation}/gu, '-')
      .toUpperCase();
    const [, county, year, rank] = CASE_NUMBER.exec(spelled) ?? [];
    if (!county) return [];
    const rows = await this.views.query<{ id: CaseId }>(
      `SELECT id FROM case_number WHERE kind = 'XS' AND year = $1 AND rank = $2 AND county = $3`,
      [year, rank, county],
    );
    return rows.map(({ id }) => id);
  }

  private keep(id: string, number: string): void {
    this.kept.set(id, number);
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value!);
  }

  private async readAll(asked: readonly (readonly string[])[]): Promise<ReadonlyMap<string, string>[]> {
    const rows = await this.read([...new Set(asked.flat())]);
    const numbers = new Map(rows.map(({ id, number }) => [id, number]));
    return asked.map(
      (ids) =>
        new Map(
          ids.flatMap((id) => {
            const number = numbers.get(id);
            return number === undefined ? [] : [[id, number]];
          }),
        ),
    );
  }

  private async read(ids: readonly string[]): Promise<Row[]> {
    try {
      return await this.views.query<Row>(NUMBERS, [ids], 'numbers');
    } catch (error) {
      if (error instanceof ViewsUnavailable) return [];
      throw error;
    }
  }
}
