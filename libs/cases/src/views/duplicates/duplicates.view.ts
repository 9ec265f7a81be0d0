import type { StoredEvent } from '@center/kernel';
import { insertRows, type Sql, type View } from '@center/projections';
import { caseStream } from '../../domain/streams';
import { knownCases } from '../known-cases';
import {
  type ComparedCase,
  type DuplicatePerson,
  type DuplicateRow,
  changesComparison,
  foldComparedCase,
} from './duplicate-row';

const ddl = `
  CREATE TABLE likeness (
    case_id uuid PRIMARY KEY,
    position bigint NOT NULL,
    status text NOT NULL,
    status_before text,
    merged_into uuid,
    area text COLLATE "C",
    harms text[] NOT NULL,
    discovered_at timestamptz NOT NULL,
    source text COLLATE "C" NOT NULL,
    ref_event uuid,
    closed_at timestamptz
  );
  CREATE TABLE likeness_person (
    case_id uuid NOT NULL,
    position bigint NOT NULL,
    person_id uuid NOT NULL,
    child_id uuid,
    joined_from uuid,
    event_id uuid,
    is_current boolean NOT NULL
  );
  CREATE INDEX likeness_person_of_case ON likeness_person (case_id, person_id);`;

const indexes = `
  CREATE INDEX likeness_by_place ON likeness (area, discovered_at, position) WHERE area IS NOT NULL;
  CREATE INDEX likeness_person_cases ON likeness_person (person_id, position);`;

const caseOf = ({ stream }: StoredEvent): string => caseStream.keyOf(stream);

const KNOWN = `
  SELECT to_jsonb(likeness) AS row,
         (SELECT coalesce(jsonb_agg(to_jsonb(likeness_person)), '[]') FROM likeness_person
           WHERE likeness_person.case_id = likeness.case_id) AS persons
    FROM likeness WHERE case_id = ANY ($1::uuid[])`;

/** Folds a page of events in memory and writes each affected case once. */
const apply = async (events: readonly StoredEvent[], sql: Sql): Promise<void> => {
  const telling = caseStream.eventsIn(events).filter(changesComparison);
  if (telling.length === 0) return;
  const ids = knownCases(telling);
  const known = ids.length === 0 ? [] : await sql<{ row: DuplicateRow; persons: DuplicatePerson[] }>(KNOWN, [ids]);
  const likenesses = new Map<string, ComparedCase>(known.map((likeness) => [likeness.row.case_id, likeness]));
  for (const event of telling) likenesses.set(caseOf(event), foldComparedCase(likenesses.get(caseOf(event)), event));
  await write([...likenesses.values()], ids, sql);
};

const write = async (likenesses: readonly ComparedCase[], ids: readonly string[], sql: Sql): Promise<void> => {
  const persons = likenesses.flatMap(({ row: { case_id, position }, persons: named }) =>
    named.map(({ person_id, child_id, joined_from, event_id, is_current }) => ({
      ...{ case_id, position, person_id, child_id, joined_from, event_id, is_current },
    })),
  );
  if (ids.length > 0) {
    await sql('DELETE FROM likeness WHERE case_id = ANY ($1::uuid[])', [ids]);
    await sql('DELETE FROM likeness_person WHERE case_id = ANY ($1::uuid[])', [ids]);
  }
  await insertRows(
    sql,
    'likeness',
    likenesses.map(({ row }) => row),
  );
  await insertRows(sql, 'likeness_person', persons);
};

/**
 * The attributes by which cases are compared: the persons they name (by vault id), the events whose facts count now, place,
 * time and harms. A search also uses it to check which persons a case names: a token stored for an event that was never appended must not match.
 */
export const duplicatesView: View = {
  name: 'likeness',
  version: 4,
  tables: ['likeness', 'likeness_person'],
  prompt: true,
  ddl,
  indexes,
  wants: (event) => caseStream.owns(event),
  apply,
};
