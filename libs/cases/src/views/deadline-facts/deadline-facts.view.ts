import type { CaseId, DeadlineId, StoredEvent, StoredEventOf } from '@center/kernel';
import { insertRows, type Sql } from '@center/projections';
import { type FactEvent, FactLedger, FactTable, type FactView } from '@center/statistics';
import { caseSteps } from '../../deadlines/first-policy';
import { HARMS } from '../../domain/codes';
import type { CaseEvent, CaseEvents } from '../../domain/events';
import { caseStream } from '../../domain/streams';
import { idsIn } from '../clocks';
import { CONTEXT } from '../facts/facts-of';
import { deadlineDefinitions, DIMENSIONS } from './indicators';
import { factOf, figuredChanges, type TimedCase, timedAfter, type TimedDeadline } from './timed-deadline';

const facts = new FactTable('deadline_fact', DIMENSIONS, { timed: true, own: { clock: 'jsonb' } });

/** The cases, since a deadline starts with the groups that its case has. */
const ddl = `
  ${facts.ddl}
  CREATE TABLE deadline_case (
    case_id uuid PRIMARY KEY,
    area text,
    harms text[] NOT NULL,
    deadlines uuid[] NOT NULL
  );`;

interface KnownCase extends TimedCase {
  readonly deadlines: readonly DeadlineId[];
}

/** What an event changes in the groups of its case; `undefined` if nothing. */
const regrouped = ({ type, data }: CaseEvent): Partial<TimedCase> | undefined => {
  if (type === 'LeadTriaged') return { harms: data.harms };
  if (type !== 'RecordCorrected' || data.revision !== 0 || data.field !== 'areaCode') return undefined;
  return { area: data.area?.code ?? null };
};

const isFigured = (event: StoredEventOf<CaseEvent>): boolean =>
  event.type === 'LeadRegistered' || regrouped(event) !== undefined || figuredChanges(event) !== undefined;

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
    const changes = figuredChanges(event);
    const timed = changes ? timedAfter(this.known, changes, event, caseId) : [];
    const started = timed.filter(({ deadline }) => !this.known.has(deadline.deadlineId));
    const touched = new Map(timed.map((one) => [one.deadline.deadlineId, one]));
    const concerned = groups ? before.deadlines : [...touched.keys()].filter((id) => this.known.has(id));
    const then = concerned.map((id) => factOf(this.known.get(id)!, before));
    for (const [id, one] of touched) this.known.set(id, one);
    const ids = [...new Set([...concerned, ...touched.keys()])];
    this.ledger.change(
      then,
      ids.map((id) => factOf(this.known.get(id)!, after)),
      event.position,
    );
    if (!groups && started.length === 0) return;
    this.put(caseId, {
      ...after,
      deadlines: [...before.deadlines, ...started.map(({ deadline }) => deadline.deadlineId)],
    });
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
  const rows = await sql<{
    readonly key: DeadlineId;
    readonly subject_id: CaseId;
    readonly events: readonly FactEvent[];
    readonly clock: Pick<TimedDeadline, 'deadline' | 'away'>;
  }>(
    `SELECT key, subject_id, events, clock FROM deadline_fact
      WHERE indicator = 'deadlines' AND key = ANY ($1::text[]) AND known_to IS NULL`,
    [ids],
  );
  return new Map(rows.map(({ key, subject_id, events, clock }) => [key, { ...clock, caseId: subject_id, events }]));
};

const apply = async (page: readonly StoredEvent[], sql: Sql): Promise<void> => {
  const events = caseStream.eventsIn(page).filter(isFigured);
  if (events.length === 0) return;
  const later = events.filter(({ type }) => type !== 'LeadRegistered');
  const cases = await readCases([...new Set(later.map(({ stream }) => caseStream.keyOf(stream)))], sql);
  const stored = new Set(cases.keys());
  const regrouping = later.filter((event) => regrouped(event as CaseEvent));
  const ids = [
    ...regrouping.flatMap(({ stream }) => cases.get(caseStream.keyOf(stream))?.deadlines ?? []),
    ...later.flatMap((event) => idsIn(figuredChanges(event) ?? {})),
  ];
  const folded = new Page(cases, await readDeadlines([...new Set(ids)], sql));
  for (const event of events) folded.fold(event);
  await folded.ledger.write(sql);
  const changed = [...folded.changed].map((case_id) => ({ case_id, ...cases.get(case_id)! }));
  const old = changed.map(({ case_id }) => case_id).filter((id) => stored.has(id));
  if (old.length > 0) await sql('DELETE FROM deadline_case WHERE case_id = ANY ($1::uuid[])', [old]);
  await insertRows(sql, 'deadline_case', changed);
};

/** The facts behind the figures of deadlines: one for each deadline of a case. Contains no sealed text. */
export const deadlineFactsView: FactView = {
  name: 'deadline_facts',
  version: 1,
  tables: [...facts.tables, 'deadline_case'],
  ddl,
  indexes: facts.indexes,
  wants: (event) => caseStream.owns(event),
  apply,
  context: CONTEXT,
  facts,
  definitions: deadlineDefinitions,
  codes: { harm: HARMS, step: caseSteps.map(({ step }) => step) },
  subject: { stream: 'case', field: 'caseId' },
};
