import type { StoredEvent } from '@center/kernel';
import { insertRows, type Sql, type View } from '@center/projections';
import { caseStream } from '../../domain/streams';
import { knownCases } from '../known-cases';
import { type RegisterRow, foldRow } from './register-row';
import { BY_DUE, BY_URGENCY } from './sorts';
import { OPEN } from './work-lists';

const ddl = `
  CREATE TABLE register (
    case_id uuid PRIMARY KEY,
    version integer NOT NULL,
    position bigint NOT NULL,
    known_from bigint NOT NULL,
    status text NOT NULL,
    registered_at timestamptz NOT NULL,
    urgency text,
    harms text[] NOT NULL,
    source text NOT NULL,
    area text COLLATE "C",
    area_name text,
    risk text,
    own_grade text,
    submitted_agency uuid NOT NULL,
    submitted_by uuid NOT NULL,
    handler_agency uuid NOT NULL,
    handler_name text NOT NULL,
    handler_officer uuid,
    assigned boolean NOT NULL,
    handler_left boolean NOT NULL,
    receivers uuid[] NOT NULL,
    copied uuid[] NOT NULL,
    rescuers uuid[] NOT NULL,
    bars jsonb,
    barred uuid[] NOT NULL,
    children jsonb NOT NULL,
    transfers jsonb,
    open_transfers integer NOT NULL,
    due_at timestamptz,
    closure_proposed boolean NOT NULL,
    proposed_by uuid,
    status_before text,
    own_version integer NOT NULL,
    own_position bigint NOT NULL,
    own_status text NOT NULL,
    own_status_before text,
    bar_steps integer NOT NULL,
    access_steps integer NOT NULL,
    police_steps integer NOT NULL,
    outer_position bigint NOT NULL,
    director_position bigint NOT NULL,
    declines jsonb,
    secret boolean NOT NULL DEFAULT false,
    copies jsonb,
    clocks jsonb,
    overdue_from timestamptz,
    outer_due_at timestamptz,
    outer_overdue_from timestamptz,
    director_due_at timestamptz,
    director_overdue_from timestamptz,
    missed_from timestamptz,
    provisional boolean NOT NULL DEFAULT false
  );
  CREATE TABLE register_past (LIKE register, known_to bigint NOT NULL CHECK (known_to > known_from));`;

const indexes = `
  CREATE INDEX register_by_time ON register (registered_at, position);
  CREATE INDEX register_by_urgency ON register ((${BY_URGENCY}), position);
  CREATE INDEX register_by_due ON register ((${BY_DUE}), position);
  CREATE INDEX register_overdue ON register (overdue_from) WHERE overdue_from IS NOT NULL;
  CREATE INDEX register_missed ON register (missed_from) WHERE missed_from IS NOT NULL;
  CREATE INDEX register_provisional ON register (position) WHERE provisional;
  CREATE INDEX register_without_clocks ON register (position) WHERE ${OPEN} AND clocks IS NULL;
  CREATE INDEX register_by_status ON register (status, registered_at, position);
  CREATE INDEX register_by_risk ON register (risk, registered_at, position) WHERE risk IS NOT NULL;
  CREATE INDEX register_by_area ON register (area, registered_at, position);
  CREATE INDEX register_by_area_and_status ON register (area, status, registered_at, position);
  CREATE INDEX register_by_handler ON register (handler_agency, registered_at, position);
  CREATE INDEX register_by_officer ON register (handler_officer, registered_at, position) WHERE handler_officer IS NOT NULL;
  CREATE INDEX register_by_agency ON register (submitted_agency, registered_at, position);
  CREATE INDEX register_by_submitter ON register (submitted_by, registered_at, position);
  CREATE INDEX register_by_harm ON register USING gin (harms);
  CREATE INDEX register_by_receiver ON register USING gin (receivers);
  CREATE INDEX register_by_copy ON register USING gin (copied);
  CREATE INDEX register_by_rescuer ON register USING gin (rescuers);
  CREATE INDEX register_mine ON register (handler_officer, registered_at, position) WHERE ${OPEN} AND handler_officer IS NOT NULL;
  CREATE INDEX register_my_unit ON register (handler_agency, registered_at, position) WHERE ${OPEN};
  CREATE INDEX register_unassigned ON register (registered_at, position) WHERE ${OPEN} AND NOT assigned;
  CREATE INDEX register_handler_left ON register (registered_at, position) WHERE ${OPEN} AND handler_left;
  CREATE INDEX register_by_proposal ON register (registered_at, position) WHERE closure_proposed;
  CREATE INDEX register_by_child ON register USING gin (children jsonb_path_ops);
  CREATE INDEX register_past_ended ON register_past (known_to);
  CREATE INDEX register_past_by_time ON register_past (registered_at, position);
  CREATE INDEX register_past_by_status ON register_past (status, registered_at, position);
  CREATE INDEX register_past_by_area ON register_past (area, registered_at, position);
  CREATE INDEX register_past_by_handler ON register_past (handler_agency, registered_at, position);
  CREATE INDEX register_past_by_agency ON register_past (submitted_agency, registered_at, position);`;

const JSON_COLUMNS = ['bars', 'children', 'clocks', 'copies', 'declines', 'transfers'];

/**
 * Folds a page of events in memory and writes each affected row once. The version before each event is stored in
 * `register_past`.
 */
const apply = async (events: readonly StoredEvent[], sql: Sql): Promise<void> => {
  const ofCases = caseStream.eventsIn(events);
  if (ofCases.length === 0) return;
  const ids = knownCases(ofCases);
  const known =
    ids.length === 0
      ? []
      : await sql<{ row: RegisterRow }>(
          'SELECT to_jsonb(register) AS row FROM register WHERE case_id = ANY ($1::uuid[])',
          [ids],
        );
  const rows = new Map<string, RegisterRow>(known.map(({ row }) => [row.case_id, row]));
  const past: (RegisterRow & { known_to: string })[] = [];
  for (const event of ofCases) {
    const id = caseStream.keyOf(event.stream);
    const before = rows.get(id);
    if (before) past.push({ ...before, known_to: event.position.toString() });
    rows.set(id, foldRow(before, event));
  }
  if (ids.length > 0) await sql('DELETE FROM register WHERE case_id = ANY ($1::uuid[])', [ids]);
  await insertRows(sql, 'register', [...rows.values()], JSON_COLUMNS);
  await insertRows(sql, 'register_past', past, JSON_COLUMNS);
};

/**
 * The register of all cases, current and former versions: the columns that lists show and filter by. Contains no sealed
 * text.
 */
export const registerView: View = {
  name: 'register',
  version: 13,
  tables: ['register', 'register_past'],
  ddl,
  indexes,
  wants: (event) => caseStream.owns(event),
  apply,
};
