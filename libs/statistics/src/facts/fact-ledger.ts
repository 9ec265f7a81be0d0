import { instant, milliseconds, shanghaiDate } from '@center/kernel';
import { insertRows, type Sql } from '@center/projections';
import { MONTH } from '../definitions/dimensions';
import type { Course, Fact, FactVersion, Quantity } from './fact';
import type { FactTable } from './fact-table';

const nameOf = ({ indicator, key }: Fact): string => `${indicator}\n${key}`;

/**
 * Collects, event by event, the facts that began and ended, and writes their versions in one batch. The result does not
 * depend on how the events are divided into pages.
 */
export class FactLedger {
  private readonly open = new Map<string, { fact: Fact; knownFrom: bigint }>();
  private readonly done: FactVersion[] = [];
  private readonly amended = new Map<string, Fact>();
  private readonly ended = new Map<string, { fact: Fact; knownTo: bigint }>();

  constructor(private readonly table: FactTable) {}

  /** Records that the event at this position changed the facts `before` into the facts `after`. */
  change(before: readonly Fact[], after: readonly Fact[], position: bigint): void {
    if (before.length === 0 && after.length === 0) return;
    const old = new Map(before.map((fact) => [nameOf(fact), fact]));
    const now = new Map(after.map((fact) => [nameOf(fact), fact]));
    const same = (name: string): boolean =>
      old.has(name) && now.has(name) && JSON.stringify(old.get(name)) === JSON.stringify(now.get(name));
    for (const [name, fact] of old) if (!same(name)) this.end(name, fact, position);
    for (const [name, fact] of now) if (!same(name)) this.open.set(name, { fact, knownFrom: position });
  }

  /** Records that the own columns of a fact changed in a way that no figure depends on: its current version gets them. */
  amend(fact: Fact): void {
    const name = nameOf(fact);
    const fresh = this.open.get(name);
    if (fresh) this.open.set(name, { ...fresh, fact });
    else this.amended.set(name, fact);
  }

  /** Writes the collected changes: amends and ends versions and inserts new ones. */
  async write(sql: Sql): Promise<void> {
    const { name } = this.table;
    if (this.amended.size > 0)
      await sql(amendOwn(this.table), [
        JSON.stringify([...this.amended.values()].map(({ indicator, key, own }) => ({ indicator, key, ...own }))),
      ]);
    const ended = [...this.ended.values()];
    if (ended.length > 0) {
      await sql(
        `UPDATE ${name} SET known_to = gone.position
           FROM unnest($1::text[], $2::text[], $3::bigint[]) AS gone (indicator, key, position)
          WHERE ${name}.indicator = gone.indicator AND ${name}.key = gone.key AND known_to IS NULL`,
        [
          ended.map(({ fact }) => fact.indicator),
          ended.map(({ fact }) => fact.key),
          ended.map(({ knownTo }) => knownTo.toString()),
        ],
      );
    }
    const open = [...this.open.values()].map((version): FactVersion => ({ ...version, knownTo: null }));
    const rows = [...this.done, ...open].map((version) => rowOf(version, this.table));
    if (rows.length === 0) return;
    await insertRows(sql, name, rows, this.table.json);
    await sql(insertWords(this.table), [JSON.stringify(wordsOf(rows, this.table))]);
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

type Row = Readonly<Record<string, unknown>>;

/** The values of the groups of some rows, each list of a dimension once. */
const wordsOf = (rows: readonly Row[], table: FactTable) =>
  table.dimensions.flatMap(({ name: dimension }) => {
    const { values } = table.column(dimension);
    const found = new Map<string, readonly string[]>();
    for (const row of rows) {
      const value = row[values] as readonly string[] | string | null;
      const words = typeof value === 'string' ? [value] : (value ?? []);
      found.set(words.length === 1 ? `=${words[0]}` : JSON.stringify(words), words);
    }
    return [...found.values()].map((words) => ({ dimension, words }));
  });

/** Replaces the own columns of current versions. */
const amendOwn = ({ name, own, ownTypes }: FactTable): string => `
  UPDATE ${name} SET ${own.map((column) => `${column} = amended.${column}`).join(', ')}
    FROM json_to_recordset($1::json) AS amended (indicator text, key text, ${ownTypes.join(', ')})
   WHERE ${name}.indicator = amended.indicator AND ${name}.key = amended.key AND known_to IS NULL`;

/** Inserts the values of groups that are not stored yet. */
const insertWords = (table: FactTable): string => {
  const numbers = table.dimensions.map(({ name }) => `WHEN '${name}' THEN ${table.numberOf(name)}`);
  return `
  INSERT INTO ${table.words} (dimension, number, words)
  SELECT dimension, CASE dimension ${numbers.join(' ')} END, words
  FROM json_to_recordset($1::json) AS found (dimension text, words text[])
  ON CONFLICT DO NOTHING`;
};

/** The values of the columns of a timed fact. */
const courseOf = ({ ended, away }: Course) => ({
  ended,
  away: `{${away
    .filter(([from, to]) => to === null || from < to)
    .map(([from, to]) => `[${from},${to ?? ''})`)
    .join(',')}}`,
});

/** The values of the columns of a quantity. */
const quantityOf = ({ value, basis, approximate }: Quantity) => ({
  quantity: value,
  basis: basis ?? null,
  approximate,
});

const rowOf = ({ fact, knownFrom, knownTo }: FactVersion, table: FactTable): Row => {
  const day = shanghaiDate(fact.course ? instant(milliseconds(fact.at) - 1) : fact.at);
  const row: Record<string, unknown> = {
    indicator: fact.indicator,
    key: fact.key,
    known_from: knownFrom.toString(),
    known_to: knownTo?.toString() ?? null,
    subject_context: fact.subject.context,
    subject_id: fact.subject.id,
    events: fact.events,
    at: fact.at,
    day,
    met: fact.met,
    person: fact.person,
  };
  if (table.timed) Object.assign(row, courseOf(fact.course!));
  if (table.quantities) Object.assign(row, quantityOf(fact.quantity!));
  for (const name of table.own) row[name] = fact.own?.[name] ?? null;
  for (const { name, multiple } of table.dimensions) {
    const value = name === MONTH.name ? day.slice(0, 7) : fact.groups[name];
    row[table.column(name).values] = value ?? (multiple ? [] : null);
  }
  return row;
};
