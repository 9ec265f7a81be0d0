import type { Indicator } from '../definitions/indicator';
import { aggregated, type AggregatedQuery, type GroupedSelection } from './aggregated';
import type { BASES } from './fact';

/** How the people of a figure were counted; `MIXED` if some may have been counted more than once. */
export const FIGURE_BASES = ['HEADCOUNT', 'DISTINCT', 'MIXED'] as const;

/** What is known of the quantities behind a figure. */
export interface Quantities {
  /** of people */
  readonly basis?: (typeof BASES)[number] | 'MIXED';
  readonly approximate: boolean;
}

/** A query for sums, and how its rows are read. */
export interface QuantitiesQuery extends AggregatedQuery {
  readonly quantitiesIn: (row: Readonly<Record<string, unknown>>) => Quantities;
}

/** The sums of quantities by group; of people, each person that is named counts once. */
export const quantitiesOf = (question: GroupedSelection, indicator: Indicator): QuantitiesQuery => {
  const people = indicator.counting === 'PEOPLE';
  const unnamed = 'coalesce(sum(quantity) FILTER (WHERE person IS NULL), 0)';
  const query = aggregated(question, indicator, [
    people ? `count(DISTINCT person) + ${unnamed} AS n` : 'sum(quantity) AS n',
    'bool_or(approximate) AS approximate',
    "coalesce(bool_or(basis = 'HEADCOUNT'), false) AS headcount",
    "coalesce(bool_or(person IS NOT NULL OR basis = 'DISTINCT'), false) AS known",
  ]);
  return {
    ...query,
    quantitiesIn: ({ approximate, headcount, known }) => ({
      ...(people && {
        basis: !headcount ? ('DISTINCT' as const) : known ? ('MIXED' as const) : ('HEADCOUNT' as const),
      }),
      approximate: approximate === true,
    }),
  };
};
