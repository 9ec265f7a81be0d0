import type { Pool } from 'pg';
import type { Sql, View } from './view';

/** The checkpoint of a view, stored in the same database as its tables. */
export interface Checkpoint {
  /** version of the view that the tables belong to; 0 before they are built */
  readonly version: number;
  readonly tables: readonly string[];
  readonly position: bigint;
  readonly fault: string | null;
}

interface Row {
  view: string;
  version: number;
  tables: string[];
  position: string;
  fault: string | null;
}

const COLUMNS = 'view, version, tables, position, fault';
const SELECT = `SELECT ${COLUMNS} FROM views.checkpoint WHERE view = ANY ($1)`;

type Named = Pick<View, 'name'>;

/** Creates the checkpoints of views that have none. */
export const makeCheckpoints = async (sql: Sql, views: readonly Named[]): Promise<void> => {
  await sql(
    `INSERT INTO views.checkpoint (view, version, tables, position)
     SELECT name, 0, '{}', 0 FROM unnest($1::text[]) AS name ON CONFLICT DO NOTHING`,
    [views.map(({ name }) => name)],
  );
};

/** The current checkpoints by the names of the views, without those that were deleted. */
export const readCheckpoints = (sql: Sql, views: readonly Named[]): Promise<Map<string, Checkpoint>> =>
  all(sql, SELECT, views);

/** The last position that a view of the database has reached; 0 if there is none. */
export const lastViewPosition = async (pool: Pool): Promise<bigint> => {
  const { rows } = await pool.query<{ last: string }>(
    'SELECT coalesce(max(position), 0) AS last FROM views.checkpoint',
  );
  return BigInt(rows[0]!.last);
};

/**
 * The statement, without parameters, that locks checkpoints until the transaction ends and reads them, without those that
 * another transaction has locked. Only the holder of the lock writes the view's rows.
 */
export const lockingStatement = (views: readonly Named[]): string =>
  `SELECT ${COLUMNS} FROM views.checkpoint WHERE view IN (${literals(views)}) FOR UPDATE SKIP LOCKED`;

/** The checkpoints in the rows of such a statement, by the names of the views. */
export const checkpointsIn = (rows: readonly object[]): Map<string, Checkpoint> =>
  new Map((rows as Row[]).map(({ view, position, ...row }) => [view, { ...row, position: BigInt(position) }]));

/** The checkpoint, locked until the transaction ends, after waiting for the lock; `undefined` if it was deleted. */
export const lockCheckpoint = async (sql: Sql, view: Named): Promise<Checkpoint | undefined> =>
  (await all(sql, `${SELECT} FOR UPDATE`, [view])).get(view.name);

/** The statement, without parameters, that moves checkpoints, for the transaction that has written the rows. */
export const movingStatement = (views: readonly Named[], position: bigint): string =>
  `UPDATE views.checkpoint SET position = ${position} WHERE view IN (${literals(views)})`;

/** Names of views consist of letters and `_` (`validViews`). */
const literals = (views: readonly Named[]): string => views.map(({ name }) => `'${name}'`).join(', ');

/** Stops views in every process (a fault), or resumes them (`null`). */
export const markFault = async (sql: Sql, views: readonly Named[], fault: string | null): Promise<void> => {
  await sql('UPDATE views.checkpoint SET fault = $2 WHERE view = ANY ($1)', [views.map(({ name }) => name), fault]);
};

/** Whether the view can be followed from its checkpoint: its tables are of its version, and it has not stopped. */
export const canFollow = (view: View, checkpoint: Checkpoint | undefined): checkpoint is Checkpoint =>
  checkpoint?.version === view.version && checkpoint.fault === null;

/** Whether the view must be rebuilt before it can be followed: its tables are missing or of another version. */
export const isOutdated = async (sql: Sql, view: View, checkpoint: Checkpoint | undefined): Promise<boolean> => {
  if (checkpoint?.version !== view.version) return true;
  const missing = await sql(`SELECT FROM unnest($1::text[]) AS name WHERE to_regclass('views.' || name) IS NULL`, [
    view.tables,
  ]);
  return missing.length > 0;
};

const all = async (sql: Sql, text: string, views: readonly Named[]): Promise<Map<string, Checkpoint>> =>
  checkpointsIn(await sql<Row>(text, [views.map(({ name }) => name)]));
