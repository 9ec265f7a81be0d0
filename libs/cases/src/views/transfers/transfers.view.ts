import type { StoredEvent, StoredEventOf } from '@center/kernel';
import { insertRows, type Sql, type View } from '@center/projections';
import type { CaseEvent, CaseEvents, CaseEventType } from '../../domain/events';
import { caseStream } from '../../domain/streams';
import { type TransferRow, transferChangeIn, withClocks } from './transfer-row';

/** The expression of an index. The sort must use the identical expression. */
export const BY_DUE = `coalesce(next_due, '9999-12-31T00:00:00Z'::timestamptz)`;

const ddl = `
  CREATE TABLE transfer (
    transfer_id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    position bigint NOT NULL UNIQUE,
    known_from bigint NOT NULL,
    from_agency uuid NOT NULL,
    from_name text NOT NULL,
    to_agency uuid NOT NULL,
    to_name text NOT NULL,
    reason text NOT NULL,
    status text NOT NULL,
    issued_at timestamptz NOT NULL,
    due_at timestamptz,
    signed_for_at timestamptz,
    accepted_at timestamptz,
    fed_back_at timestamptz,
    completed_at timestamptz,
    returned_at timestamptz,
    withdrawal_requested_at timestamptz,
    withdrawn_at timestamptz,
    material_requested_at timestamptz,
    supplemented_at timestamptz,
    replaces uuid,
    ruled boolean NOT NULL,
    clocks jsonb,
    next_due timestamptz,
    overdue_from timestamptz
  );
  CREATE TABLE transfer_bar (
    case_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    lead uuid NOT NULL,
    inherited boolean NOT NULL,
    PRIMARY KEY (agency_id, case_id, lead, inherited)
  );
  CREATE INDEX transfer_bar_by_case ON transfer_bar (case_id);
  CREATE TABLE transfer_past (LIKE transfer, known_to bigint NOT NULL CHECK (known_to > known_from));`;

const indexes = `
  CREATE INDEX transfer_inbox ON transfer (to_agency, position);
  CREATE INDEX transfer_outbox ON transfer (from_agency, position);
  CREATE INDEX transfer_by_status ON transfer (status, position);
  CREATE INDEX transfer_owed ON transfer (to_agency, status, position);
  CREATE INDEX transfer_issued ON transfer (from_agency, status, position);
  CREATE INDEX transfer_by_case ON transfer (case_id);
  CREATE INDEX transfer_overdue ON transfer (overdue_from) WHERE overdue_from IS NOT NULL;
  CREATE INDEX transfer_by_due ON transfer ((${BY_DUE}), position);
  CREATE INDEX transfer_past_ended ON transfer_past (known_to);
  CREATE INDEX transfer_past_by_position ON transfer_past (position);
  CREATE INDEX transfer_past_inbox ON transfer_past (to_agency, position);
  CREATE INDEX transfer_past_outbox ON transfer_past (from_agency, position);`;

interface BarRow {
  readonly agencyId: string;
  /** the lead, or the survivor, because of which the agency is barred */
  readonly lead: string;
}

/** Barred agencies may not see the case. `inherited`: from a survivor of the case. */
const bar = async (caseId: string, barred: readonly BarRow[], sql: Sql, inherited = false): Promise<void> => {
  if (barred.length === 0) return;
  await sql('INSERT INTO transfer_bar SELECT $1, *, $4 FROM unnest($2::uuid[], $3::uuid[]) ON CONFLICT DO NOTHING', [
    caseId,
    barred.map(({ agencyId }) => agencyId),
    barred.map(({ lead }) => lead),
    inherited,
  ]);
};

