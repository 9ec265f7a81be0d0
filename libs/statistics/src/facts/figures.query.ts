import type { AgencyId, Instant } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { Injectable } from '@nestjs/common';
import { AGENCY, type Group, MONTH } from '../definitions/dimensions';
import type { Indicator } from '../definitions/indicator';
import type { Period } from '../period/period';
import type { FactTable } from './fact-table';
import { KnownFacts } from './known-facts';
import { type Mean, meansOf } from './means';
import { monthEnds } from './month-ends';
import { type Quantities, quantitiesOf } from './quantities';

/** A query on the facts of one table. */
export interface Question {
  readonly table: FactTable;
  readonly indicators: readonly Indicator[];
  readonly period: Period;
  /** names of dimensions that all these indicators have */
  readonly groupBy: readonly string[];
  /** the last position of the log that counts */
  readonly position: bigint;
  /** the instant up to which a period counts that has not ended */
  readonly now: Instant;
  /** only facts of this agency, grouped under this agency */
  readonly agency?: AgencyId | undefined;
}

/** A figure before suppression. */
export interface Count {
  readonly indicator: Indicator;
  readonly group: Group;
  /** facts, people, or the sum of quantities */
  readonly all: number;
  /** how many of them are `met` */
  readonly met: number;
  /** of a mean */
  readonly mean?: Mean;
  /** of a table with quantities */
  readonly quantities?: Quantities;
}

type Row = { readonly indicator: string; readonly n: string; readonly met: string } & Readonly<
  Record<string, string | null>
>;

/** SQL that looks up the values behind a dimension's hash. */
const joinWords = (table: FactTable, dimension: string, from: string): string => `
  JOIN ${table.words} AS words_${dimension}
    ON words_${dimension}.dimension = '${dimension}' AND words_${dimension}.number = ${from}.${table.column(dimension).number}`;

/** SQL that unnests a list into rows, with one NULL row for an empty list. */
const unnested = (table: FactTable, dimension: string): string => `${joinWords(table, dimension, 'counted')}
  LEFT JOIN LATERAL unnest(words_${dimension}.words) AS each_${dimension} (word) ON true`;

/**
 * Facts are first counted by the hashes of their groups, separately for current and ended versions, with index-only scans.
 * Then lists are unnested, and values are looked up last. A fact counts once for each value of a list. People are
 * deduplicated within their group before they are counted.
 */
const counting = (known: KnownFacts, table: FactTable, groupBy: readonly string[], people: boolean): string => {
  const lists = groupBy.filter((dimension) => table.column(dimension).multiple);
  const plain = groupBy.filter((dimension) => !table.column(dimension).multiple);
  const numberOf = (dimension: string): string => table.column(dimension).number;
  const numbers = ['indicator', ...groupBy.map(numberOf), ...(people ? ['person'] : [])].join(', ');
  const words = lists.map((dimension) => `each_${dimension}.word AS "${dimension}"`);
  const apart = ['indicator', ...plain.map(numberOf), ...words, people ? 'person' : 'n, met'].join(', ');
  const met = people ? '' : known.met;
  const groups = ['indicator', ...plain.map(numberOf), ...lists.map((dimension) => `"${dimension}"`)].join(', ');
  const named = [
    ...lists.map((dimension) => `"${dimension}"`),
    ...plain.map((one) => `words_${one}.words[1] AS "${one}"`),
  ];
  return `
    WITH counted AS (
      ${known.select(people ? numbers : `${numbers}, count(*) AS n, count(*) FILTER (WHERE ${met}) AS met`, `GROUP BY ${numbers}`)}
    ), apart AS (
      SELECT ${people ? 'DISTINCT' : ''} ${apart} FROM counted ${lists.map((one) => unnested(table, one)).join(' ')}
    ), grouped AS (
      SELECT ${groups}, ${people ? 'count(*) AS n, 0 AS met' : 'sum(n) AS n, sum(met) AS met'} FROM apart GROUP BY ${groups}
    )
    SELECT ${['indicator', ...named].join(', ')}, n, met
      FROM grouped ${plain.map((one) => joinWords(table, one, 'grouped')).join(' ')}`;
};

const groupIn = (row: Row, groupBy: readonly string[]): Group =>
  Object.fromEntries(groupBy.map((dimension) => [dimension, row[dimension] ?? null]));

