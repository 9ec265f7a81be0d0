import { type AgencyEvent, affiliationsIn, affiliationsOf } from '@center/agencies';
import type { AgencyId } from '@center/kernel';
import type { Sql } from '@center/projections';

/** State of a reaction that follows bars: the events of all agencies, which are few. */
export const agencyEventsDdl =
  'CREATE TABLE staffing_agency_event (position bigint PRIMARY KEY, event jsonb NOT NULL);';

/** Stores an event of an agency. */
export const storeAgencyEvent = (position: bigint, event: AgencyEvent, sql: Sql) =>
  sql('INSERT INTO staffing_agency_event VALUES ($1, $2)', [position.toString(), JSON.stringify(event)]);

/** The agencies that a bar of this one covers, according to the events stored so far. */
export const coveredBy = async (barred: AgencyId, sql: Sql): Promise<readonly AgencyId[]> => {
  const affiliations = await affiliationsAt(sql);
  const all = await sql<{ id: AgencyId }>(
    "SELECT DISTINCT event->'data'->>'agencyId' AS id FROM staffing_agency_event",
  );
  return all.flatMap(({ id }) => (affiliations([id]).includes(barred) ? id : []));
};

/** Every agency whose bar covers one of the given agencies, according to the events stored so far. */
export const affiliationsAt = async (sql: Sql): Promise<(agencies: Iterable<AgencyId>) => readonly AgencyId[]> => {
  const rows = await sql<{ event: AgencyEvent }>('SELECT event FROM staffing_agency_event ORDER BY position');
  const known = affiliationsIn(rows.map(({ event }) => event));
  return (agencies) => affiliationsOf(agencies, known);
};
