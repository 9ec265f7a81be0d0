import type { Conditions } from './conditions';

/** A SELECT of some columns from a table, with a condition more that begins with AND, or none. */
type SelectFrom = (table: string, columns: string, known: string) => string;

/**
 * A SELECT from a table; or, at a position of the log, from the rows that have stood since before it and from those that have
 * changed after it, kept in `<table>_past`. Two parts, so that each goes by an index of its own; their order is to be told again.
 */
export const knownAt = (position: bigint | undefined, table: string, where: Conditions, select: SelectFrom): string => {
  if (position === undefined) return select(table, '*', '');
  const at = `${where.put(position.toString())}::bigint`;
  const standing = select(table, '*, NULL::bigint AS known_to', `AND known_from <= ${at}`);
  const changed = select(`${table}_past`, '*', `AND known_from <= ${at} AND known_to > ${at}`);
  return `(${standing}) UNION ALL (${changed})`;
};
