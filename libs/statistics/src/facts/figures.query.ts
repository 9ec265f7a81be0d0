import type { AgencyId } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { Injectable } from '@nestjs/common';
import type { Dimension, Group } from '../definitions/dimensions';
import type { Indicator } from '../definitions/indicator';
import type { Period } from '../period/period';
import { columnOf, knownFacts, takenApart } from './known-facts';

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
   * Facts are counted by their groups as they are stored, lists whole, before the lists are taken apart: so a million rows
   * are read from an index and only a few are multiplied. A fact counts once for each value of a list, a person once whatever the list.
   */
  private async countOf(question: Question, indicators: readonly Indicator[], people: boolean): Promise<Count[]> {
    if (indicators.length === 0) return [];
    const { groupBy, agency } = question;
    const columns = groupBy.map(columnOf);
    const by = ['indicator', ...columns, ...(people ? ['person'] : [])];
    const facts = [...new Set(indicators.map((one) => one.facts))];
    const { sql, values } = knownFacts({ ...question, facts, columns: [...by, 'met'] });
    const apart = groupBy.map((dimension) => `by_${dimension}.value`);
    const [n, met] = people ? ['count(DISTINCT person)', '0'] : ['sum(n)', 'sum(met)'];
    const text = `
      WITH stored AS (
        SELECT ${by.join(', ')}, count(*) AS n, count(*) FILTER (WHERE met) AS met
          FROM (${sql}) AS known GROUP BY ${by.join(', ')}
      )
      SELECT ${['indicator', ...groupBy.map((dimension) => `by_${dimension}.value AS "${dimension}"`)].join(', ')},
             ${n} AS n, ${met} AS met
        FROM ${['stored', ...groupBy.map(takenApart)].join(', ')}
       GROUP BY ${['indicator', ...apart].join(', ')}`;
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
