import { locate } from '@center/kernel';
import type { Sql, View } from '@center/projections';
import { type ConfirmationReason, needsConfirmation } from '../../domain/codes';
import type { AppointmentStarted, OfficerEvent } from '../../domain/events';
import { officerStream } from '../../domain/streams';

// "to" is the end of the term until the appointment is ended before.
// `name` is the encrypted text with its event field, as in the log: decrypted on reading, unreadable without its key.
const ddl = `
CREATE TABLE officer_directory (
  officer_id uuid PRIMARY KEY,
  registered bigint NOT NULL UNIQUE,
  name jsonb NOT NULL,
  has_access boolean NOT NULL,
  ended_at text COLLATE "C"
);
CREATE TABLE officer_directory_appointment (
  appointment_id uuid PRIMARY KEY,
  officer_id uuid NOT NULL,
  started bigint NOT NULL,
  role text COLLATE "C" NOT NULL,
  needs_confirmation boolean NOT NULL,
  unconfirmed jsonb,
  agency_id uuid NOT NULL,
  agency_kind text COLLATE "C" NOT NULL,
  agency_name text NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  "from" text COLLATE "C" NOT NULL,
  "to" text COLLATE "C",
  until text COLLATE "C",
  end_reason text,
  duties jsonb NOT NULL
);
CREATE INDEX officer_directory_appointment_of ON officer_directory_appointment (officer_id, started);
CREATE INDEX officer_directory_appointment_at ON officer_directory_appointment (agency_id);
CREATE INDEX officer_directory_unconfirmed ON officer_directory_appointment (started) WHERE unconfirmed IS NOT NULL;
`;

const fold = async (event: OfficerEvent, position: bigint, sql: Sql): Promise<void> => {
  switch (event.type) {
    case 'OfficerRegistered':
      await sql('INSERT INTO officer_directory (officer_id, registered, name, has_access) VALUES ($1, $2, $3, $4)', [
        event.data.officerId,
        position,
        JSON.stringify(event.data.name),
        event.data.withoutAccess !== true,
      ]);
      return;
    case 'AppointmentStarted': {
      const { appointmentId, role, appointedBy: by, at } = event.data;
      await sql(
        `INSERT INTO officer_directory_appointment
           (appointment_id, officer_id, started, role, agency_id, agency_kind, agency_name, area_code, "from", "to", until,
            duties, needs_confirmation)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12)`,
        [appointmentId, event.data.officerId, position, role, ...placeOf(event.data), needsConfirmation(role)],
      );
      if (by) await toConfirm(sql, 'appointment_id', appointmentId, { reason: 'APPOINTED', by, at });
      return;
    }
    case 'AppointmentConfirmed':
      await sql('UPDATE officer_directory_appointment SET unconfirmed = NULL WHERE appointment_id = $1', [
        event.data.appointmentId,
      ]);
      return;
    case 'DutyAreasChanged': {
      const { appointmentId, from, dutyAreas } = event.data;
      await sql(
        `UPDATE officer_directory_appointment SET duties = coalesce(
             (SELECT jsonb_agg(duty) FROM jsonb_array_elements(duties) AS duty WHERE duty ->> 'from' <> $2), '[]')
           || jsonb_build_array(jsonb_build_object('from', $2::text, 'areas', $3::jsonb))
         WHERE appointment_id = $1`,
        [appointmentId, from, JSON.stringify(dutyAreas)],
      );
      return;
    }
    case 'PasswordReset': {
      const { officerId, by, at } = event.data;
      await toConfirm(sql, 'officer_id', officerId, { reason: 'PASSWORD_RESET', by, at });
      return;
    }
    case 'AppointmentEnded':
      await sql('UPDATE officer_directory_appointment SET "to" = $2, end_reason = $3 WHERE appointment_id = $1', [
        ...[event.data.appointmentId, event.data.to, event.data.reason ?? null],
      ]);
      return;
    case 'IdentityBound': {
      const { officerId, by, at } = event.data;
      await sql('UPDATE officer_directory SET has_access = true WHERE officer_id = $1', [officerId]);
      await toConfirm(sql, 'officer_id', officerId, { reason: 'IDENTITY_BOUND', by, at });
      return;
    }
    case 'OfficerEnded':
      await sql('UPDATE officer_directory SET ended_at = $2 WHERE officer_id = $1', [
        event.data.officerId,
        event.data.to,
      ]);
      return;
  }
};

/** The agency, the area, the term and the duty areas of a new appointment. */
const placeOf = (data: AppointmentStarted['data']): unknown[] => {
  const { agencyId, agencyKind, agencyName, areaCode, dutyAreas: areas, from, until = null } = data;
  return [agencyId, agencyKind, agencyName, areaCode, from, until, JSON.stringify(areas ? [{ from, areas }] : [])];
};

/** Sets the missing confirmation of the appointments that need it, as the fold of the officer does. */
const toConfirm = (
  sql: Sql,
  column: 'appointment_id' | 'officer_id',
  id: string,
  { reason, by, at }: { readonly reason: ConfirmationReason; readonly by: string; readonly at: string },
): Promise<unknown> =>
  sql(
    `UPDATE officer_directory_appointment SET unconfirmed = jsonb_build_object(
       'since', $2::text, 'reason', $3::text,
       'askedBy', coalesce(unconfirmed -> 'askedBy', '[]') ||
         CASE WHEN unconfirmed -> 'askedBy' ? $4::text THEN '[]'::jsonb ELSE jsonb_build_array($4::text) END)
     WHERE ${column} = $1 AND needs_confirmation`,
    [id, at, reason, by],
  );

/** All officers, current and former, with their posts, in the order of registration. */
export const officerDirectory: View = {
  name: 'officer_directory',
  version: 4,
  tables: ['officer_directory', 'officer_directory_appointment'],
  ddl,
  wants: (event) => officerStream.owns(event),
  apply: async (events, sql) => {
    for (const { stream, id, position, type, data } of officerStream.eventsIn(events)) {
      await fold({ type, data: locate(data, stream, id) } as OfficerEvent, position, sql);
    }
  },
};
