import {
  type AgencyId,
  type AreaCode,
  type Instant,
  instant,
  milliseconds,
  type Officer,
  township,
} from '@center/kernel';
import { ViewReader, ViewsUnavailable } from '@center/projections';
import { decodeCursor, encodeCursor, type Page, pageOf } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { ActivityKind, ActivityStatus, Theme } from '../../domain/codes';
import type { ActivityId } from '../../domain/events';
import { Neighbours } from '../../ports/neighbours';
import { Conditions } from '../conditions';
import { seenBy } from '../seen';

/** The days are those of Shanghai, both included. */
export interface CalendarFilter {
  readonly kind?: ActivityKind;
  readonly host?: AgencyId;
  readonly area?: AreaCode;
  readonly status?: ActivityStatus;
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string;
  /** as of this position of the log; by default as it is */
  readonly position?: bigint;
}

/** A row of the view. */
export interface CalendarEntry {
  readonly activity_id: ActivityId;
  readonly kind: ActivityKind;
  readonly theme: Theme | null;
  readonly host: AgencyId;
  readonly area: AreaCode;
  readonly series: string | null;
  readonly minutes: number | null;
  readonly at: Date;
  readonly status: ActivityStatus;
  readonly counts: object | null;
  /** whether it is known to few now, whatever it was */
  readonly confidential: boolean;
  /** the position of the event by which it became so */
  readonly known_from: string;
}

/** The columns of an entry. */
const ENTRY =
  'activity.activity_id, kind, theme, host, area, series, minutes, activity.at, status, counts, confidential, activity.known_from::text';

/**
 * The activities as of a position, or as they are, as a table `activity`: those that an officer may know of today, or all
 * of them. Each is as confidential as it is today.
 */
export const activitiesFor = (by: Officer | undefined, position: bigint | undefined, where: Conditions): string => {
  if (position === undefined) {
    if (by) where.and(seenBy(by, where));
    return 'activity';
  }
  const then = where.put(position.toString());
  const columns = 'activity_id, kind, theme, host, area, series, minutes, at, status, counts, known_from';
  return `(
    SELECT version.*, today.confidential FROM (
      SELECT ${columns} FROM activity WHERE known_from <= ${then}::bigint
      UNION ALL
      SELECT ${columns} FROM activity_past WHERE known_from <= ${then}::bigint AND known_to > ${then}::bigint) AS version
    JOIN (SELECT activity_id, confidential FROM activity WHERE ${by ? seenBy(by, where) : 'true'}) AS today
      USING (activity_id)) AS activity`;
};

/** Restricts a query of activities to days of Shanghai. */
export const inDays = (where: Conditions, { from, to }: Pick<CalendarFilter, 'from' | 'to'>): Conditions =>
  where
    .on(from, (day) => `activity.at >= ${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai'`)
    .on(to, (day) => `activity.at < (${day}::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'`);

/** A page of activities under some conditions, newest first. */
export const newestFirst = async (
  views: ViewReader,
  from: string,
  where: Conditions,
  { limit, cursor }: Pick<CalendarFilter, 'limit' | 'cursor'>,
): Promise<Page<CalendarEntry>> => {
  const after = decodeCursor(cursor, 'instant', 'uuid');
  if (after) where.and(`(activity.at, activity.activity_id) < (${where.put(after[0])}, ${where.put(after[1])}::uuid)`);
  const rows = await views.query<CalendarEntry>(
    `SELECT ${ENTRY} FROM ${from} WHERE ${where.toString()}
      ORDER BY activity.at DESC, activity.activity_id DESC LIMIT ${where.put(limit + 1)}`,
    where.values,
  );
  return pageOf(rows, limit, (last) => encodeCursor(last.at.toISOString(), last.activity_id));
};

const TWO_HOURS = 7_200_000;

/** Reads the calendar, as far as an officer may know it. */
@Injectable()
export class CalendarQuery extends Neighbours {
  constructor(private readonly views: ViewReader) {
    super();
  }

  /** A page, newest first. */
  list(by: Officer, filter: CalendarFilter): Promise<Page<CalendarEntry>> {
    const where = new Conditions();
    const from = activitiesFor(by, filter.position, where);
    where
      .on(filter.kind, (kind) => `kind = ${kind}`)
      .on(filter.host, (host) => `host = ${host}`)
      .on(filter.status, (status) => `status = ${status}`)
      .on(filter.area && township(filter.area), (area) => `starts_with(area, ${area})`);
    return newestFirst(this.views, from, inDays(where, filter), filter);
  }

  /** The position of the last event of the activities that an officer may see; 0 if there is none. */
  async lastChange(by: Officer): Promise<bigint> {
    const where = new Conditions();
    where.and(seenBy(by, where));
    const [row] = await this.views.query<Pick<CalendarEntry, 'known_from'>>(
      `SELECT known_from::text FROM activity WHERE ${where.toString()} ORDER BY activity.known_from DESC LIMIT 1`,
      where.values,
    );
    return BigInt(row?.known_from ?? 0);
  }

  override async has(
    by: Officer,
    activityId: ActivityId,
    { kind, hostId, areaCode, at }: Parameters<Neighbours['has']>[2],
  ): Promise<boolean> {
    const where = new Conditions();
    const within = (offset: number): Instant => instant(milliseconds(at) + offset);
    where
      .and(seenBy(by, where))
      .and(`status IN ('PLANNED', 'HELD')`)
      .on(activityId, (id) => `activity_id <> ${id}`)
      .on(kind, (code) => `kind = ${code}`)
      .on(hostId, (host) => `host = ${host}`)
      .on(areaCode, (area) => `area = ${area}`)
      .on(within(-TWO_HOURS), (earliest) => `at >= ${earliest}`)
      .on(within(TWO_HOURS), (latest) => `at <= ${latest}`);
    try {
      const rows = await this.views.query(`SELECT FROM activity WHERE ${where.toString()} LIMIT 1`, where.values);
      return rows.length > 0;
    } catch (error) {
      if (error instanceof ViewsUnavailable) return false; // a view that is not built yet prevents no record
      throw error;
    }
  }
}
