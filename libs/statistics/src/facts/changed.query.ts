import type { Instant } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { Injectable } from '@nestjs/common';
import type { Indicator } from '../definitions/indicator';
import type { Period } from '../period/period';
import type { Subject } from './fact';
import type { FactTable } from './fact-table';
import { KnownFacts } from './known-facts';
import { type ReadAt, unitOf } from './opened.query';

/** Selects the facts of a table that may have changed figures between two positions of the log. */
export interface Changing {
  readonly table: FactTable;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly groupBy: readonly string[];
  readonly before: ReadAt;
  /** later */
  readonly after: ReadAt;
  /** the maximum number of units, by key */
  readonly limit: number;
}

/** A fact version, known over a range of positions, with its groups in the requested dimensions. */
export interface GroupedVersion {
  /** the unit counted once: the fact's key, or its person */
  readonly counted: string;
  readonly subject: Subject;
  /** whether it counts, and is met, while it is known: as judged for the earlier and for the later figures */
  readonly before: Standing;
  readonly after: Standing;
  readonly knownFrom: bigint;
  readonly knownTo: bigint | null;
  /** its values in each dimension of the query; `[null]` if it has none */
  readonly values: readonly (readonly (string | null)[])[];
}

/** `out`: a fact does not count; `met`: it counts, also in the numerator of a share; else what it counts with. */
export type Standing = string;

type Row = {
  readonly counted: string;
  readonly context: string;
  readonly id: string;
  readonly before: Standing;
  readonly after: Standing;
} & {
  readonly known_from: string;
  readonly known_to: string | null;
} & Readonly<Record<string, string | readonly string[] | null>>;

@Injectable()
export class ChangedQuery {
  constructor(private readonly views: ViewReader) {}

  /**
   * All versions known between two positions of the units whose groups differ between the two. Only facts with a version
   * that begins or ends between the two are read.
   */
  async versions(changing: Changing): Promise<GroupedVersion[]> {
    const { table, indicator, groupBy, after, limit } = changing;
    const selection = { table, facts: [indicator.facts], of: indicator, period: changing.period };
    const known = new KnownFacts({ ...selection, ...after });
    const before = `${known.put(changing.before.position.toString())}::bigint`;
    const now = `${known.put(after.position.toString())}::bigint`;
    const standing = (at: Instant): string => {
      const met = indicator.counting === 'SHARE' ? `WHEN ${known.metAt(at)} THEN 'met'` : '';
      const measure = indicator.mean?.of ?? (table.quantities ? 'quantity' : undefined);
      const number = measure ? ` || ${measure}` : '';
      return `CASE WHEN NOT (${known.countsAt(at)}) THEN 'out' ${met} ELSE 'in'${number} END`;
    };
    const { unit: counted } = unitOf(indicator, table);
    const selected = `${known.begun} AND (known_to IS NULL OR known_to > ${before})`;
    const columns = groupBy.map((dimension) => table.column(dimension));
    const place = ['counted', ...columns.map(({ values }) => values)].join(', ');
    // of timed facts also those of which no version begins or ends, but whose due time may have passed
    const turned = indicator.timing ? 'true' : `known_from > ${before} OR known_to <= ${now}`;
    const most = known.put(limit);
    const values = columns.map((one) =>
      one.multiple ? `, ${one.values}::text[] AS ${one.values}` : `, ${one.values}`,
    );
    const rows = await this.views.query<Row>(
      `WITH touched AS (
         SELECT DISTINCT ${counted} AS counted FROM ${table.name}
          WHERE ${selected} AND (${turned})
       ), versions AS (
         SELECT counted, subject_context AS context, subject_id AS id, ${standing(changing.before.now)} AS before, ${standing(after.now)} AS after,
                known_from, known_to ${values.join('')}
           FROM touched JOIN ${table.name} ON ${counted} = counted WHERE ${selected}
       ), earlier AS (
         SELECT DISTINCT ${place}, before AS standing FROM versions WHERE known_from <= ${before} AND before <> 'out'
       ), later AS (
         SELECT DISTINCT ${place}, after FROM versions WHERE (known_to IS NULL OR known_to > ${now}) AND after <> 'out'
       ), moved AS (
         SELECT DISTINCT counted FROM ((TABLE earlier EXCEPT TABLE later) UNION (TABLE later EXCEPT TABLE earlier)) AS either
          ORDER BY counted LIMIT ${most}
       )
       SELECT versions.* FROM moved JOIN versions USING (counted) ORDER BY counted, known_from`,
      known.values,
    );
    return rows.map((row) => ({
      ...{ counted: row.counted, before: row.before, after: row.after },
      subject: { context: row.context, id: row.id },
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
