import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { disguises, type Disguise, search } from './disguises';

/** A planted text found where it must not be. */
export interface Leak {
  readonly needle: string;
  /** its encoding: `utf-8`, `base64`, `hex` … */
  readonly form: string;
  /** a table (`schema.table`) or a file */
  readonly where: string;
}

/**
 * Searches every table of every schema (all columns, as text) and every file in the given folders (or the given files,
 * such as logs) for planted texts: plain, escaped, in base64 and in hex. A needle must have at least six bytes, else base64
 * would match by chance, and must not contain quotes or line breaks, which JSON escapes. A running server has written all
 * commits to its `pg_wal`, so its raw folder can be searched while it runs. Resolves to the leaks, with each needle once per
 * encoding and location; empty means no leak.
 */
export const leaks = async (pool: Pool, paths: readonly string[], needles: readonly string[]): Promise<Leak[]> => {
  const sought = needles.flatMap(disguises);
  const inTables: Leak[][] = [];
  // one after the other: waiting for a connection counts against its time limit
  for (const table of await tablesOf(pool)) inTables.push(await searchTable(pool, table, sought));
  const inFiles = paths.flatMap(filesIn).map((file) => leaksAt(file, contentOf(file), sought));
  return [...inTables, ...inFiles].flat();
};

interface Table {
  readonly name: string;
  /** the columns as texts, one per line: the text of a whole row would double backslashes and quotes */
  readonly texts: string;
}

const tablesOf = async (pool: Pool): Promise<Table[]> => {
  const { rows } = await pool.query<Table>(`
    SELECT t.oid::regclass::text AS name, string_agg(format('%I::text', attname), ', ') AS texts
    FROM pg_class t JOIN pg_attribute ON attrelid = t.oid AND attnum > 0 AND NOT attisdropped
    WHERE relkind IN ('r', 'm') AND relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
      AND relpersistence <> 't'
    GROUP BY t.oid ORDER BY 1`);
  return rows;
};

const searchTable = async (pool: Pool, { name, texts }: Table, sought: readonly Disguise[]): Promise<Leak[]> => {
  const { rows } = await pool.query<{ row: string }>(`SELECT concat_ws(E'\\n', ${texts}) AS row FROM ${name}`);
  return leaksAt(name, Buffer.from(rows.map(({ row }) => row).join('\n')), sought);
};

const leaksAt = (where: string, content: Buffer, sought: readonly Disguise[]): Leak[] =>
  search(content, sought).map(({ needle, form }) => ({ needle, form, where }));

const filesIn = (path: string): string[] => {
  const kind = statSync(path, { throwIfNoEntry: false });
  if (kind?.isDirectory()) return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
  return kind?.isFile() ? [path] : [];
};

/** The bytes of a file; empty if a running server has removed it meanwhile. */
const contentOf = (file: string): Buffer => {
  try {
    return readFileSync(file);
  } catch (error) {
    if (statSync(file, { throwIfNoEntry: false })) throw error;
    return Buffer.alloc(0);
  }
};
