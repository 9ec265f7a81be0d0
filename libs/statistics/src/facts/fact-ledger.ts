import { shanghaiDate } from '@center/kernel';
import type { Sql } from '@center/projections';
import { DIMENSIONS, type Dimension } from '../definitions/dimensions';
import { COLUMNS, FACT_TABLE, type Fact, type FactVersion, WORDS_TABLE, numberOf } from './fact';

const wordsOf = (dimension: Dimension): string => {
  const { name, list } = COLUMNS[dimension];
  const words = list ? `${name}::text[]` : `array_remove(ARRAY[${name}], NULL)`;
  return `('${dimension}', ${numberOf(dimension)}, ${words})`;
};

const nameOf = ({ indicator, key }: Fact): string => JSON.stringify([indicator, key]);

/**
 * Takes note of what became known and what ceased to be, event by event, and writes it in one go. What it writes does not depend
 * on how the events are cut into pages.
 */
export class FactLedger {
  private readonly open = new Map<string, { fact: Fact; knownFrom: bigint }>();
  private readonly done: FactVersion[] = [];
  private readonly ended = new Map<string, { fact: Fact; knownTo: bigint }>();

  /** An event at this position has changed the facts `before` it into those `after` it. */
  change(before: readonly Fact[], after: readonly Fact[], position: bigint): void {
    const said = new Map(before.map((fact) => [nameOf(fact), fact]));
    const says = new Map(after.map((fact) => [nameOf(fact), fact]));
    const same = (name: string): boolean => JSON.stringify(said.get(name)) === JSON.stringify(says.get(name));
    for (const [name, fact] of said) if (!same(name)) this.end(name, fact, position);
    for (const [name, fact] of says) if (!same(name)) this.open.set(name, { fact, knownFrom: position });
  }

  /** Writes all of it: versions that end, and new ones. */
  async write(sql: Sql): Promise<void> {
    const ended = [...this.ended.values()];
    if (ended.length > 0) {
      await sql(
        `UPDATE ${FACT_TABLE} SET known_to = gone.position
           FROM unnest($1::text[], $2::text[], $3::bigint[]) AS gone (indicator, key, position)
          WHERE ${FACT_TABLE}.indicator = gone.indicator AND ${FACT_TABLE}.key = gone.key AND known_to IS NULL`,
        [
          ended.map(({ fact }) => fact.indicator),
          ended.map(({ fact }) => fact.key),
          ended.map(({ knownTo }) => knownTo.toString()),
        ],
      );
    }
    const open = [...this.open.values()].map((version): FactVersion => ({ ...version, knownTo: null }));
    const rows = [...this.done, ...open].map(rowOf);
    if (rows.length > 0) await sql(INSERT, [JSON.stringify(rows)]);
  }

  private end(name: string, fact: Fact, position: bigint): void {
    const fresh = this.open.get(name);
    if (!fresh) {
      this.ended.set(name, { fact, knownTo: position });
      return;
    }
    this.open.delete(name);
    this.done.push({ ...fresh, knownTo: position });
  }
}

const STORED = [
  ...['indicator', 'key', 'known_from', 'known_to', 'case_id', 'events', 'at', 'day', 'met', 'person'],
  ...['agencies', 'area', 'harms', 'categories', 'risk', 'source', 'month'],
].join(', ');

/** New versions, and the words of their groups that are new. */
const INSERT = `
  WITH made AS (
    INSERT INTO ${FACT_TABLE} (${STORED})
    SELECT ${STORED} FROM jsonb_populate_recordset(NULL::${FACT_TABLE}, $1::jsonb) RETURNING *
  )
  INSERT INTO ${WORDS_TABLE} (dimension, number, words)
  SELECT DISTINCT words.* FROM made, LATERAL (VALUES ${DIMENSIONS.map(wordsOf).join(', ')}) AS words (dimension, number, words)
  ON CONFLICT DO NOTHING`;

const rowOf = ({ fact, knownFrom, knownTo }: FactVersion) => ({
  indicator: fact.indicator,
  key: fact.key,
  known_from: knownFrom.toString(),
  known_to: knownTo?.toString() ?? null,
  case_id: fact.caseId,
  events: fact.events,
  at: fact.at,
  day: shanghaiDate(fact.at),
  month: shanghaiDate(fact.at).slice(0, 7),
  met: fact.met,
  person: fact.person,
  agencies: fact.agencies,
  area: fact.area,
  harms: fact.harms,
  categories: fact.categories,
  risk: fact.risk,
  source: fact.source,
});
