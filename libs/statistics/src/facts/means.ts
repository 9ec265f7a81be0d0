import type { Indicator } from '../definitions/indicator';
import { KnownFacts, type Selection } from './known-facts';

/** The mean of a number of some facts, with what is given beside it. */
export interface Mean {
  readonly value: number;
  readonly median: number;
  /** the means of other numbers, by field */
  readonly beside: Readonly<Record<string, number>>;
}

/** The facts to group. */
type GroupedSelection = Omit<Selection, 'facts' | 'of'> & { readonly groupBy: readonly string[] };

/** A query for means: its text, its parameters, and how its rows are read. */
export interface MeansQuery {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly meanIn: (row: Readonly<Record<string, string | null>>) => Mean;
}

const hundredths = (value: string | null | undefined): number => Math.round(Number(value) * 100) / 100;

/** Means by group. The number of facts is small beside that of others, so the values themselves are grouped. */
export const meansOf = (question: GroupedSelection, { facts, mean, ...of }: Indicator): MeansQuery => {
  const { table, groupBy } = question;
  const { of: measure, beside } = mean!;
  const known = new KnownFacts({ ...question, facts: [facts], of });
  const columns = groupBy.map((dimension) => ({ dimension, ...table.column(dimension) }));
  const lists = columns.filter(({ multiple }) => multiple);
  const values = columns.map(({ dimension, values: column, multiple }) =>
    multiple ? `each_${dimension}.word::text AS "${dimension}"` : `${column} AS "${dimension}"`,
  );
  const means = [
    'count(*) AS n',
    `avg(${measure}) AS value`,
    `percentile_cont(0.5) WITHIN GROUP (ORDER BY ${measure}) AS median`,
    ...Object.entries(beside).map(([field, column]) => `avg(${column}) AS "${field}"`),
  ];
  const text = `
    SELECT ${[...values, ...means].join(', ')} FROM ${table.name}
    ${lists.map(({ dimension, values: list }) => `LEFT JOIN LATERAL unnest(${list}) AS each_${dimension} (word) ON true`).join(' ')}
     WHERE ${known.where} ${groupBy.length === 0 ? 'HAVING count(*) > 0' : `GROUP BY ${groupBy.map((_, nth) => nth + 1).join(', ')}`}`;
  return {
    text,
    values: known.values,
    meanIn: (row) => ({
      value: hundredths(row['value']),
      median: hundredths(row['median']),
      beside: Object.fromEntries(Object.keys(beside).map((field) => [field, hundredths(row[field])])),
    }),
  };
};
