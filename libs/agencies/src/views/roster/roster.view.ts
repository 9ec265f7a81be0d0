import { locate } from '@center/kernel';
import type { Sql, View } from '@center/projections';
import type { AgencyEvent, AreaEvent, OfficerEvent } from '../../domain/events';
import { needsConfirmation } from '../../domain/codes';
import { agencyStream, areasStream, officerStream } from '../../domain/streams';

// "to" of an appointment is the end of its term until it is ended before. `name` of an officer is encrypted, as in the log.
// `named` is the code of an area or the id of an agency.
const ddl = `
CREATE TABLE roster_officer (officer_id uuid PRIMARY KEY, name jsonb NOT NULL, has_access boolean NOT NULL);
CREATE TABLE roster_appointment (
  appointment_id uuid PRIMARY KEY,
  officer_id uuid NOT NULL,
  started bigint NOT NULL,
  role text COLLATE "C" NOT NULL,
  needs_confirmation boolean NOT NULL,
  unconfirmed boolean NOT NULL,
  agency_id uuid NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  "from" text COLLATE "C" NOT NULL,
  "to" text COLLATE "C"
);
CREATE INDEX roster_appointment_of ON roster_appointment (officer_id);
CREATE INDEX roster_appointment_page ON roster_appointment (area_code, started);
CREATE TABLE roster_duty (
  appointment_id uuid NOT NULL,
  "from" text COLLATE "C" NOT NULL,
  areas text[] COLLATE "C" NOT NULL,
  PRIMARY KEY (appointment_id, "from")
);
CREATE TABLE roster_agency (
  agency_id uuid PRIMARY KEY,
  kind text COLLATE "C" NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  "from" text COLLATE "C" NOT NULL,
  "to" text COLLATE "C"
);
CREATE TABLE roster_area (
  code text COLLATE "C" PRIMARY KEY,
  "from" text COLLATE "C" NOT NULL,
  "to" text COLLATE "C"
);
CREATE TABLE roster_name (
  named text COLLATE "C" NOT NULL,
  "from" text COLLATE "C" NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (named, "from")
);
`;

const setName = (sql: Sql, named: string, from: string, name: string): Promise<unknown> =>
  sql(
    `INSERT INTO roster_name VALUES ($1, $2, $3)
     ON CONFLICT (named, "from") DO UPDATE SET name = excluded.name`,
    [named, from, name],
  );

const foldArea = async (event: AreaEvent, sql: Sql): Promise<void> => {
  if (event.type === 'AreaEnded') {
    await sql('UPDATE roster_area SET "to" = $2 WHERE code = $1', [event.data.code, event.data.to]);
    return;
  }
  const { code, name, from } = event.data;
  await sql(
    `INSERT INTO roster_area AS known (code, "from") VALUES ($1, $2)
     ON CONFLICT (code) DO UPDATE SET "from" = least(excluded."from", known."from")`,
    [code, from],
  );
  await setName(sql, code, from, name);
};

const foldAgency = async ({ type, data }: AgencyEvent, sql: Sql): Promise<void> => {
  switch (type) {
    case 'AgencyEstablished':
      await sql('INSERT INTO roster_agency VALUES ($1, $2, $3, $4)', [
        ...[data.agencyId, data.kind, data.areaCode, data.from],
      ]);
      await setName(sql, data.agencyId, data.from, data.name);
      return;
    case 'AgencyRenamed':
      await setName(sql, data.agencyId, data.from, data.name);
      return;
    case 'AgencyEnded':
      await sql('UPDATE roster_agency SET "to" = $2 WHERE agency_id = $1', [data.agencyId, data.to]);
  }
};

const setDuty = (sql: Sql, appointmentId: string, from: string, areas: readonly string[]): Promise<unknown> =>
  sql(
    `INSERT INTO roster_duty VALUES ($1, $2, $3)
     ON CONFLICT (appointment_id, "from") DO UPDATE SET areas = excluded.areas`,
    [appointmentId, from, areas],
  );

const toConfirm = (sql: Sql, officerId: string): Promise<unknown> =>
  sql('UPDATE roster_appointment SET unconfirmed = needs_confirmation WHERE officer_id = $1', [officerId]);

const foldOfficer = async ({ type, data }: OfficerEvent, position: bigint, sql: Sql): Promise<void> => {
  switch (type) {
    case 'OfficerRegistered':
      await sql('INSERT INTO roster_officer VALUES ($1, $2, $3)', [
        ...[data.officerId, JSON.stringify(data.name), data.withoutAccess !== true],
      ]);
      return;
    case 'AppointmentStarted': {
      const { appointmentId, officerId, role, agencyId, areaCode, dutyAreas, from, until = null, appointedBy } = data;
      const confirmable = needsConfirmation(role);
      const unconfirmed = confirmable && appointedBy !== undefined;
      await sql('INSERT INTO roster_appointment VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
        ...[appointmentId, officerId, position, role, confirmable, unconfirmed, agencyId, areaCode, from, until],
      ]);
      if (dutyAreas) await setDuty(sql, appointmentId, from, dutyAreas);
      return;
    }
    case 'DutyAreasChanged':
      await setDuty(sql, data.appointmentId, data.from, data.dutyAreas);
      return;
    case 'AppointmentConfirmed':
      await sql('UPDATE roster_appointment SET unconfirmed = false WHERE appointment_id = $1', [data.appointmentId]);
      return;
    case 'AppointmentEnded':
      await sql('UPDATE roster_appointment SET "to" = $2 WHERE appointment_id = $1', [data.appointmentId, data.to]);
      return;
    case 'PasswordReset':
      await toConfirm(sql, data.officerId);
      return;
    case 'IdentityBound':
      await sql('UPDATE roster_officer SET has_access = true WHERE officer_id = $1', [data.officerId]);
      await toConfirm(sql, data.officerId);
      return;
    case 'OfficerEnded':
      await sql('UPDATE roster_appointment SET "to" = least("to", $2) WHERE officer_id = $1', [
        data.officerId,
        data.to,
      ]);
  }
};

/** Who held which post for which villages, and which agencies and areas there were, at any time. */
export const roster: View = {
  name: 'roster',
  version: 2,
  tables: ['roster_officer', 'roster_appointment', 'roster_duty', 'roster_agency', 'roster_area', 'roster_name'],
  ddl,
  wants: (event) => [areasStream, agencyStream, officerStream].some((stream) => stream.owns(event)),
  apply: async (events, sql) => {
    for (const event of events) {
      if (areasStream.owns(event)) await foldArea(areasStream.read(event), sql);
      else if (agencyStream.owns(event)) await foldAgency(agencyStream.read(event), sql);
      else {
        const { stream, id, position, type, data } = officerStream.read(event);
        await foldOfficer({ type, data: locate(data, stream, id) } as OfficerEvent, position, sql);
      }
    }
  },
};
