import type { StoredEvent } from '@center/kernel';
import { insertRows, type Sql, type View } from '@center/projections';
import type { Attendance } from '../../domain/events';
import { activityStream } from '../../domain/streams';
import { pseudonymOf } from '../pseudonym';

const VALID = 'known_from bigint NOT NULL, known_to bigint';

const ddl = `
  CREATE TABLE attended_worker (activity_id uuid, officer_id uuid, ${VALID}, PRIMARY KEY (activity_id, officer_id, known_from));
  CREATE TABLE attended_child (activity_id uuid, child uuid, ${VALID}, PRIMARY KEY (activity_id, child, known_from));
  CREATE TABLE attended_household (
    activity_id uuid, household_id uuid, ${VALID}, PRIMARY KEY (activity_id, household_id, known_from));`;

const indexes = `
  CREATE INDEX attended_worker_by_officer ON attended_worker (officer_id);
  CREATE INDEX attended_child_by_child ON attended_child (child);
  CREATE INDEX attended_household_by_household ON attended_household (household_id);`;

const TABLES = ['attended_worker', 'attended_child', 'attended_household'] as const;

/** An attendance holds to the next statement of it. */
const end = async (activityId: string, position: string, sql: Sql): Promise<void> => {
  for (const table of TABLES)
    await sql(`UPDATE ${table} SET known_to = $2 WHERE activity_id = $1 AND known_to IS NULL`, [activityId, position]);
};

const write = async (
  activityId: string,
  position: string,
  { workers, children, households }: Attendance,
  sql: Sql,
): Promise<void> => {
  const of = { activity_id: activityId, known_from: position };
  const officers = (workers?.named ?? []).map((officerId) => ({ ...of, officer_id: officerId }));
  await insertRows(sql, 'attended_worker', officers);
  const named = (children?.named ?? []).map(({ personId }) => ({ ...of, child: pseudonymOf(personId) }));
  await insertRows(sql, 'attended_child', named);
  const families = (households ?? []).map(({ householdId }) => ({ ...of, household_id: householdId }));
  await insertRows(sql, 'attended_household', families);
};

const apply: View['apply'] = async (page, sql) => {
  for (const { type, stream, data, position } of activityStream.eventsIn(page)) {
    const of = [activityStream.keyOf(stream), position.toString()] as const;
    if (type === 'AttendanceSet') await end(...of, sql);
    if (type === 'ActivityHeld' || type === 'AttendanceSet') await write(...of, data.attendance, sql);
  }
};

/** Who attended which activity, voided or not, as it is stated and as it was: workers and households by their ids, children by pseudonyms. */
export const attendancesView: View = {
  name: 'attendances',
  version: 2,
  tables: TABLES,
  ddl,
  indexes,
  wants: (event: StoredEvent) => activityStream.owns(event),
  apply,
};
