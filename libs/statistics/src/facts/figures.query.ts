import type { AgencyId } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { Injectable } from '@nestjs/common';
import type { Dimension, Group } from '../definitions/dimensions';
import type { Indicator } from '../definitions/indicator';
import type { Period } from '../period/period';
import { WORDS_TABLE, numberOf } from './fact';
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

/** SQL that makes a row for each word that a dimension's number stands for, and one of NULL when it stands for none. */
const takenApart = (dimension: Dimension): string => `
  JOIN ${WORDS_TABLE} AS words_${dimension}
    ON words_${dimension}.dimension = '${dimension}' AND words_${dimension}.number = counted.${numberOf(dimension)}
  LEFT JOIN LATERAL unnest(words_${dimension}.words) AS by_${dimension} (word) ON true`;

@Injectable()
export class FiguresQuery {
  constructor(private readonly views: ViewReader) {}

  /** The figures of a question, the groups in which there is nothing left out. */
  async count(question: Question): Promise<Count[]> {
    const counts = await Promise.all([
      this.countOf(
        question,
        question.indicators.filter(({ counting }) => counting !== 'PEOPLE'),
        false,
      ),
      this.countOf(
        question,
        question.indicators.filter(({ counting }) => counting === 'PEOPLE'),
        true,
      ),
    ]);
    return counts.flat();
  }

  /**
   * Facts are first counted by the numbers of their groups, each part by itself, which an index alone answers; only what
   * comes of that is put into words and taken apart. A fact counts once for each word of a list, a person once for all.
   */
  private async countOf(question: Question, indicators: readonly Indicator[], people: boolean): Promise<Count[]> {
    if (indicators.length === 0) return [];
    const { groupBy, agency } = question;
    const by = ['indicator', ...groupBy.map(numberOf), ...(people ? ['person'] : [])].join(', ');
    const known = new KnownFacts({ ...question, facts: [...new Set(indicators.map((one) => one.facts))] });
    const groups = groupBy.map((dimension) => `by_${dimension}.word`);
    const [n, met] = people ? ['count(DISTINCT person)', '0'] : ['sum(n)', 'sum(met)'];
    const text = `
      WITH counted AS (
        ${known.select(`${by}, count(*) AS n, count(*) FILTER (WHERE met) AS met`, `GROUP BY ${by}`)}
      )
      SELECT ${['indicator', ...groupBy.map((dimension) => `by_${dimension}.word AS "${dimension}"`)].join(', ')},
             ${n} AS n, ${met} AS met
        FROM counted ${groupBy.map(takenApart).join(' ')}
       GROUP BY ${['indicator', ...groups].join(', ')}`;
    const { values } = known;
    const rows = await this.views.query<Row>(text, values);
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
