import type { AgencyId } from '@center/kernel';
import type { Dimension } from '../definitions/dimensions';
import type { Period } from '../period/period';
import { FACT_TABLE } from './fact';

const COLUMNS = {
  agency: 'agencies',
  area: 'area',
  harm: 'harms',
  category: 'categories',
  risk: 'risk',
  source: 'source',
  month: 'month',
} as const satisfies Record<Dimension, string>;

/** The dimensions of which a fact can have several values. */
const LISTS: readonly Dimension[] = ['agency', 'harm', 'category'];

/** The column in which the facts hold a dimension. */
export const columnOf = (dimension: Dimension): string => COLUMNS[dimension];

/** SQL for a FROM list that makes a row for each value of a dimension, and one of NULL when there is none. */
export const takenApart = (dimension: Dimension): string => {
  const column = COLUMNS[dimension];
  if (!LISTS.includes(dimension)) return `LATERAL (SELECT ${column} AS value) AS by_${dimension}`;
  const values = `CASE WHEN ${column} = '{}' THEN ARRAY[NULL]::text[] ELSE ${column}::text[] END`;
  return `LATERAL (SELECT unnest(${values}) AS value) AS by_${dimension}`;
};

/** A cell: a value for some dimensions; `null` means that it is not known. */
export type Cell = { readonly [D in Dimension]?: string | null | undefined };

export interface Selection {
  readonly facts: readonly string[];
  readonly period: Period;
  readonly position: bigint;
  readonly agency?: AgencyId | undefined;
  readonly cell?: Cell;
  readonly columns: readonly string[];
}

/**
 * SQL for the facts of a period as they were known at a position: those that stand to this day, and those that have ended since.
 * Two parts, so that each is read from an index of its own.
 */
export const knownFacts = (selection: Selection): { sql: string; values: unknown[] } => {
  const values: unknown[] = [];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const position = `${put(selection.position.toString())}::bigint`;
  const where = [
    `indicator = ANY (${put(selection.facts)}::text[])`,
    `known_from <= ${position}`,
    ...(selection.period.from === undefined ? [] : [`day >= ${put(selection.period.from)}::date`]),
    ...(selection.period.to === undefined ? [] : [`day <= ${put(selection.period.to)}::date`]),
    ...(selection.agency === undefined ? [] : [`${put(selection.agency)}::uuid = ANY (agencies)`]),
    ...Object.entries(selection.cell ?? {}).flatMap(([dimension, value]) =>
      value === undefined ? [] : [inCell(dimension as Dimension, value, put)],
    ),
  ].join(' AND ');
  const part = (known: string): string =>
    `SELECT ${selection.columns.join(', ')} FROM ${FACT_TABLE} WHERE ${where} AND ${known}`;
  return { sql: `${part('known_to IS NULL')} UNION ALL ${part(`known_to > ${position}`)}`, values };
};

const inCell = (dimension: Dimension, value: string | null, put: (value: unknown) => string): string => {
  const column = COLUMNS[dimension];
  if (LISTS.includes(dimension)) return value === null ? `${column} = '{}'` : `${put(value)} = ANY (${column}::text[])`;
  return value === null ? `${column} IS NULL` : `${column} = ${put(value)}`;
};
