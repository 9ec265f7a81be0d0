import type { Pool } from './database';
import type { Acknowledged } from './load';

interface Row {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly type: string;
}

const TYPE_OF = (path: string): string => (path === '/v1/leads' ? 'LeadRegistered' : 'LeadAccepted');

/**
 * Compares responses with the log: every command answered with 2xx must be in the log exactly once, at the position of
 * its response. Returns the discrepancies as messages.
 */
export const discrepancies = async (pool: Pool, acknowledged: readonly Acknowledged[]): Promise<string[]> => {
  const { rows } = await pool.query<Row>(
    `select stream, revision, position::text, type from log.event where stream like 'case-%' order by position`,
  );
  const byPosition = new Map(rows.map((row) => [row.position, row]));
  const lost = acknowledged.filter(({ path, done }) => {
    const row = byPosition.get(done.position);
    return row?.stream !== `case-${done.caseId}` || row.type !== TYPE_OF(path) || row.revision !== done.version - 1;
  });
  const seen = new Set<string>();
  const twice = rows.filter(({ stream, type }) => seen.size === seen.add(`${stream} ${type}`).size);
  return [
    ...lost.map(({ path, done }) => `${path} at ${done.position} is not in the log`),
    ...twice.map(({ stream, type }) => `${type} is twice in ${stream}`),
  ];
};

/** The number of leads in the log. */
export const leadsIn = async (pool: Pool): Promise<number> => {
  const { rowCount } = await pool.query(`select from log.event where type = 'LeadRegistered'`);
  return rowCount ?? 0;
};
