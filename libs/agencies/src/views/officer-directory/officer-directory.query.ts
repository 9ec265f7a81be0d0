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

/** A post in the directory, with the name of the agency when the post started. */
interface PostRow {
  readonly appointmentId: AppointmentId;
  readonly role: Role;
  readonly agency: AgencyRef;
  readonly areaCode: AreaCode;
  readonly from: Instant;
  readonly to: Instant | null;
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
  readonly limit: number;
  readonly cursor?: string;
}

const POSTS = `
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'appointmentId', p.appointment_id, 'role', p.role, 'areaCode', p.area_code, 'from', p."from", 'to', p."to",
    'agency', jsonb_build_object('id', p.agency_id, 'kind', p.agency_kind, 'name', p.agency_name)
  ) ORDER BY p.started), '[]')
  FROM officer_directory_appointment p WHERE p.officer_id = o.officer_id`;

/** Reads the directory of officers. */
@Injectable()
export class OfficerDirectoryQuery {
  constructor(private readonly views: ViewReader) {}

  /** A page of officers with all their posts, in the order of registration. Throws 400 for an invalid cursor. */
  async page({ agencyId, role, limit, cursor }: OfficerFilter): Promise<Page<OfficerRow>> {
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
      [after, agencyId ?? null, role ?? null, limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, limit, (last) => encodeCursor(last.registered));
    return { items: items.map(({ registered: _, ...officer }) => officer), nextCursor };
  }
}
