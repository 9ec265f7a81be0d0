import { instant, milliseconds, shanghaiDate } from '@center/kernel';
import type { Sql } from '@center/projections';
import { MONTH } from '../definitions/dimensions';
import type { Course, Fact, FactVersion } from './fact';
import type { FactTable } from './fact-table';

const nameOf = ({ indicator, key }: Fact): string => JSON.stringify([indicator, key]);

/**
 * Collects, event by event, the facts that began and ended, and writes their versions in one batch. The result does not
 * depend on how the events are divided into pages.
 */
export class FactLedger {
  private readonly open = new Map<string, { fact: Fact; knownFrom: bigint }>();
  private readonly done: FactVersion[] = [];
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

  /** Writes the collected changes: ends versions and inserts new ones. */
  async write(sql: Sql): Promise<void> {
    const { name } = this.table;
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
    if (rows.length > 0) await sql(insertInto(this.table), [JSON.stringify(rows)]);
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

const BASE = [
  ...['indicator', 'key', 'known_from', 'known_to', 'subject_context', 'subject_id'],
  ...['events', 'at', 'day', 'met', 'person'],
];

/** Inserts versions, and the values of their groups that are not stored yet. */
const insertInto = (table: FactTable): string => {
  const columns = table.dimensions.map(({ name }) => ({ name, ...table.column(name) }));
  const more = [
    ...(table.timed ? ['ended', 'away'] : []),
    ...(table.quantities ? ['quantity', 'basis', 'approximate'] : []),
    ...table.own,
  ];
  const stored = [...BASE, ...more, ...columns.map(({ values }) => values)].join(', ');
  const words = columns.map(({ name, values, number, multiple }) => {
    const list = multiple ? `${values}::text[]` : `array_remove(ARRAY[${values}], NULL)`;
    return `('${name}', ${number}, ${list})`;
  });
  return `
  WITH made AS (
    INSERT INTO ${table.name} (${stored})
    SELECT ${stored} FROM json_populate_recordset(NULL::${table.name}, $1::json) RETURNING *
  )
  INSERT INTO ${table.words} (dimension, number, words)
  SELECT DISTINCT words.* FROM made, LATERAL (VALUES ${words.join(', ')}) AS words (dimension, number, words)
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

const rowOf = ({ fact, knownFrom, knownTo }: FactVersion, table: FactTable) => {
  const day = shanghaiDate(fact.course ? instant(milliseconds(fact.at) - 1) : fact.at);
  const groups: Fact['groups'] = { ...fact.groups, [MONTH.name]: day.slice(0, 7) };
  const values = table.dimensions.map(({ name, multiple }) => [
    table.column(name).values,
    groups[name] ?? (multiple ? [] : null),
  ]);
  return {
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
    ...(fact.course && courseOf(fact.course)),
    ...(fact.quantity && {
      quantity: fact.quantity.value,
      basis: fact.quantity.basis ?? null,
      approximate: fact.quantity.approximate,
    }),
    ...fact.own,
    ...(Object.fromEntries(values) as object),
  };
};
