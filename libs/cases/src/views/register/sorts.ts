import { URGENCIES } from '../../domain/codes';

/** How a list of cases may be sorted. */
export const REGISTER_SORTS = ['-registeredAt', 'registeredAt', 'urgency', 'dueAt'] as const;
export type RegisterSort = (typeof REGISTER_SORTS)[number];

const UNKNOWN = 9;
const NEVER = `'9999-12-31T00:00:00Z'::timestamptz`;

/** The expressions of two indexes. The sorts must use the identical expressions. */
export const BY_URGENCY = `coalesce(array_position(ARRAY[${URGENCIES.map((urgency) => `'${urgency}'`).join(', ')}], urgency), ${UNKNOWN})`;
const byDue = (column: string): string => `coalesce(${column}, ${NEVER})`;
export const BY_DUE = byDue('due_at');

/** A field that requires full visibility sorts as unknown for cases without it. */
const seen = (full: string, key: string, unseen: string | number): string =>
  full === 'true' ? key : `CASE WHEN ${full} THEN ${key} ELSE ${unseen} END`;

/** The expression, direction and cursor value type of each sort. `due`: the column of due times for the reader. */
export const SORTS = {
  '-registeredAt': { key: () => 'registered_at', way: 'DESC', kind: 'instant' },
  registeredAt: { key: () => 'registered_at', way: 'ASC', kind: 'instant' },
  urgency: { key: (full) => seen(full, BY_URGENCY, UNKNOWN), way: 'ASC', kind: 'whole' },
  dueAt: { key: (full, due) => seen(full, byDue(due), NEVER), way: 'ASC', kind: 'instant' },
} as const satisfies Record<
  RegisterSort,
  { key: (full: string, due: string) => string; way: 'ASC' | 'DESC'; kind: 'instant' | 'whole' }
>;
