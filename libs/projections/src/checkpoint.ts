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
  version: number;
  tables: string[];
  position: string;
  fault: string | null;
}

const SELECT = 'SELECT version, tables, position, fault FROM views.checkpoint WHERE view = $1';

/** Creates the checkpoint of a view, unless it exists. */
export const makeCheckpoint = async (sql: Sql, view: View): Promise<void> => {
  await sql(
    `INSERT INTO views.checkpoint (view, version, tables, position) VALUES ($1, 0, '{}', 0) ON CONFLICT DO NOTHING`,
    [view.name],
  );
};

/** The current checkpoint; `undefined` if it was deleted. */
export const readCheckpoint = (sql: Sql, view: View): Promise<Checkpoint | undefined> => one(sql, SELECT, view);

/** The checkpoint, locked until the transaction ends. Only the holder of the lock writes the view's rows. */
export const lockCheckpoint = (sql: Sql, view: View): Promise<Checkpoint | undefined> =>
  one(sql, `${SELECT} FOR UPDATE`, view);

/** Moves the checkpoint, in the transaction that has written the rows. */
export const moveCheckpoint = async (sql: Sql, view: View, position: bigint): Promise<void> => {
  await sql('UPDATE views.checkpoint SET position = $2 WHERE view = $1', [view.name, position]);
};

/** Stops the view in every process (a fault), or resumes it (`null`). */
export const markFault = async (sql: Sql, view: View, fault: string | null): Promise<void> => {
  await sql('UPDATE views.checkpoint SET fault = $2 WHERE view = $1', [view.name, fault]);
};

/** Whether a table of the view is missing. */
export const lacksTables = async (sql: Sql, view: View): Promise<boolean> => {
  const missing = await sql(`SELECT FROM unnest($1::text[]) AS name WHERE to_regclass('views.' || name) IS NULL`, [
    view.tables,
  ]);
  return missing.length > 0;
};

const one = async (sql: Sql, text: string, view: View): Promise<Checkpoint | undefined> => {
  const [row] = await sql<Row>(text, [view.name]);
  return row && { ...row, position: BigInt(row.position) };
};
