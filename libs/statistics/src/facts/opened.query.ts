import { ViewReader } from '@center/projections';
import { type Page, decodeCursor, encodeCursor, pageOf } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { Indicator } from '../definitions/indicator';
import type { Period } from '../period/period';
import { FACT_TABLE, type FactEvent } from './fact';
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

/** One unit counted, and all that makes it. */
export interface OpenedFact {
  readonly key: string;
  readonly case_id: string;
  readonly at: Date;
  readonly met: boolean;
  readonly agencies: string[];
  readonly areas: string[];
  readonly harms: string[];
  readonly categories: string[];
  readonly risks: string[];
  readonly sources: string[];
  readonly months: string[];
  readonly events: (FactEvent & { readonly caseId: string })[];
}

/** The distinct values of a list over all facts of a unit. */
const union = (column: string, name: string): string =>
  `ARRAY(SELECT DISTINCT value::text FROM known AS one, unnest(one.${column}) AS value WHERE one.counted = page.counted ORDER BY 1) AS ${name}`;
const values = (column: string, name: string): string =>
  `ARRAY(SELECT DISTINCT one.${column} FROM known AS one WHERE one.counted = page.counted AND one.${column} IS NOT NULL ORDER BY 1) AS ${name}`;
const first = (column: string): string =>
  `(SELECT one.${column} FROM known AS one WHERE one.counted = page.counted ORDER BY one.at, one.key LIMIT 1) AS ${column}`;

@Injectable()
export class OpenedQuery {
  constructor(private readonly views: ViewReader) {}

  /** A page of the units behind a figure, by key: a person, with all their facts, when people are counted. */
  async page({ indicator, limit, after, ...selection }: Opening): Promise<OpenedFact[]> {
    const facts = new KnownFacts({ ...selection, facts: [indicator.facts] });
    const [counted, type] = indicator.counting === 'PEOPLE' ? ['person', 'uuid'] : ['key', 'text COLLATE "C"'];
    const beyond = after === undefined ? '' : `AND ${counted} > ${facts.put(after)}::${type}`;
    const most = facts.put(limit);
    return this.views.query<OpenedFact>(
      `WITH page AS (
         SELECT DISTINCT counted FROM (
           ${facts.select(`DISTINCT ${counted} AS counted`, `${beyond} ORDER BY counted LIMIT ${most}`)}
         ) AS candidates ORDER BY counted LIMIT ${most}
       ), known AS MATERIALIZED (
         SELECT * FROM page JOIN ${FACT_TABLE} ON ${counted} = counted WHERE ${facts.where}
       )
       SELECT page.counted AS key, ${first('case_id')}, ${first('at')}, ${first('met')},
              ${union('agencies', 'agencies')}, ${values('area', 'areas')}, ${union('harms', 'harms')},
              ${union('categories', 'categories')}, ${values('risk', 'risks')}, ${values('source', 'sources')},
              ${values('month', 'months')},
              (SELECT jsonb_agg(event || jsonb_build_object('caseId', one.case_id) ORDER BY (event ->> 'position')::bigint)
                 FROM known AS one, jsonb_array_elements(one.events) AS event WHERE one.counted = page.counted) AS events
         FROM page ORDER BY page.counted`,
      facts.values,
    );
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
