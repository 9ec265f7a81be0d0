import type { CaseId, DeadlineId, StoredEvent, StoredEventOf } from '@center/kernel';
import { insertRows, type Sql } from '@center/projections';
import { type Course, FactLedger, FactTable, type FactView } from '@center/statistics';
import { caseSteps } from '../../deadlines/first-policy';
import { HARMS } from '../../domain/codes';
import type { CaseEvent, CaseEvents } from '../../domain/events';
import { caseStream } from '../../domain/streams';
import { idsIn } from '../clocks';
import { CONTEXT } from '../facts/facts-of';
import { deadlineDefinitions, DIMENSIONS } from './indicators';
import { factOf, figuredChanges, type TimedCase, timedAfter, type TimedDeadline } from './timed-deadline';

/** `due`: as stored, while `at` is the due time once a pause has ended; `resumes`: when it ends by itself. */
const facts = new FactTable('deadline', DIMENSIONS, {
  timed: true,
  own: {
    deadline: 'json',
    absences: 'json',
    state: 'text',
    started: 'timestamptz',
    due: 'timestamptz',
    resumes: 'timestamptz',
  },
});

/** With the cases, since a deadline starts with the groups that its case has. */
const ddl = `
  ${facts.ddl}
  CREATE TABLE deadline_case (
    case_id uuid PRIMARY KEY,
    area text,
    harms text[] NOT NULL,
    deadlines uuid[] NOT NULL
  );`;

/** The lists read current versions, whose `known_to` is null. */
const indexes = `
  ${facts.indexes}
  CREATE INDEX deadline_by_state ON deadline (state, due, key) WHERE known_to IS NULL;
  CREATE INDEX deadline_by_agency ON deadline ((by_agency[1]), state, due, key) WHERE known_to IS NULL;
  CREATE INDEX deadline_resumes ON deadline (resumes) WHERE known_to IS NULL AND resumes IS NOT NULL;`;

interface KnownCase extends TimedCase {
  readonly deadlines: readonly DeadlineId[];
}

/** What an event changes in the groups of its case; `undefined` if nothing. */
const regrouped = ({ type, data }: CaseEvent): Partial<TimedCase> | undefined => {
  if (type === 'LeadTriaged') return { harms: data.harms };
  if (type !== 'RecordCorrected' || data.revision !== 0 || data.field !== 'areaCode') return undefined;
  return { area: data.area?.code ?? null };
};

const concernsDeadlines = (event: StoredEventOf<CaseEvent>): boolean =>
  event.type === 'LeadRegistered' || regrouped(event) !== undefined || event.data.deadlines !== undefined;

const registered = ({ area, harms }: CaseEvents['LeadRegistered']): KnownCase => ({
  ...{ area: area?.code ?? null, harms, deadlines: [] },
});

/** A page of events being folded. */
class Page {
  readonly ledger = new FactLedger(facts);
  readonly changed = new Set<CaseId>();

  constructor(
    readonly cases: Map<CaseId, KnownCase>,
    private readonly known: Map<DeadlineId, TimedDeadline>,
  ) {}

  fold(event: StoredEventOf<CaseEvent>): void {
    const caseId = caseStream.keyOf(event.stream);
    if (event.type === 'LeadRegistered') this.put(caseId, registered(event.data));
    const before = this.cases.get(caseId)!;
    const groups = regrouped(event);
    const after: KnownCase = { ...before, ...groups };
    const timed = timedAfter(this.known, event, caseId);
    const started = timed.map(({ deadline }) => deadline.deadlineId).filter((id) => !this.known.has(id));
    const changed = new Set([...(groups ? before.deadlines : []), ...idsIn(figuredChanges(event) ?? {})]);
    const then = [...changed].flatMap((id) => (this.known.has(id) ? [factOf(this.known.get(id)!, before)] : []));
    for (const one of timed) this.known.set(one.deadline.deadlineId, one);
    this.ledger.change(
      then,
      [...changed].map((id) => factOf(this.known.get(id)!, after)),
      event.position,
    );
    for (const one of timed) if (!changed.has(one.deadline.deadlineId)) this.ledger.amend(factOf(one, after));
    if (!groups && started.length === 0) return;
    this.put(caseId, { ...after, deadlines: [...before.deadlines, ...started] });
  }

  private put(caseId: CaseId, known: KnownCase): void {
    this.cases.set(caseId, known);
    this.changed.add(caseId);
  }
}

const readCases = async (ids: readonly CaseId[], sql: Sql): Promise<Map<CaseId, KnownCase>> => {
  if (ids.length === 0) return new Map();
  const rows = await sql<KnownCase & { readonly case_id: CaseId }>(
    'SELECT case_id, area, harms, deadlines FROM deadline_case WHERE case_id = ANY ($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ case_id, ...known }) => [case_id, known]));
};

const readDeadlines = async (ids: readonly DeadlineId[], sql: Sql): Promise<Map<DeadlineId, TimedDeadline>> => {
  if (ids.length === 0) return new Map();
  const rows = await sql<
    Omit<TimedDeadline, 'away'> & { readonly key: DeadlineId; readonly away: Course['away'] | null }
  >(
    `SELECT key, deadline, subject_id AS "caseId", absences AS away, events FROM deadline
      WHERE indicator = 'deadlines' AND key = ANY ($1::text[]) AND known_to IS NULL`,
    [ids],
  );
  return new Map(rows.map(({ key, away, ...timed }) => [key, { ...timed, away: away ?? [] }]));
};

const apply = async (page: readonly StoredEvent[], sql: Sql): Promise<void> => {
  const events = caseStream.eventsIn(page).filter(concernsDeadlines);
  if (events.length === 0) return;
  const later = events.filter(({ type }) => type !== 'LeadRegistered');
  const cases = await readCases([...new Set(later.map(({ stream }) => caseStream.keyOf(stream)))], sql);
  const stored = new Set(cases.keys());
  const regrouping = later.filter((event) => regrouped(event as CaseEvent));
  const ids = [
    ...regrouping.flatMap(({ stream }) => cases.get(caseStream.keyOf(stream))?.deadlines ?? []),
    ...later.flatMap(({ data }) => idsIn(data.deadlines ?? {})),
  ];
  const folded = new Page(cases, await readDeadlines([...new Set(ids)], sql));
  for (const event of events) folded.fold(event);
  await folded.ledger.write(sql);
  const changed = [...folded.changed].map((case_id) => ({ case_id, ...cases.get(case_id)! }));
  const old = changed.map(({ case_id }) => case_id).filter((id) => stored.has(id));
  if (old.length > 0) await sql('DELETE FROM deadline_case WHERE case_id = ANY ($1::uuid[])', [old]);
  await insertRows(sql, 'deadline_case', changed);
};

/**
 * The deadlines of cases, those that have ended too: each version is a fact of figures, and the current ones are the lists.
 * A miss or a supervision that is recorded changes the current version only. Contains no sealed text.
 */
export const deadlinesView: FactView = {
  name: 'deadlines',
  version: 3,
  tables: [...facts.tables, 'deadline_case'],
  ddl,
  indexes,
  wants: (event) => caseStream.owns(event),
  apply,
  context: CONTEXT,
  facts,
  definitions: deadlineDefinitions,
  codes: { harm: HARMS, step: caseSteps.map(({ step }) => step) },
  subject: { stream: 'case', field: 'caseId' },
};
