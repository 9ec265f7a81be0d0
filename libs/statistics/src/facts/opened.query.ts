import { ViewReader } from '@center/projections';
import { type Page, decodeCursor, encodeCursor, pageOf } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { Indicator } from '../definitions/indicator';
import type { Period } from '../period/period';
import type { FactEvent } from './fact';
import { type Cell, knownFacts } from './known-facts';

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

const COLUMNS = [
  ...['key', 'case_id', 'at', 'met', 'person', 'events', 'month'],
  ...['agencies', 'area', 'harms', 'categories', 'risk', 'source'],
];

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
  async page({ indicator, period, cell, position, limit, after }: Opening): Promise<OpenedFact[]> {
    const { sql, values: given } = knownFacts({ facts: [indicator.facts], period, position, cell, columns: COLUMNS });
    const put = (value: unknown): string => `$${given.push(value)}`;
    const counted = indicator.counting === 'PEOPLE' ? 'person::text' : 'key';
    const beyond = after === undefined ? '' : `WHERE ${counted} > ${put(after)}`;
    return this.views.query<OpenedFact>(
      `WITH facts AS (${sql}),
            all_known AS (SELECT *, ${counted} AS counted FROM facts ${beyond}),
            page AS (SELECT DISTINCT counted FROM all_known ORDER BY counted LIMIT ${put(limit)}),
            known AS MATERIALIZED (SELECT all_known.* FROM all_known JOIN page USING (counted))
       SELECT page.counted AS key, ${first('case_id')}, ${first('at')}, ${first('met')},
              ${union('agencies', 'agencies')}, ${values('area', 'areas')}, ${union('harms', 'harms')},
              ${union('categories', 'categories')}, ${values('risk', 'risks')}, ${values('source', 'sources')},
              ${values('month', 'months')},
              (SELECT jsonb_agg(event || jsonb_build_object('caseId', one.case_id) ORDER BY (event ->> 'position')::bigint)
                 FROM known AS one, jsonb_array_elements(one.events) AS event WHERE one.counted = page.counted) AS events
         FROM page ORDER BY page.counted`,
      given,
    );
  }
}

/** The place where a page ended: the key of its last item, and the position that all pages are read at. */
export const pageOfFacts = (facts: readonly OpenedFact[], limit: number, position: bigint): Page<OpenedFact> =>
  pageOf(facts, limit, ({ key }) => encodeCursor(position.toString(), key));

/** The position and key of a cursor; `undefined` when there is none. Throws a 400. */
export const placeIn = (cursor: string | undefined): { position: bigint; after: string } | undefined => {
  const place = decodeCursor(cursor, 'position', 'text');
  return place && { position: BigInt(place[0]), after: place[1] };
};
