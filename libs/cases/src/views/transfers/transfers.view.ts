import type { StoredEvent } from '@center/kernel';
import type { Sql, View } from '@center/projections';
import type { CaseEvents, CaseEventType } from '../../domain/events';
import { caseStream } from '../../domain/streams';

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
    ruled boolean NOT NULL
  );
  CREATE INDEX transfer_inbox ON transfer (to_agency, position);
  CREATE INDEX transfer_outbox ON transfer (from_agency, position);
  CREATE INDEX transfer_by_status ON transfer (status, position);
  CREATE INDEX transfer_owed ON transfer (to_agency, status, position);
  CREATE INDEX transfer_issued ON transfer (from_agency, status, position);
  CREATE INDEX transfer_by_due ON transfer (due_at) WHERE due_at IS NOT NULL;
  CREATE TABLE transfer_bar (case_id uuid NOT NULL, agency_id uuid NOT NULL, lead uuid NOT NULL, PRIMARY KEY (agency_id, case_id, lead));
  CREATE INDEX transfer_bar_by_case ON transfer_bar (case_id);
  CREATE TABLE transfer_past (LIKE transfer, known_to bigint NOT NULL CHECK (known_to > known_from));
  CREATE INDEX transfer_past_ended ON transfer_past (known_to);
  CREATE INDEX transfer_past_by_position ON transfer_past (position);
  CREATE INDEX transfer_past_inbox ON transfer_past (to_agency, position);
  CREATE INDEX transfer_past_outbox ON transfer_past (from_agency, position);`;

/** Units accused by a lead may not see the case or the case it is merged into. */
const bar = (caseId: string, barred: readonly { agencyId: string; lead: string }[], sql: Sql) =>
  sql('INSERT INTO transfer_bar SELECT $1, * FROM unnest($2::uuid[], $3::uuid[]) ON CONFLICT DO NOTHING', [
    caseId,
    barred.map(({ agencyId }) => agencyId),
    barred.map(({ lead }) => lead),
  ]);

const BARS: { readonly [T in CaseEventType]?: (data: CaseEvents[T], caseId: string, sql: Sql) => Promise<unknown> } = {
  LeadRegistered: ({ allegedPerpetrators }, caseId, sql) => {
    const accused = allegedPerpetrators.flatMap(({ agencyId }) => (agencyId ? [{ agencyId, lead: caseId }] : []));
    return bar(caseId, accused, sql);
  },
  DuplicateJoined: ({ barred = [] }, caseId, sql) => bar(caseId, barred, sql),
  DuplicateLeft: ({ leads }, caseId, sql) =>
    sql('DELETE FROM transfer_bar WHERE case_id = $1 AND lead = ANY ($2::uuid[])', [caseId, leads]),
};

type Step = (data: never, sql: Sql, event: StoredEvent) => Promise<unknown>;
type TransferEventType =
  Extract<CaseEventType, `Transfer${string}` | `Material${string}`> | 'FeedbackRejected' | 'WithdrawalRequested';

/** Updates a transfer's row and stores the former version in `transfer_past`. */
const change = (sql: Sql, { position }: StoredEvent, transferId: string, set: string, values: readonly unknown[]) =>
  sql(
    `WITH before AS (INSERT INTO transfer_past SELECT *, $2::bigint FROM transfer WHERE transfer_id = $1)
     UPDATE transfer SET known_from = $2, ${set} WHERE transfer_id = $1`,
    [transferId, position.toString(), ...values],
  );

/** A step that sets the status and its timestamp. */
const set =
  (status: string, column?: string) =>
  ({ transferId, at }: CaseEvents['TransferSignedFor'], sql: Sql, event: StoredEvent) =>
    column
      ? change(sql, event, transferId, `status = $3, ${column} = $4`, [status, at])
      : change(sql, event, transferId, 'status = $3, fed_back_at = NULL', [status]);

const succeed = ({ transferId, from, to }: CaseEvents['TransferSucceeded'], sql: Sql, event: StoredEvent) =>
  change(
    sql,
    event,
    transferId,
    `from_agency = coalesce($3, from_agency), from_name = coalesce($4, from_name),
     to_agency = coalesce($5, to_agency), to_name = coalesce($6, to_name)`,
    [from?.id, from?.name, to?.id, to?.name],
  );

const issue = (issued: CaseEvents['TransferIssued'], sql: Sql, { stream, position }: StoredEvent) =>
  sql(
    `INSERT INTO transfer (transfer_id, case_id, position, known_from, from_agency, from_name, to_agency, to_name, reason, status, issued_at, due_at, replaces, ruled)
     VALUES ($1, $2, $3, $3, $4, $5, $6, $7, $8, 'ISSUED', $9, $10, $11, $12)`,
    [
      issued.transferId,
      caseStream.keyOf(stream),
      position.toString(),
      issued.from.id,
      issued.from.name,
      issued.to.id,
      issued.to.name,
      issued.reason,
      issued.at,
      issued.dueAt ?? null,
      issued.replaces ?? null,
      issued.ruled ?? false,
    ],
  );

const STEPS = {
  TransferIssued: issue,
  TransferSignedFor: set('SIGNED_FOR', 'signed_for_at'),
  TransferAccepted: set('ACCEPTED', 'accepted_at'),
  TransferFedBack: async (data: CaseEvents['TransferFedBack'], sql: Sql, event: StoredEvent) =>
    data.kind === 'FINAL' ? set('FED_BACK', 'fed_back_at')(data, sql, event) : [],
  FeedbackRejected: set('ACCEPTED'),
  TransferCompleted: set('COMPLETED', 'completed_at'),
  TransferReturned: set('RETURNED', 'returned_at'),
  TransferWithdrawn: set('WITHDRAWN', 'withdrawn_at'),
  WithdrawalRequested: set('WITHDRAWAL_REQUESTED', 'withdrawal_requested_at'),
  MaterialRequested: set('MATERIAL_REQUESTED', 'material_requested_at'),
  MaterialSupplemented: set('SIGNED_FOR', 'supplemented_at'),
  TransferSucceeded: succeed,
} satisfies {
  readonly [T in TransferEventType]: (data: CaseEvents[T], sql: Sql, event: StoredEvent) => Promise<unknown>;
};

const apply = async (events: readonly StoredEvent[], sql: Sql): Promise<void> => {
  for (const event of caseStream.eventsIn(events)) {
    const { type, data } = event;
    const barring = BARS[type] as ((data: object, caseId: string, sql: Sql) => Promise<unknown>) | undefined;
    await barring?.(data, caseStream.keyOf(event.stream), sql);
    if (Object.hasOwn(STEPS, type)) await (STEPS[type as TransferEventType] as Step)(data as never, sql, event);
  }
};

/** All transfers with their status: the inbox of the receiver and the outbox of the issuer. */
export const transfersView: View = {
  name: 'transfers',
  version: 5,
  tables: ['transfer', 'transfer_past', 'transfer_bar'],
  ddl,
  wants: (event) => caseStream.owns(event),
  apply,
};
