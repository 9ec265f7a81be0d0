import type { Indicator } from '../definitions/indicator';
import { KnownFacts, type Selection } from './known-facts';

/** The facts to group. */
export type GroupedSelection = Omit<Selection, 'facts' | 'of'> & { readonly groupBy: readonly string[] };

/** A query, with its parameters. */
export interface AggregatedQuery {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Aggregates of an indicator's facts by group; no row for a group without facts. The facts themselves are grouped, so it is for
 * indicators with few facts beside those that are only counted.
 */
export const aggregated = (
  question: GroupedSelection,
  { facts, ...of }: Indicator,
  aggregates: readonly string[],
): AggregatedQuery => {
  const { table, groupBy } = question;
  const known = new KnownFacts({ ...question, facts: [facts], of });
  const columns = groupBy.map((dimension) => ({ dimension, ...table.column(dimension) }));
  const lists = columns.filter(({ multiple }) => multiple);
  const values = columns.map(({ dimension, values: column, multiple }) =>
    multiple ? `each_${dimension}.word::text AS "${dimension}"` : `${column} AS "${dimension}"`,
  );
  const text = `
    SELECT ${[...values, ...aggregates].join(', ')} FROM ${table.name}
    ${lists.map(({ dimension, values: list }) => `LEFT JOIN LATERAL unnest(${list}) AS each_${dimension} (word) ON true`).join(' ')}
     WHERE ${known.where} ${groupBy.length === 0 ? 'HAVING count(*) > 0' : `GROUP BY ${groupBy.map((_, nth) => nth + 1).join(', ')}`}`;
  return { text, values: known.values };
};
