import { type AgencyId, instant } from '@center/kernel';
import { insertRows, type Sql } from '@center/projections';
import type { CountedChild } from './counted-child';
import { EMPTY, type LeadState } from './lead-state';

/** The leads and children between two pages. `more` has the fields that most leads do not have, `null` if there are none. */
export const figuresDdl = `
  CREATE TABLE fact_lead (
    registered bigint NOT NULL,
    at timestamptz NOT NULL,
    case_id uuid PRIMARY KEY,
    agency uuid NOT NULL,
    accountable uuid NOT NULL,
    area text,
    source text NOT NULL,
    harms text[] NOT NULL,
    children uuid[] NOT NULL,
    more json
  );
  CREATE TABLE fact_child (
    child_id uuid PRIMARY KEY,
    person uuid NOT NULL,
    verified boolean NOT NULL,
    categories text[] NOT NULL,
    cases uuid[] NOT NULL
  );`;

/** Leads that name the same person are found for repeats. */
export const figuresIndexes = 'CREATE INDEX fact_child_person ON fact_child (person);';

interface LeadRow {
  readonly registered: string;
  readonly at: Date;
  readonly case_id: string;
  readonly agency: AgencyId;
  readonly accountable: AgencyId;
  readonly area: string | null;
  readonly source: string;
  readonly harms: readonly string[];
  readonly children: readonly string[];
  readonly more: Partial<LeadState> | null;
}

/** A lead is registered by the first event of its stream. */
const REGISTRATION = { revision: 0, type: 'LeadRegistered' };

const leadOf = ({ registered, at, agency, accountable, area, source, harms, children, more }: LeadRow): LeadState => ({
  ...EMPTY,
  registered: { position: registered, ...REGISTRATION },
  at: instant(at.getTime()),
  ...{ agency, accountable, area, source, harms },
  children: children.map((childId) => ({ childId, from: null })),
  ...more,
});

const isEmpty = (value: unknown): boolean =>
  value === null || value === false || (typeof value === 'object' && Object.keys(value).length === 0);

const moreOf = (state: LeadState): object | null => {
  const names = (Object.keys(EMPTY) as (keyof typeof EMPTY)[]).filter((name) =>
    name === 'children' ? state.children.some(({ from }) => from !== null) : !isEmpty(state[name]),
  );
  return names.length === 0 ? null : Object.fromEntries(names.map((name) => [name, state[name]]));
};

const leadRow = (case_id: string, state: LeadState) => ({
  registered: state.registered.position,
  at: state.at,
  case_id,
  agency: state.agency,
  accountable: state.accountable,
  area: state.area,
  source: state.source,
  harms: state.harms,
  children: state.children.map(({ childId }) => childId),
  more: moreOf(state),
});

/** The stored states of leads, by case id. */
export const readLeads = async (ids: readonly string[], sql: Sql): Promise<[string, LeadState][]> => {
  if (ids.length === 0) return [];
  const rows = await sql<LeadRow>('SELECT * FROM fact_lead WHERE case_id = ANY ($1::uuid[])', [ids]);
  return rows.map((row) => [row.case_id, leadOf(row)]);
};

/** The stored states of children, by their ids, or those of the same persons. */
export const readChildren = async (
  ids: readonly string[],
  sql: Sql,
  by: 'child_id' | 'person' = 'child_id',
): Promise<[string, CountedChild][]> => {
  if (ids.length === 0) return [];
  const rows = await sql<Omit<CountedChild, 'childId'> & { child_id: string }>(
    `SELECT * FROM fact_child WHERE ${by} = ANY ($1::uuid[])`,
    [ids],
  );
  return rows.map(({ child_id, ...child }) => [child_id, { childId: child_id, ...child }]);
};

/** Writes the states of leads; `stored` are the ids of those that have a row. */
export const writeLeads = (
  leads: readonly (readonly [string, LeadState])[],
  stored: ReadonlySet<string>,
  sql: Sql,
): Promise<void> =>
  replaceRows(
    'fact_lead',
    'case_id',
    leads.map(([id, state]) => leadRow(id, state)),
    stored,
    sql,
  );

/** Writes the states of children; `stored` are the ids of those that have a row. */
export const writeChildren = (
  children: readonly CountedChild[],
  stored: ReadonlySet<string>,
  sql: Sql,
): Promise<void> => {
  const rows = children.map(({ childId: child_id, person, verified, categories, cases }) => ({
    child_id,
    person,
    verified,
    categories,
    cases,
  }));
  return replaceRows('fact_child', 'child_id', rows, stored, sql);
};

const replaceRows = async <Key extends string>(
  table: string,
  key: Key,
  rows: readonly Readonly<Record<Key, string>>[],
  stored: ReadonlySet<string>,
  sql: Sql,
): Promise<void> => {
  const old = rows.map((row) => row[key]).filter((id) => stored.has(id));
  if (old.length > 0) await sql(`DELETE FROM ${table} WHERE ${key} = ANY ($1::uuid[])`, [old]);
  await insertRows(sql, table, rows, ['more']);
};
