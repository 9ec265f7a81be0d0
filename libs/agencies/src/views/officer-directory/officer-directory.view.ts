import { locate } from '@center/kernel';
import type { Sql, View } from '@center/projections';
import type { OfficerEvent } from '../../domain/events';
import { officerStream } from '../../domain/streams';

// `name` is the encrypted text with its event field, as in the log: decrypted on reading, unreadable without its key.
const ddl = `
CREATE TABLE officer_directory (
  officer_id uuid PRIMARY KEY,
  registered bigint NOT NULL UNIQUE,
  name jsonb NOT NULL,
  ended_at text COLLATE "C"
);
CREATE TABLE officer_directory_appointment (
  appointment_id uuid PRIMARY KEY,
  officer_id uuid NOT NULL,
  started bigint NOT NULL,
  role text COLLATE "C" NOT NULL,
  agency_id uuid NOT NULL,
  agency_kind text COLLATE "C" NOT NULL,
  agency_name text NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  "from" text COLLATE "C" NOT NULL,
  "to" text COLLATE "C"
);
CREATE INDEX officer_directory_appointment_of ON officer_directory_appointment (officer_id, started);
CREATE INDEX officer_directory_appointment_at ON officer_directory_appointment (agency_id);
`;

const fold = async (event: OfficerEvent, position: bigint, sql: Sql): Promise<void> => {
  switch (event.type) {
    case 'OfficerRegistered':
      await sql('INSERT INTO officer_directory (officer_id, registered, name) VALUES ($1, $2, $3)', [
        event.data.officerId,
        position,
        JSON.stringify(event.data.name),
      ]);
      return;
    case 'AppointmentStarted': {
      const { appointmentId, officerId, role, agencyId, agencyKind, agencyName, areaCode, from } = event.data;
      await sql(
        `INSERT INTO officer_directory_appointment
           (appointment_id, officer_id, started, role, agency_id, agency_kind, agency_name, area_code, "from")
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [appointmentId, officerId, position, role, agencyId, agencyKind, agencyName, areaCode, from],
      );
      return;
    }
    case 'AppointmentEnded':
      await sql('UPDATE officer_directory_appointment SET "to" = $2 WHERE appointment_id = $1', [
        event.data.appointmentId,
        event.data.to,
      ]);
      return;
    case 'OfficerEnded':
      await sql('UPDATE officer_directory SET ended_at = $2 WHERE officer_id = $1', [
        event.data.officerId,
        event.data.to,
      ]);
      return;
  }
};

/** All officers, current and former, with their posts, in the order of registration. */
export const officerDirectory: View = {
  name: 'officer_directory',
  version: 1,
  tables: ['officer_directory', 'officer_directory_appointment'],
  ddl,
  wants: (event) => officerStream.owns(event),
  apply: async (events, sql) => {
    for (const { stream, id, position, type, data } of officerStream.eventsIn(events)) {
      await fold({ type, data: locate(data, stream, id) } as OfficerEvent, position, sql);
    }
  },
};
