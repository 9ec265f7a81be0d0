import { ViewReader } from '@center/projections';
import { Injectable } from '@nestjs/common';
import type { Dimension } from '../definitions/dimensions';
import type { Indicator } from '../definitions/indicator';
import type { Period } from '../period/period';
import { COLUMNS, FACT_TABLE } from './fact';
import { KnownFacts } from './known-facts';

/** Which facts may have made figures change between two positions of the log. */
export interface Changing {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly groupBy: readonly Dimension[];
  /** what was known up to here … */
  readonly before: bigint;
  /** … and what is known up to here */
  readonly after: bigint;
  /** how many units at most, by key */
  readonly limit: number;
}

/** A fact as it was known over a range of positions, where it stands in the groups asked for. */
export interface StandingVersion {
  /** what is counted once: the fact's key, or its person */
  readonly counted: string;
  readonly met: boolean;
  readonly knownFrom: bigint;
  readonly knownTo: bigint | null;
  /** its values in each dimension of the question; a fact without one stands in the group of `null` */
  readonly values: readonly (readonly (string | null)[])[];
}

type Row = { readonly counted: string; readonly met: boolean; known_from: string; known_to: string | null } & Readonly<
  Record<string, string | boolean | readonly string[] | null>
>;

const columnOf = (dimension: Dimension): string => {
  const { name, list } = COLUMNS[dimension];
  return list ? `${name}::text[] AS ${name}` : name;
};

const valuesOf = (row: Row, dimension: Dimension): readonly (string | null)[] => {
  const value = row[COLUMNS[dimension].name] as string | readonly string[] | null;
  if (typeof value === 'string' || value === null) return [value];
  return value.length === 0 ? [null] : value;
};

@Injectable()
export class ChangedQuery {
  constructor(private readonly views: ViewReader) {}

  /**
   * All versions, known at any time between two positions, of the units that do not stand at the second where they stood at the
   * first. Only facts of which a version begins or ends between the two are looked at.
   */
  async versions(changing: Changing): Promise<StandingVersion[]> {
    const { indicator, groupBy, after, limit } = changing;
    const known = new KnownFacts({ facts: [indicator.facts], period: changing.period, position: after });
    const before = `${known.put(changing.before.toString())}::bigint`;
    const now = `${known.put(after.toString())}::bigint`;
    const counted = indicator.counting === 'PEOPLE' ? 'person' : 'key';
    const selected = `${known.begun} AND (known_to IS NULL OR known_to > ${before})`;
    const groups = groupBy.map((dimension) => COLUMNS[dimension].name);
    const place = ['counted', ...groups, ...(indicator.counting === 'SHARE' ? ['met'] : [])].join(', ');
    const most = known.put(limit);
    const rows = await this.views.query<Row>(
      `WITH touched AS (
         SELECT DISTINCT ${counted} AS counted FROM ${FACT_TABLE}
          WHERE ${selected} AND (known_from > ${before} OR known_to <= ${now})
       ), versions AS (
         SELECT counted, met, known_from, known_to ${groupBy.map((one) => `, ${columnOf(one)}`).join('')}
           FROM touched JOIN ${FACT_TABLE} ON ${counted} = counted WHERE ${selected}
       ), stood AS (
         SELECT DISTINCT ${place} FROM versions WHERE known_from <= ${before}
       ), stands AS (
         SELECT DISTINCT ${place} FROM versions WHERE known_to IS NULL OR known_to > ${now}
       ), moved AS (
         SELECT DISTINCT counted FROM ((TABLE stood EXCEPT TABLE stands) UNION (TABLE stands EXCEPT TABLE stood)) AS either
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
      values: groupBy.map((dimension) => valuesOf(row, dimension)),
    }));
  }
}