@Injectable()
export class FiguresQuery {
  constructor(private readonly views: ViewReader) {}

  /** The figures of a query; empty groups are omitted. */
  async count(question: Question): Promise<Count[]> {
    const { indicators, table, groupBy } = question;
    const stocks = groupBy.includes(MONTH.name) ? indicators.filter(({ timing }) => timing === 'STOCK') : [];
    const quantities = indicators.filter(
      ({ counting }) => counting === 'QUANTITY' || (counting === 'PEOPLE' && table.quantities),
    );
    const means = indicators.filter(({ counting }) => counting === 'MEAN');
    const others = indicators.filter((one) => ![...stocks, ...quantities, ...means].includes(one));
    const timed = others.filter(({ timing }) => timing !== undefined);
    const [people, facts] = [true, false].map((counted) =>
      others.filter((one) => !timed.includes(one) && (one.counting === 'PEOPLE') === counted),
    );
    const counts = await Promise.all([
      this.countOf(question, facts!, false),
      this.countOf(question, people!, true),
      ...timed.map((one) => this.countOf(question, [one], one.counting === 'PEOPLE')),
      ...means.map((one) => this.meansOf(question, one)),
      ...quantities.map((one) => this.quantitiesOf(question, one)),
      this.atMonthEnds(question, stocks),
    ]);
    return counts.flat();
  }

  /** Stocks by month: as they are at the end of each month of the period. */
  private async atMonthEnds(question: Question, indicators: readonly Indicator[]): Promise<Count[]> {
    if (indicators.length === 0) return [];
    const { table, period, groupBy, now } = question;
    const counts: Count[] = [];
    for (const { month, period: ending } of monthEnds(period, await this.firstDay(table), now)) {
      const others = groupBy.filter((dimension) => dimension !== MONTH.name);
      const held = await this.count({ ...question, indicators, period: ending, groupBy: others });
      // its dimensions in the order of the query: figures are identified by their groups
      const named = ({ group }: Count) =>
        Object.fromEntries(groupBy.map((one) => [one, one === MONTH.name ? month : (group[one] ?? null)]));
      counts.push(...held.map((count) => ({ ...count, group: named(count) })));
    }
    return counts;
  }

  /** The first day of a fact of a table; `undefined` if it has none. */
  async firstDay({ name }: FactTable): Promise<string | undefined> {
    const [row] = await this.views.query<{ readonly day: string | null }>(`SELECT min(day)::text AS day FROM ${name}`);
    return row?.day ?? undefined;
  }

  private async quantitiesOf(question: Question, indicator: Indicator): Promise<Count[]> {
    const { text, values, quantitiesIn } = quantitiesOf(question, indicator);
    const rows = await this.views.query<Row>(text, values);
    return this.own(question, rows).map((row) => ({
      ...{ indicator, group: groupIn(row, question.groupBy), all: Number(row.n), met: Number(row.n) },
      quantities: quantitiesIn(row),
    }));
  }

  private async meansOf(question: Question, indicator: Indicator): Promise<Count[]> {
    const { text, values, meanIn } = meansOf(question, indicator);
    const rows = await this.views.query<Row>(text, values);
    return this.own(question, rows).map((row) => ({
      ...{ indicator, group: groupIn(row, question.groupBy), all: Number(row.n), met: Number(row.n) },
      mean: meanIn(row),
    }));
  }

  private own({ groupBy, agency }: Question, rows: readonly Row[]): readonly Row[] {
    const ofAgency = agency !== undefined && groupBy.includes(AGENCY.name);
    return ofAgency ? rows.filter((row) => row[AGENCY.name] === agency) : rows;
  }

  private async countOf(question: Question, indicators: readonly Indicator[], people: boolean): Promise<Count[]> {
    const [first] = indicators;
    if (!first) return [];
    const { table, groupBy } = question;
    const names = [...new Set(indicators.map((one) => one.facts))];
    const known = new KnownFacts({ ...question, facts: names, of: first });
    const rows = await this.views.query<Row>(counting(known, table, groupBy, people), known.values);
    const own = this.own(question, rows);
    return indicators.flatMap((indicator) =>
      own
        .filter((row) => row.indicator === indicator.facts)
        .map((row) => ({
          indicator,
          group: groupIn(row, groupBy),
          all: Number(row.n),
          met: Number(row.met),
        })),
    );
  }
}
