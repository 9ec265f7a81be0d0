import { ViewReader } from '@center/projections';
import { Injectable } from '@nestjs/common';
import type { Indicator } from '../definitions/indicator';
import type { Period } from '../period/period';
import type { FactTable } from './fact-table';
import { KnownFacts } from './known-facts';

/** Selects the facts of a table that may have changed figures between two positions of the log. */
export interface Changing {
  readonly table: FactTable;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly groupBy: readonly string[];
  /** the earlier position */
  readonly before: bigint;
  /** the later position */
  readonly after: bigint;
  /** the maximum number of units, by key */
  readonly limit: number;
}

/** A fact version, known over a range of positions, with its groups in the requested dimensions. */
export interface GroupedVersion {
  /** the unit counted once: the fact's key, or its person */
  readonly counted: string;
  readonly met: boolean;
  readonly knownFrom: bigint;
  readonly knownTo: bigint | null;
  /** its values in each dimension of the query; `[null]` if it has none */
  readonly values: readonly (readonly (string | null)[])[];
}

type Row = { readonly counted: string; readonly met: boolean; known_from: string; known_to: string | null } & Readonly<
  Record<string, string | boolean | readonly string[] | null>
>;

@Injectable()
export class ChangedQuery {
  constructor(private readonly views: ViewReader) {}

  /**
   * All versions known between two positions of the units whose groups differ between the two. Only facts with a version
   * that begins or ends between the two are read.
   */
  async versions(changing: Changing): Promise<GroupedVersion[]> {
    const { table, indicator, groupBy, after, limit } = changing;
    const known = new KnownFacts({ table, facts: [indicator.facts], period: changing.period, position: after });
    const before = `${known.put(changing.before.toString())}::bigint`;
    const now = `${known.put(after.toString())}::bigint`;
    const counted = indicator.counting === 'PEOPLE' ? 'person' : 'key';
    const selected = `${known.begun} AND (known_to IS NULL OR known_to > ${before})`;
    const columns = groupBy.map((dimension) => table.column(dimension));
    const place = [
      'counted',
      ...columns.map(({ values }) => values),
      ...(indicator.counting === 'SHARE' ? ['met'] : []),
    ].join(', ');
    const most = known.put(limit);
    const values = columns.map((one) =>
      one.multiple ? `, ${one.values}::text[] AS ${one.values}` : `, ${one.values}`,
    );
    const rows = await this.views.query<Row>(
      `WITH touched AS (
         SELECT DISTINCT ${counted} AS counted FROM ${table.name}
          WHERE ${selected} AND (known_from > ${before} OR known_to <= ${now})
       ), versions AS (
         SELECT counted, met, known_from, known_to ${values.join('')}
           FROM touched JOIN ${table.name} ON ${counted} = counted WHERE ${selected}
       ), earlier AS (
         SELECT DISTINCT ${place} FROM versions WHERE known_from <= ${before}
       ), later AS (
         SELECT DISTINCT ${place} FROM versions WHERE known_to IS NULL OR known_to > ${now}
       ), moved AS (
         SELECT DISTINCT counted FROM ((TABLE earlier EXCEPT TABLE later) UNION (TABLE later EXCEPT TABLE earlier)) AS either
          ORDER BY counted LIMIT ${most}
       )
       SELECT versions.* FROM moved JOIN versions USING (counted) ORDER BY counted, known_from`,
      known.values,
    );
    return rows.map((row) => ({
      counted: row.counted,
      met: row.met,
      knownFrom: BigInt(row.known_from),
      knownTo: row.known_to === null ? null : BigInt(row.known_to),
      values: columns.map((column) => valuesOf(row[column.values] as string | readonly string[] | null)),
    }));
  }
}

const valuesOf = (value: string | readonly string[] | null): readonly (string | null)[] => {
  if (typeof value === 'string' || value === null) return [value];
  return value.length === 0 ? [null] : value;
};
