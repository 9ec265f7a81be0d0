import type { AgencyId, AreaCode, ChildId, Instant, Officer } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { type Page, decodeCursor, encodeCursor, pageOf } from '@center/web';
import { Injectable } from '@nestjs/common';
import { type CaseStatus, type Harm, type RiskLevel, URGENCIES, type Urgency } from '../../domain/codes';
import { Conditions } from '../conditions';
import { visibleIn } from './visible';

/** How a list of cases may be sorted. */
export const REGISTER_SORTS = ['-registeredAt', 'registeredAt', 'urgency', 'dueAt'] as const;
export type RegisterSort = (typeof REGISTER_SORTS)[number];

export interface RegisterFilter {
  readonly status?: CaseStatus;
  readonly urgency?: Urgency;
  readonly risk?: RiskLevel;
  readonly area?: AreaCode;
  /** the agency that submitted the lead */
  readonly agency?: AgencyId;
  /** the unit or the officer that handles it */
  readonly handler?: string;
  readonly harm?: Harm;
  readonly childId?: ChildId;
  readonly overdue?: boolean;
  /** Shanghai dates of the registration's business time, both inclusive */
  readonly from?: string;
  readonly to?: string;
  readonly sort: RegisterSort;
  readonly limit: number;
  readonly cursor?: string;
}

/** A case of the register, as its list shows it. */
export interface RegisterEntry {
  readonly case_id: string;
  readonly version: number;
  readonly position: string;
  readonly status: CaseStatus;
  readonly registered_at: Date;
  readonly urgency: Urgency | null;
  readonly harms: Harm[];
  readonly source: string;
  readonly area: string | null;
  readonly area_name: string | null;
  readonly risk: RiskLevel | null;
  readonly submitted_agency: string;
  readonly handler_agency: string;
  readonly handler_name: string;
  readonly handler_officer: string | null;
  readonly children: readonly { childId: string; risk: RiskLevel | null }[];
  readonly open_transfers: number;
  readonly handler_left: boolean;
  readonly closure_proposed: boolean;
  readonly due_at: Date | null;
  readonly full_sight: boolean;
  readonly sort_key: Date | number;
}

const NEVER = '9999-12-31T00:00:00Z';
const URGENCY_ORDER = `coalesce(array_position(ARRAY[${URGENCIES.map((urgency) => `'${urgency}'`).join(', ')}], urgency), 9)`;

/** What each sort is by, which way, and of what kind its values are in a cursor. What is not seen sorts as unknown. */
const SORTS = {
  '-registeredAt': { key: () => 'registered_at', way: 'DESC', kind: 'instant' },
  registeredAt: { key: () => 'registered_at', way: 'ASC', kind: 'instant' },
  urgency: { key: (full) => `CASE WHEN ${full} THEN ${URGENCY_ORDER} ELSE 9 END`, way: 'ASC', kind: 'whole' },
  dueAt: {
    key: (full) => `coalesce(CASE WHEN ${full} THEN due_at END, '${NEVER}'::timestamptz)`,
    way: 'ASC',
    kind: 'instant',
  },
} as const satisfies Record<
  RegisterSort,
  { key: (full: string) => string; way: 'ASC' | 'DESC'; kind: 'instant' | 'whole' }
>;

const SHANGHAI_DAY = (placeholder: string): string => `${placeholder}::date::timestamp AT TIME ZONE 'Asia/Shanghai'`;

@Injectable()
export class RegisterQuery {
  constructor(private readonly views: ViewReader) {}

  /** A page of the cases that an officer may see, filtered and sorted. `now` is the log's. */
  async list(by: Officer, filter: RegisterFilter, now: Instant): Promise<Page<RegisterEntry>> {
    const { key: keyOf, way, kind } = SORTS[filter.sort];
    const where = new Conditions();
    const full = visibleIn(where, by);
    const key = keyOf(full);
    this.narrow(where, filter, now, full);
    const after = decodeCursor(filter.cursor, kind, 'position');
    if (after)
      where.and(`(${key}, position) ${way === 'ASC' ? '>' : '<'} (${where.put(after[0])}, ${where.put(after[1])})`);
    const rows = await this.views.query<RegisterEntry>(
      `SELECT *, ${full} AS full_sight, ${key} AS sort_key FROM register
        WHERE ${where.toString()} ORDER BY ${key} ${way}, position ${way} LIMIT ${where.put(filter.limit + 1)}`,
      where.values,
    );
    return pageOf(rows, filter.limit, ({ sort_key, position }) =>
      encodeCursor(sort_key instanceof Date ? sort_key.toISOString() : sort_key, position),
    );
  }

  /** A filter on what only full sight shows finds no case that is not seen in full: an answer must not tell it either. */
  private narrow(where: Conditions, filter: RegisterFilter, now: Instant, full: string): void {
    where
      .on(filter.status, (status) => `status = ${status}`)
      .on(filter.area?.slice(0, 9), (area) => `starts_with(area, ${area})`)
      .on(filter.agency, (agency) => `submitted_agency = ${agency}`)
      .on(filter.from, (from) => `registered_at >= ${SHANGHAI_DAY(from)}`)
      .on(filter.to, (to) => `registered_at < ${SHANGHAI_DAY(to)} + interval '1 day'`)
      .on(filter.urgency, (urgency) => `${full} AND urgency = ${urgency}`)
      .on(filter.risk, (risk) => `${full} AND risk = ${risk}`)
      .on(filter.handler, (handler) => `${full} AND ${handler}::uuid IN (handler_agency, handler_officer)`)
      .on(filter.harm, (harm) => `${full} AND ${harm} = ANY (harms)`)
      .on(filter.childId && JSON.stringify([{ childId: filter.childId }]), (child) => `children @> ${child}::jsonb`);
    if (filter.overdue !== undefined) {
      where.and(`${full} AND ${filter.overdue ? '' : 'NOT '}coalesce(due_at < ${where.put(now)}, false)`);
    }
  }
}
