import {
  type AgencyRef,
  type AppointmentId,
  type AreaCode,
  type Instant,
  instant,
  type Label,
  type LocatedSealed,
  milliseconds,
  type OfficerId,
  type Role,
} from '@center/kernel';
import { ViewReader } from '@center/projections';
import { decodeCursor, encodeCursor, type Page, pageOf } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { AppointmentStatus } from '../../domain/codes';

/** An appointment that runs; the name is still encrypted. */
export interface RosterRow {
  readonly appointmentId: AppointmentId;
  readonly officerId: OfficerId;
  readonly name: LocatedSealed;
  readonly role: Role;
  readonly agency: AgencyRef;
  readonly areaCode: AreaCode;
  readonly dutyAreas: readonly AreaCode[];
  readonly from: Instant;
  /** when it ends, or its agency does, as far as that is known */
  readonly until: Instant | null;
  readonly confirmation: AppointmentStatus;
}

/** A village or a township. */
export interface RosterArea {
  readonly code: AreaCode;
  readonly name: Label;
}

/** Where and when: posts and areas within an area, at an instant. */
export interface RosterFilter {
  readonly area: AreaCode;
  readonly moment: Instant;
}

const DAY_MS = 86_400_000;
const SOON_DAYS = 30;

/** The name that an area or an agency has at the instant $1. */
const nameOf = (named: string): string => `(
  SELECT n.name FROM roster_name n WHERE n.named = ${named} AND n."from" <= $1 ORDER BY n."from" DESC LIMIT 1)`;

/**
 * The appointments that run at the instant $1, at agencies that exist then, with the duty areas of then: within the area $2,
 * or responsible for it if it is a village.
 */
const SERVING = `
  SELECT p.*, o.name, o.has_access, coalesce(duty.areas, '{}') AS duty_areas, least(p."to", a."to") AS until,
    jsonb_build_object('id', a.agency_id, 'kind', a.kind, 'name', ${nameOf('a.agency_id::text')}) AS agency
  FROM roster_appointment p
  JOIN roster_officer o USING (officer_id)
  JOIN roster_agency a ON a.agency_id = p.agency_id AND a."from" <= $1 AND (a."to" IS NULL OR a."to" > $1)
  LEFT JOIN LATERAL (
    SELECT areas FROM roster_duty d WHERE d.appointment_id = p.appointment_id AND d."from" <= $1
    ORDER BY d."from" DESC LIMIT 1) AS duty ON true
  WHERE p."from" <= $1 AND (p."to" IS NULL OR p."to" > $1)
    AND (starts_with(p.area_code, $2) OR $2 = ANY (duty.areas))`;

const ROW = `
  appointment_id AS "appointmentId", officer_id AS "officerId", name, role, agency, area_code AS "areaCode",
  duty_areas AS "dutyAreas", "from", until,
  CASE WHEN NOT needs_confirmation THEN 'NOT_REQUIRED' WHEN NOT unconfirmed THEN 'CONFIRMED'
       WHEN has_access THEN 'PENDING' ELSE 'NOT_REQUIRED' END AS confirmation`;

/** The areas within the area $2 that exist at the instant $1, with so many digits. */
const areasOf = (digits: number): string => `
  SELECT code, ${nameOf('code')} AS name FROM roster_area
  WHERE length(code) = ${digits} AND starts_with(code, $2) AND "from" <= $1 AND ("to" IS NULL OR "to" > $1)`;

/** Reads who serves where at an instant, and where nobody does. */
@Injectable()
export class RosterQuery {
  constructor(private readonly views: ViewReader) {}

  /** A page of the running appointments, by area. Throws 400 for an invalid cursor. */
  async page(
    { area, moment }: RosterFilter,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string },
  ): Promise<Page<RosterRow>> {
    const [afterArea, after] = decodeCursor(cursor, 'text', 'position') ?? ['', '0'];
    const rows = await this.views.query<RosterRow & { started: string }>(
      `SELECT ${ROW}, started::text FROM (${SERVING}) AS serving
       WHERE (area_code, serving.started) > ($3, $4::bigint) ORDER BY area_code, serving.started LIMIT $5`,
      [moment, area, afterArea, after, limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, limit, (last) => encodeCursor(last.areaCode, last.started));
    return { items: items.map(({ started: _, ...row }) => row), nextCursor };
  }

  /**
   * The running appointments that end within thirty days of a day, whose last instant `moment` is, the earliest first. One that
   * ends at 24:00 ends on the day that is over then.
   */
  endingSoon({ area, moment }: RosterFilter): Promise<readonly RosterRow[]> {
    const midnight = milliseconds(moment) + 1;
    return this.views.query<RosterRow>(
      `SELECT ${ROW} FROM (${SERVING}) AS serving WHERE until <= $3 ORDER BY until, serving.started`,
      [moment, area, instant(midnight + SOON_DAYS * DAY_MS)],
    );
  }

  /** The villages that are in nobody's duty areas. */
  villagesWithoutDirector({ area, moment }: RosterFilter): Promise<readonly RosterArea[]> {
    return this.views.query<RosterArea>(
      `${areasOf(12)} AND code <> ALL (
         SELECT unnest(duty_areas) FROM (${SERVING.replaceAll('$2', '$3')}) AS serving)
       ORDER BY code`,
      [moment, area, ''],
    );
  }

  /** The townships without a station. */
  townshipsWithoutStation({ area, moment }: RosterFilter): Promise<readonly RosterArea[]> {
    return this.views.query<RosterArea>(
      `${areasOf(9)} AND NOT EXISTS (
         SELECT FROM roster_agency s
          WHERE s.kind = 'STATION' AND s.area_code = code AND s."from" <= $1 AND (s."to" IS NULL OR s."to" > $1))
       ORDER BY code`,
      [moment, area],
    );
  }
}
