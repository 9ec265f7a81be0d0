import type { Conditions } from './conditions';

/** Builds a SELECT of some columns from a table, with an additional condition that starts with AND or is empty. */
type SelectFrom = (table: string, columns: string, known: string) => string;

/**
 * Builds a SELECT from a table, optionally as of a log position. As of a position it combines current rows unchanged
 * since then and the former versions of rows changed later, stored in `<table>_past`. It is a UNION of two queries so
 * that each uses its own index; the caller must sort the result again.
 */
export const knownAt = (position: bigint | undefined, table: string, where: Conditions, select: SelectFrom): string => {
  if (position === undefined) return select(table, '*', '');
  const at = `${where.put(position.toString())}::bigint`;
  const standing = select(table, '*, NULL::bigint AS known_to', `AND known_from <= ${at}`);
  const changed = select(`${table}_past`, '*', `AND known_from <= ${at} AND known_to > ${at}`);
  return `(${standing}) UNION ALL (${changed})`;
};
