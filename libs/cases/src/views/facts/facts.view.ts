import type { StoredEvent, StoredEventOf } from '@center/kernel';
import { insertRows, type Sql } from '@center/projections';
import { FactTable, type FactView } from '@center/statistics';
import type { CaseEvent } from '../../domain/events';
import { caseStream } from '../../domain/streams';
import { knownCases } from '../known-cases';
import { childrenIn, type CountedChild } from './counted-child';
import { CONTEXT } from './facts-of';
import { caseDefinitions, DIMENSIONS } from './indicators';
import { LeadFigures } from './lead-figures';
import { type LeadState, readLead, type StoredLead, storedLead } from './lead-state';

const facts = new FactTable('case_fact', DIMENSIONS);

const ddl = `
  ${facts.ddl}
  CREATE TABLE fact_lead (case_id uuid PRIMARY KEY, state json NOT NULL);
  CREATE TABLE fact_child (child_id uuid PRIMARY KEY, state json NOT NULL);`;

const readLeads = async (ids: readonly string[], sql: Sql): Promise<[string, LeadState][]> => {
  if (ids.length === 0) return [];
  const rows = await sql<{ case_id: string; state: StoredLead }>(
    'SELECT case_id, state FROM fact_lead WHERE case_id = ANY ($1::uuid[])',
    [ids],
  );
  return rows.map(({ case_id, state }) => [case_id, readLead(state)]);
};

const readChildren = async (ids: Iterable<string>, sql: Sql): Promise<[string, CountedChild][]> => {
  const rows = await sql<{ child_id: string; state: CountedChild }>(
    'SELECT child_id, state FROM fact_child WHERE child_id = ANY ($1::uuid[])',
    [[...ids]],
  );
  return rows.map(({ child_id, state }) => [child_id, state]);
};

const childrenOf = (leads: Iterable<LeadState>): string[] =>
  [...leads].flatMap(({ children, rescues }) => [
    ...children.map(({ childId }) => childId),
    ...rescues.flatMap(({ minors }) => minors),
  ]);

/**
 * Loads the state that a page of events needs: their leads, the children of those leads, and other leads in which these
 * children are counted.
 */
const gather = async (events: readonly StoredEventOf<CaseEvent>[], sql: Sql): Promise<LeadFigures> => {
  const leads = new Map(await readLeads(knownCases(events), sql));
  const named = events.flatMap(({ data }) => childrenIn(data));
  const children = new Map(await readChildren(new Set([...childrenOf(leads.values()), ...named]), sql));
  const elsewhere = [...children.values()].flatMap(({ cases }) => cases).filter((lead) => !leads.has(lead));
  if (elsewhere.length > 0) {
    const others = await readLeads([...new Set(elsewhere)], sql);
    for (const [caseId, lead] of others) leads.set(caseId, lead);
    const missing = childrenOf(others.map(([, lead]) => lead)).filter((child) => !children.has(child));
    for (const [childId, child] of await readChildren(new Set(missing), sql)) children.set(childId, child);
  }
  return new LeadFigures(facts, leads, children);
};

const update = async (table: string, key: string, rows: readonly { state: object }[], sql: Sql): Promise<void> => {
  if (rows.length === 0) return;
  await sql(
    `UPDATE ${table} SET state = now.state FROM json_to_recordset($1::json) AS now (${key} uuid, state json)
      WHERE ${table}.${key} = now.${key}`,
    [JSON.stringify(rows)],
  );
};

const write = async ({ leads, children, touchedLeads, touchedChildren, stored, ledger }: LeadFigures, sql: Sql) => {
  await ledger.write(sql);
  const leadRows = [...touchedLeads].map((case_id) => ({ case_id, state: storedLead(leads.get(case_id)!) }));
  const childRows = [...touchedChildren].map((child_id) => ({ child_id, state: children.get(child_id)! }));
  await update(
    'fact_lead',
    'case_id',
    leadRows.filter(({ case_id }) => stored.has(case_id)),
    sql,
  );
  await update(
    'fact_child',
    'child_id',
    childRows.filter(({ child_id }) => stored.has(child_id)),
    sql,
  );
  await insertRows(
    sql,
    'fact_lead',
    leadRows.filter(({ case_id }) => !stored.has(case_id)),
    ['state'],
  );
  await insertRows(
    sql,
    'fact_child',
    childRows.filter(({ child_id }) => !stored.has(child_id)),
    ['state'],
  );
};

const apply = async (events: readonly StoredEvent[], sql: Sql): Promise<void> => {
  const ofCases = caseStream.eventsIn(events);
  if (ofCases.length === 0) return;
  const figures = await gather(ofCases, sql);
  for (const event of ofCases) figures.fold(event);
  await write(figures, sql);
};

/** The facts behind statistics, each with the range of log positions in which it is valid. Contains no sealed text. */
export const factsView: FactView = {
  name: 'facts',
  version: 5,
  tables: [...facts.tables, 'fact_lead', 'fact_child'],
  ddl,
  indexes: facts.indexes,
  wants: (event) => caseStream.owns(event),
  apply,
  context: CONTEXT,
  facts,
  definitions: caseDefinitions,
  subject: { stream: 'case', field: 'caseId' },
};
