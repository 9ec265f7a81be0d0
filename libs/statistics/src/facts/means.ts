import type { Indicator } from '../definitions/indicator';
import { aggregated, type AggregatedQuery, type GroupedSelection } from './aggregated';

/** The mean of a number of some facts, with what is given beside it. */
export interface Mean {
  readonly value: number;
  readonly median: number;
  /** the means of other numbers, by field */
  readonly beside: Readonly<Record<string, number>>;
}

/** A query for means, and how its rows are read. */
export interface MeansQuery extends AggregatedQuery {
  readonly meanIn: (row: Readonly<Record<string, string | null>>) => Mean;
}

const hundredths = (value: string | null | undefined): number => Math.round(Number(value) * 100) / 100;

/** Means by group. */
export const meansOf = (question: GroupedSelection, indicator: Indicator): MeansQuery => {
  const { of: measure, beside } = indicator.mean!;
  const query = aggregated(question, indicator, [
    'count(*) AS n',
    `avg(${measure}) AS value`,
    `percentile_cont(0.5) WITHIN GROUP (ORDER BY ${measure}) AS median`,
    ...Object.entries(beside).map(([field, column]) => `avg(${column}) AS "${field}"`),
  ]);
  return {
    ...query,
    meanIn: (row) => ({
      value: hundredths(row['value']),
      median: hundredths(row['median']),
      beside: Object.fromEntries(Object.keys(beside).map((field) => [field, hundredths(row[field])])),
    }),
  };
};
