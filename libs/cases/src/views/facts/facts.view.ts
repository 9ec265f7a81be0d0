import type { StoredEvent, StoredEventOf } from '@center/kernel';
import type { Sql } from '@center/projections';
import { FactTable, type FactView } from '@center/statistics';
import { CHILD_CATEGORIES, HARMS, RISK_LEVELS, SOURCES } from '../../domain/codes';
import type { CaseEvent } from '../../domain/events';
import { caseStream } from '../../domain/streams';
import { knownCases } from '../known-cases';
import { childrenIn, personsIn } from './counted-child';
import { CONTEXT } from './facts-of';
import { caseDefinitions, DIMENSIONS } from './indicators';
import { LeadFigures } from './lead-figures';
import type { LeadState } from './lead-state';
import { figuresDdl, figuresIndexes, readChildren, readLeads, writeChildren, writeLeads } from './stored-figures';

const facts = new FactTable('case_fact', DIMENSIONS, {
  own: { days: 'double precision', paused_days: 'double precision' },
});

const ddl = `
  ${facts.ddl}
  ${figuresDdl}`;

const childrenOf = (leads: Iterable<LeadState>): string[] =>
  [...leads].flatMap(({ children, rescues }) => [
    ...children.map(({ childId }) => childId),
    ...rescues.flatMap(({ minors }) => minors),
  ]);

/**
 * How far leads that name the same persons are loaded: an event of a closed lead changes whether the leads that name its
 * children are repeats, which depends on all leads that name theirs.
 */
const HOPS = 2;

/**
 * Loads the state that a page of events needs: their leads, the children of those leads, and other leads in which these
 * children are counted, or that name the same persons.
 */
const gather = async (events: readonly StoredEventOf<CaseEvent>[], sql: Sql): Promise<LeadFigures> => {
  const leads = new Map(await readLeads(knownCases(events), sql));
  const named = events.flatMap(({ data }) => childrenIn(data));
  const children = new Map(await readChildren([...new Set([...childrenOf(leads.values()), ...named])], sql));
  let persons = [
    ...events.flatMap(({ data }) => personsIn(data)),
    ...[...children.values()].map(({ person }) => person),
  ];
  for (let hop = 0; hop < HOPS && persons.length > 0; hop += 1) {
    for (const [childId, child] of await readChildren([...new Set(persons)], sql, 'person'))
      children.set(childId, child);
    const elsewhere = [...children.values()].flatMap(({ cases }) => cases).filter((lead) => !leads.has(lead));
    const others = await readLeads([...new Set(elsewhere)], sql);
    for (const [caseId, lead] of others) leads.set(caseId, lead);
    const missing = childrenOf(others.map(([, lead]) => lead)).filter((child) => !children.has(child));
    const more = await readChildren([...new Set(missing)], sql);
    for (const [childId, child] of more) children.set(childId, child);
    persons = more.map(([, { person }]) => person);
  }
  return new LeadFigures(facts, leads, children);
};

const write = async ({ leads, children, touchedLeads, touchedChildren, stored, ledger }: LeadFigures, sql: Sql) => {
  await ledger.write(sql);
  const changedLeads = [...touchedLeads].map((id) => [id, leads.get(id)!] as const);
  await writeLeads(changedLeads, stored, sql);
  const changedChildren = [...touchedChildren].map((id) => children.get(id)!);
  await writeChildren(changedChildren, stored, sql);
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
  version: 12,
  tables: [...facts.tables, 'fact_lead', 'fact_child'],
  ddl,
  indexes: `${facts.indexes} ${figuresIndexes}`,
  wants: (event) => caseStream.owns(event),
  apply,
  context: CONTEXT,
  facts,
  definitions: caseDefinitions,
  codes: { harm: HARMS, category: CHILD_CATEGORIES, risk: RISK_LEVELS, source: SOURCES },
  subject: { stream: 'case', field: 'caseId' },
};
