import { ViewReader } from '@center/projections';
import { type Page, decodeCursor, encodeCursor, pageOf } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { Indicator } from '../definitions/indicator';
import type { Period } from '../period/period';
import { DIMENSIONS, type Dimension } from '../definitions/dimensions';
import { COLUMNS, FACT_TABLE, type FactEvent } from './fact';
import { type Cell, KnownFacts } from './known-facts';

/** Which figure is opened, and how far. */
export interface Opening {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly cell: Cell;
  readonly position: bigint;
  readonly limit: number;
  /** the key of the last item of the page before */
  readonly after?: string | undefined;
}

/** One unit counted, and all that makes it: the case and time of its first fact, the groups of all of them. */
export interface OpenedFact {
  readonly key: string;
  readonly caseId: string;
  readonly at: Date;
  readonly met: boolean;
  readonly group: Readonly<Record<Dimension, readonly string[]>>;
  readonly events: readonly (FactEvent & { readonly caseId: string })[];
}

interface Row {
  readonly counted: string;
  readonly case_id: string;
  readonly at: Date;
  readonly met: boolean;
  readonly events: readonly FactEvent[];
  readonly agencies: readonly string[];
  readonly area: string | null;
  readonly harms: readonly string[];
  readonly categories: readonly string[];
  readonly risk: string | null;
  readonly source: string | null;
  readonly month: string;
}

const valuesOf = (row: Row, dimension: Dimension): readonly string[] => {
  const value = row[COLUMNS[dimension].name];
  return typeof value === 'string' ? [value] : (value ?? []);
};

const opened = (rows: readonly Row[]): OpenedFact => {
  const { counted, case_id, at, met } = rows[0]!;
  const groups = DIMENSIONS.map((dimension) => [
    dimension,
    [...new Set(rows.flatMap((row) => valuesOf(row, dimension)))].sort(),
  ]);
  const events = rows.flatMap((row) => row.events.map((event) => ({ caseId: row.case_id, ...event })));
  events.sort((one, other) => Number(BigInt(one.position) - BigInt(other.position)));
  return { key: counted, caseId: case_id, at, met, group: Object.fromEntries(groups) as OpenedFact['group'], events };
};

@Injectable()
export class OpenedQuery {
  constructor(private readonly views: ViewReader) {}

  /** A page of the units behind a figure, by key: a person, with all their facts, when people are counted. */
  async page({ indicator, limit, after, ...selection }: Opening): Promise<OpenedFact[]> {
    const facts = new KnownFacts({ ...selection, facts: [indicator.facts] });
    const [counted, type] = indicator.counting === 'PEOPLE' ? ['person', 'uuid'] : ['key', 'text COLLATE "C"'];
    const beyond = after === undefined ? '' : `AND ${counted} > ${facts.put(after)}::${type}`;
    const most = facts.put(limit);
    const rows = await this.views.query<Row>(
      `WITH page AS (
         SELECT DISTINCT counted FROM (
           ${facts.select(`DISTINCT ${counted} AS counted`, `${beyond} ORDER BY counted LIMIT ${most}`)}
         ) AS candidates ORDER BY counted LIMIT ${most}
       )
       SELECT counted, case_id, at, met, events, agencies::text[], area, harms, categories, risk, source, month
         FROM page JOIN ${FACT_TABLE} ON ${counted} = counted WHERE ${facts.where} ORDER BY counted, at, key`,
      facts.values,
    );
    const units = new Map<string, Row[]>();
    for (const row of rows) units.set(row.counted, [...(units.get(row.counted) ?? []), row]);
    return [...units.values()].map(opened);
  }
}

/** The place where a page ended: the key of its last item, and the position that all pages are read at. */
export const pageOfFacts = (facts: readonly OpenedFact[], limit: number, position: bigint): Page<OpenedFact> =>
  pageOf(facts, limit, ({ key }) => encodeCursor(position.toString(), key));

/** The position and key of a cursor; `undefined` when there is none. Throws a 400. */
export const placeIn = (
  { counting }: Indicator,
  cursor: string | undefined,
): { position: bigint; after: string } | undefined => {
  const place =
    counting === 'PEOPLE' ? decodeCursor(cursor, 'position', 'uuid') : decodeCursor(cursor, 'position', 'text');
  return place && { position: BigInt(place[0]), after: place[1] };
};
