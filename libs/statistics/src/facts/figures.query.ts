import type { AgencyId } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { Injectable } from '@nestjs/common';
import type { Dimension, Group } from '../definitions/dimensions';
import type { Indicator } from '../definitions/indicator';
import type { Period } from '../period/period';
import { COLUMNS, WORDS_TABLE, numberOf } from './fact';
import { KnownFacts } from './known-facts';

/** What is asked of the facts. */
export interface Question {
  readonly indicators: readonly Indicator[];
  readonly period: Period;
  readonly groupBy: readonly Dimension[];
  /** the last position of the log that counts */
  readonly position: bigint;
  /** only facts of this agency, under this agency */
  readonly agency?: AgencyId | undefined;
}

/** A figure as counted. */
export interface Count {
  readonly indicator: Indicator;
  readonly group: Group;
  /** facts, or people */
  readonly all: number;
  /** those of them that are met */
  readonly met: number;
}

type Row = { readonly indicator: string; readonly n: string; readonly met: string } & Readonly<
  Record<string, string | null>
>;

/** SQL that looks up the words behind a dimension's number. */
const inWords = (dimension: Dimension, from: string): string => `
  JOIN ${WORDS_TABLE} AS words_${dimension}
    ON words_${dimension}.dimension = '${dimension}' AND words_${dimension}.number = ${from}.${numberOf(dimension)}`;

/** SQL that makes a row for each word of a list, and one of NULL when it is empty. */
const takenApart = (dimension: Dimension): string => `${inWords(dimension, 'counted')}
  LEFT JOIN LATERAL unnest(words_${dimension}.words) AS by_${dimension} (word) ON true`;

/**
 * Facts are first counted by the numbers of their groups, each part by itself, which an index alone answers; lists are taken apart
 * after that, and the rest is put into words last. A fact counts once for each word of a list; people are told apart by
 * their group before they are counted.
 */
const counting = (known: KnownFacts, groupBy: readonly Dimension[], people: boolean): string => {
  const lists = groupBy.filter((dimension) => COLUMNS[dimension].list);
  const plain = groupBy.filter((dimension) => !COLUMNS[dimension].list);
  const numbers = ['indicator', ...groupBy.map(numberOf), ...(people ? ['person'] : [])].join(', ');
  const words = lists.map((dimension) => `by_${dimension}.word AS "${dimension}"`);
  const apart = ['indicator', ...plain.map(numberOf), ...words, people ? 'person' : 'n, met'].join(', ');
  const groups = ['indicator', ...plain.map(numberOf), ...lists.map((dimension) => `"${dimension}"`)].join(', ');
  const told = [
    ...lists.map((dimension) => `"${dimension}"`),
    ...plain.map((one) => `words_${one}.words[1] AS "${one}"`),
  ];
  return `
    WITH counted AS (
      ${known.select(people ? numbers : `${numbers}, count(*) AS n, count(*) FILTER (WHERE met) AS met`, `GROUP BY ${numbers}`)}
    ), apart AS (
      SELECT ${people ? 'DISTINCT' : ''} ${apart} FROM counted ${lists.map(takenApart).join(' ')}
    ), grouped AS (
      SELECT ${groups}, ${people ? 'count(*) AS n, 0 AS met' : 'sum(n) AS n, sum(met) AS met'} FROM apart GROUP BY ${groups}
    )
    SELECT ${['indicator', ...told].join(', ')}, n, met FROM grouped ${plain.map((one) => inWords(one, 'grouped')).join(' ')}`;
};

@Injectable()
export class FiguresQuery {
  constructor(private readonly views: ViewReader) {}

  /** The figures of a question, the groups in which there is nothing left out. */
  async count(question: Question): Promise<Count[]> {
    const people = question.indicators.filter((indicator) => indicator.counting === 'PEOPLE');
    const facts = question.indicators.filter((indicator) => indicator.counting !== 'PEOPLE');
    const counts = await Promise.all([this.countOf(question, facts, false), this.countOf(question, people, true)]);
    return counts.flat();
  }

  private async countOf(question: Question, indicators: readonly Indicator[], people: boolean): Promise<Count[]> {
    if (indicators.length === 0) return [];
    const { groupBy, agency } = question;
    const known = new KnownFacts({ ...question, facts: [...new Set(indicators.map((one) => one.facts))] });
    const rows = await this.views.query<Row>(counting(known, groupBy, people), known.values);
    const own = rows.filter((row) => agency === undefined || !groupBy.includes('agency') || row['agency'] === agency);
    return indicators.flatMap((indicator) =>
      own
        .filter((row) => row.indicator === indicator.facts)
        .map((row) => ({
          indicator,
          group: Object.fromEntries(groupBy.map((dimension) => [dimension, row[dimension] ?? null])),
          all: Number(row.n),
          met: Number(row.met),
        })),
    );
  }
}
