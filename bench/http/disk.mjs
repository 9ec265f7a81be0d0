// Disk a case of one event (one child, one reporter, a narrative), by table and index, after VACUUM.
import { poolOf } from '../support/database.mjs';
import { printTable, shown } from '../support/numbers.mjs';

/** Stored answers expire after 72 hours. */
const LEFT_OUT = ['vault.remembered_answer'];
const SHOWN = 25;

const SIZES = `
  SELECT n.nspname || '.' || t.relname AS of, CASE WHEN c.oid = t.oid THEN 'rows' ELSE c.relname END AS part,
         (pg_relation_size(c.oid) + CASE WHEN c.oid = t.oid AND t.reltoastrelid <> 0
           THEN pg_total_relation_size(t.reltoastrelid) ELSE 0 END)::float8 AS bytes
    FROM pg_class AS t JOIN pg_namespace AS n ON n.oid = t.relnamespace
    LEFT JOIN pg_index AS i ON i.indrelid = t.oid
    JOIN pg_class AS c ON c.oid IN (t.oid, i.indexrelid)
   WHERE n.nspname IN ('log', 'vault', 'views') AND t.relkind = 'r' GROUP BY 1, 2, c.oid, t.oid, t.reltoastrelid`;

const cases = `SELECT count(*)::int AS cases FROM log.event WHERE type = 'LeadRegistered'`;

/** The sizes now; the difference of two is what the cases between them take. */
export const sizesOf = async (center) => {
  const pool = poolOf(center.serverUrl('center'), 1);
  try {
    await pool.query('VACUUM (ANALYZE)');
    const { rows } = await pool.query(SIZES);
    const counted = await pool.query(cases);
    return { cases: counted.rows[0].cases, sizes: rows.filter(({ of }) => !LEFT_OUT.includes(of)) };
  } finally {
    await pool.end();
  }
};

/** Compares with the sizes before the first case, so that empty indexes and the register of officers do not count. */
export const measureDisk = async ({ center, emptySizes }) => {
  const { cases: count, sizes } = await sizesOf(center);
  const before = new Map(emptySizes.sizes.map(({ of, part, bytes }) => [`${of} ${part}`, bytes]));
  const made = count - emptySizes.cases;
  const each = sizes
    .map(({ of, part, bytes }) => ({ of, part, bytes: (bytes - (before.get(`${of} ${part}`) ?? 0)) / made }))
    .filter(({ bytes }) => bytes > 0)
    .sort((one, other) => other.bytes - one.bytes);
  const sum = (entries) => entries.reduce((total, { bytes }) => total + bytes, 0);
  const bySchema = Object.fromEntries(
    ['log', 'vault', 'views'].map((schema) => [schema, sum(each.filter(({ of }) => of.startsWith(`${schema}.`)))]),
  );
  const figures = { cases: made, bytesACase: sum(each), bySchema, parts: each };
  printTable(`Disk a case: ${shown(figures.bytesACase)} bytes (${made} cases of one event, after VACUUM)`, [
    ['', 'bytes a case'],
    ...Object.entries(bySchema).map(([schema, bytes]) => [`schema ${schema}`, shown(bytes)]),
    ...each.slice(0, SHOWN).map(({ of, part, bytes }) => [`${of}, ${part}`, shown(bytes)]),
  ]);
  return figures;
};