const BARS: { readonly [T in CaseEventType]?: (data: CaseEvents[T], caseId: string, sql: Sql) => Promise<unknown> } = {
  LeadRegistered: ({ allegedPerpetrators }, caseId, sql) => {
    const accused = allegedPerpetrators.flatMap(({ agencyId }) => (agencyId ? [{ agencyId, lead: caseId }] : []));
    return bar(caseId, accused, sql);
  },
  DuplicateJoined: ({ barred = [] }, caseId, sql) => bar(caseId, barred, sql),
  DuplicateLeft: ({ leads }, caseId, sql) =>
    sql('DELETE FROM transfer_bar WHERE case_id = $1 AND lead = ANY ($2::uuid[]) AND NOT inherited', [caseId, leads]),
  AgencyBarred: ({ agency }, caseId, sql) => bar(caseId, [{ agencyId: agency.id, lead: caseId }], sql),
  BarEnded: ({ agencyId }, caseId, sql) =>
    sql('DELETE FROM transfer_bar WHERE case_id = $1 AND agency_id = $2 AND NOT inherited', [caseId, agencyId]),
  SurvivorBarsChanged: async ({ survivor, agencyIds }, caseId, sql) => {
    await sql('DELETE FROM transfer_bar WHERE case_id = $1 AND lead = $2 AND inherited', [caseId, survivor]);
    const barred = agencyIds.map((agencyId) => ({ agencyId, lead: survivor }));
    await bar(caseId, barred, sql, true);
  },
};

const applyBars = async (events: readonly StoredEventOf<CaseEvent>[], sql: Sql): Promise<void> => {
  for (const { type, stream, data } of events) {
    const barring = BARS[type] as ((data: object, caseId: string, sql: Sql) => Promise<unknown>) | undefined;
    await barring?.(data, caseStream.keyOf(stream), sql);
  }
};

/** The cases in which an event may change the deadlines of a transfer that is there already. */
const casesIn = (events: readonly StoredEventOf<CaseEvent>[]): string[] => [
  ...new Set(
    events
      .filter(({ type, data }) => data.deadlines && type !== 'LeadRegistered')
      .map(({ stream }) => caseStream.keyOf(stream)),
  ),
];

/**
 * Folds a page of events in memory and writes each affected row once. The version before each event is stored in
 * `transfer_past`.
 */
const applyTransfers = async (events: readonly StoredEventOf<CaseEvent>[], sql: Sql): Promise<void> => {
  const ids = [...new Set(events.flatMap((event) => transferChangeIn(event)?.transferId ?? []))];
  const cases = casesIn(events);
  if (ids.length === 0 && cases.length === 0) return;
  const known = await sql<{ row: TransferRow }>(
    'SELECT to_jsonb(transfer) AS row FROM transfer WHERE transfer_id = ANY ($1::uuid[]) OR case_id = ANY ($2::uuid[])',
    [ids, cases],
  );
  const rows = new Map<string, TransferRow>(known.map(({ row }) => [row.transfer_id, row]));
  const changed = new Set<string>();
  const past: (TransferRow & { known_to: string })[] = [];
  const put = (before: TransferRow | undefined, after: TransferRow, position: string): void => {
    if (before && before.known_from !== position) past.push({ ...before, known_to: position });
    rows.set(after.transfer_id, { ...after, known_from: position });
    changed.add(after.transfer_id);
  };
  for (const event of events) {
    const position = event.position.toString();
    const own = transferChangeIn(event);
    const before = own && rows.get(own.transferId);
    const after = own?.change(before);
    if (after) put(before, after, position);
    if (!event.data.deadlines) continue;
    const caseId = caseStream.keyOf(event.stream);
    for (const row of [...rows.values()].filter(({ case_id }) => case_id === caseId)) {
      const timed = withClocks(row, event);
      if (timed) put(row, timed, position);
    }
  }
  await sql('DELETE FROM transfer WHERE transfer_id = ANY ($1::uuid[])', [[...changed]]);
  await insertRows(
    sql,
    'transfer',
    [...rows.values()].filter(({ transfer_id }) => changed.has(transfer_id)),
    ['clocks'],
  );
  await insertRows(sql, 'transfer_past', past, ['clocks']);
};

const apply = async (page: readonly StoredEvent[], sql: Sql): Promise<void> => {
  const events = caseStream.eventsIn(page);
  await applyBars(events, sql);
  await applyTransfers(events, sql);
};

/** All transfers with their status: the inbox of the receiver and the outbox of the issuer. */
export const transfersView: View = {
  name: 'transfers',
  version: 8,
  tables: ['transfer', 'transfer_past', 'transfer_bar'],
  ddl,
  indexes,
  wants: (event) => caseStream.owns(event),
  apply,
};
