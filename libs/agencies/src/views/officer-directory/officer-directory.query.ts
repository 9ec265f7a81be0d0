import { Injectable } from '@nestjs/common';
import type {
  AgencyId,
  AgencyRef,
  AppointmentId,
  AreaCode,
  Instant,
  LocatedSealed,
  OfficerId,
  Role,
} from '@center/kernel';
import { ViewReader } from '@center/projections';
import { decodeCursor, encodeCursor, type Page, pageOf } from '@center/web';
import type { AppointmentEndReason, AppointmentStatus, MissingConfirmation } from '../../domain/codes';

/** A post in the directory, with the name of the agency when the post started. */
interface PostRow {
  readonly appointmentId: AppointmentId;
  readonly role: Role;
  readonly agency: AgencyRef;
  readonly areaCode: AreaCode;
  /** those of the moment of the question; before the start, those that the post starts with */
  readonly dutyAreas: readonly AreaCode[];
  readonly from: Instant;
  readonly to: Instant | null;
  /** the end of the term */
  readonly until: Instant | null;
  /** why it was ended, if that was stated */
  readonly endReason: AppointmentEndReason | null;
  readonly status: AppointmentStatus;
}

/** An officer of the directory; the name is still encrypted. */
export interface OfficerRow {
  readonly officerId: OfficerId;
  readonly name: LocatedSealed;
  readonly endedAt: Instant | null;
  readonly appointments: readonly PostRow[];
}

/** The filter of the directory: officers with a matching current or former post. */
export interface OfficerFilter {
  readonly agencyId?: AgencyId;
  readonly role?: Role;
  readonly moment: Instant;
  readonly limit: number;
  readonly cursor?: string;
}

/** An appointment with its officer; the name is still encrypted. */
export interface AppointmentRow extends PostRow {
  readonly officerId: OfficerId;
  readonly name: LocatedSealed;
  readonly unconfirmed: MissingConfirmation | null;
}

/** The filter of the list of appointments. */
export interface AppointmentFilter {
  readonly status?: AppointmentStatus;
  readonly moment: Instant;
  readonly limit: number;
  readonly cursor?: string;
}

const STATUS = `
  CASE WHEN NOT p.needs_confirmation THEN 'NOT_REQUIRED' WHEN p.unconfirmed IS NULL THEN 'CONFIRMED'
       WHEN o.has_access THEN 'PENDING' ELSE 'NOT_REQUIRED' END`;

/** The duty areas of an appointment at an instant, a parameter of the query. */
const dutyAreasAt = (moment: string): string => `
  coalesce((SELECT duty -> 'areas' FROM jsonb_array_elements(p.duties) AS duty
             WHERE duty ->> 'from' COLLATE "C" <= greatest(p."from", ${moment})
             ORDER BY duty ->> 'from' COLLATE "C" DESC LIMIT 1), '[]')`;

const POSTS = `
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'appointmentId', p.appointment_id, 'role', p.role, 'areaCode', p.area_code, 'from', p."from", 'to', p."to",
    'until', p.until, 'endReason', p.end_reason, 'dutyAreas', ${dutyAreasAt('$5')}, 'status', ${STATUS},
    'agency', jsonb_build_object('id', p.agency_id, 'kind', p.agency_kind, 'name', p.agency_name)
  ) ORDER BY p.started), '[]')
  FROM officer_directory_appointment p WHERE p.officer_id = o.officer_id`;

/** Reads the directory of officers. */
@Injectable()
export class OfficerDirectoryQuery {
  constructor(private readonly views: ViewReader) {}

  /** A page of officers with all their posts, in the order of registration. Throws 400 for an invalid cursor. */
  async page({ agencyId, role, moment, limit, cursor }: OfficerFilter): Promise<Page<OfficerRow>> {
    const [after] = decodeCursor(cursor, 'position') ?? ['0'];
    const rows = await this.views.query<OfficerRow & { registered: string }>(
      `SELECT o.officer_id AS "officerId", o.registered::text, o.name, o.ended_at AS "endedAt", (${POSTS}) AS appointments
       FROM officer_directory o
       WHERE o.registered > $1
         AND (($2::uuid IS NULL AND $3::text IS NULL) OR EXISTS (
           SELECT FROM officer_directory_appointment p
           WHERE p.officer_id = o.officer_id AND ($2::uuid IS NULL OR p.agency_id = $2) AND ($3::text IS NULL OR p.role = $3)))
       ORDER BY o.registered
       LIMIT $4`,
      [after, agencyId ?? null, role ?? null, limit + 1, moment],
    );
    const { items, nextCursor } = pageOf(rows, limit, (last) => encodeCursor(last.registered));
    return { items: items.map(({ registered: _, ...officer }) => officer), nextCursor };
  }

  /**
   * A page of the appointments that run or will run at an instant, of officers who serve, in the order in which they were
   * made. Throws 400 for an invalid cursor.
   */
  async appointments({ status, moment, limit, cursor }: AppointmentFilter): Promise<Page<AppointmentRow>> {
    const [after] = decodeCursor(cursor, 'position') ?? ['0'];
    const rows = await this.views.query<AppointmentRow & { started: string }>(
      `SELECT * FROM (
         SELECT p.appointment_id AS "appointmentId", p.officer_id AS "officerId", o.name, p.role, p.area_code AS "areaCode",
           jsonb_build_object('id', p.agency_id, 'kind', p.agency_kind, 'name', p.agency_name) AS agency,
           p."from", p."to", p.until, p.end_reason AS "endReason", ${dutyAreasAt('$2')} AS "dutyAreas", ${STATUS} AS status, p.unconfirmed, p.started
         FROM officer_directory_appointment p JOIN officer_directory o USING (officer_id)
         WHERE p.started > $1 AND (p."to" IS NULL OR p."to" > $2) AND (o.ended_at IS NULL OR o.ended_at > $2)
           AND ($3::text IS DISTINCT FROM 'PENDING' OR p.unconfirmed IS NOT NULL)
       ) AS running
       WHERE $3::text IS NULL OR status = $3
       ORDER BY started
       LIMIT $4`,
      [after, moment, status ?? null, limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, limit, (last) => encodeCursor(last.started));
    return { items: items.map(({ started: _, ...appointment }) => appointment), nextCursor };
  }
}
