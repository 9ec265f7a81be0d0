import type { AgencyId, AreaCode, CaseId, ChildId, Instant, Officer } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { type Page, decodeCursor, encodeCursor, pageOf } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { CaseStatus, Harm, RiskLevel, Urgency } from '../../domain/codes';
import type { Clock } from '../clocks';
import { Conditions } from '../conditions';
import { knownAt } from '../known-at';
import { dueColumns } from './clock-columns';
import { REGISTER_SORTS, type RegisterSort, SORTS } from './sorts';
import { visibleIn } from './visible';
import { type Attended, unattended } from './unattended';
import { type CaseList, onList } from './work-lists';

export { REGISTER_SORTS, type RegisterSort };

/** The cases found by a search, before visibility is applied. */
export interface FoundCases {
  /** the matches for an officer with full visibility */
  readonly all: readonly CaseId[];
  /** the subset whose matching facts the officer entered: an own report is found only by these */
  readonly own: readonly CaseId[];
}

export interface RegisterFilter {
  readonly status?: CaseStatus;
  readonly urgency?: Urgency;
  readonly risk?: RiskLevel;
  readonly area?: AreaCode;
  /** the agency that submitted the lead */
  readonly agency?: AgencyId;
  /** the unit or the officer that handles the case */
  readonly handler?: string;
  readonly harm?: Harm;
  readonly childId?: ChildId;
  readonly overdue?: boolean;
  /** open cases with work at an agency where no one can act, or without; for the center */
  readonly unattended?: { readonly wanted: boolean } & Attended;
  /** a work list of the officer */
  readonly list?: CaseList;
  /** only these cases */
  readonly found?: FoundCases;
  /** Shanghai dates of the registration's business time, both inclusive */
  readonly from?: string;
  readonly to?: string;
  /** the state as of this log position; the current state when omitted */
  readonly position?: bigint | undefined;
  readonly sort: RegisterSort;
  readonly limit: number;
  readonly cursor?: string;
}

/** A case as listed in the register. */
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
  /** the first of them */
  readonly children: readonly { childId: string; risk: RiskLevel | null }[];
  readonly child_count: number;
  readonly open_transfers: number;
  readonly handler_left: boolean;
  readonly closure_proposed: boolean;
  readonly clocks: readonly Clock[] | null;
  /** the last step of the case that the officer sees */
  readonly seen_position: string;
  readonly full_visibility: boolean;
  readonly sort_key: Date | number;
}

/** How many children an entry shows: a page of cases with 500 each would take seconds to read and to send. */
export const CHILDREN_LISTED = 20;

/** The stored fields of a `RegisterEntry`. */
const COLUMNS = `case_id, position, registered_at, urgency, harms, source, area, area_name, risk,
  submitted_agency, handler_agency, handler_name, handler_officer, open_transfers, handler_left, closure_proposed, clocks,
  jsonb_path_query_array(children, '$[0 to ${CHILDREN_LISTED - 1}]') AS children, jsonb_array_length(children) AS child_count`;

/** The register stores areas down to the township level. */
const TOWNSHIP_DIGITS = 9;

/** The rows that most requests read: a page of 50, and one more. */
const PAGE = 51;

/**
 * The name under which a query is prepared; `undefined` if it is planned each time. Only frequent queries are prepared, and
 * only with filters whose values do not change the best plan: it reads one index in the order of the list.
 */
const nameOf = (
  { sort, limit, status, area, ...others }: RegisterFilter,
  { affiliations }: Officer,
  full: string,
): string | undefined => {
  const plain =
    full === 'true' &&
    affiliations.length === 0 &&
    limit === PAGE &&
    Object.values(others).every((value) => value === undefined);
  const byTime = sort === '-registeredAt' || sort === 'registeredAt';
  const township = area === undefined || area.length >= TOWNSHIP_DIGITS;
  if (!plain || !byTime || !township) return undefined;
  return ['cases', sort, ...(status ? ['status'] : []), ...(area ? ['area'] : [])].join(' ');
};

/** A column of a case that is seen in full, or what replaces it for those who see only their own report. */
const seen = (full: string, column: string, own: string): string =>
  full === 'true' ? column : `(CASE WHEN ${full} THEN ${column} ELSE ${own} END)`;

/** Those who see where no one can act. */
const OF_CENTER: readonly Officer['role'][] = ['DISPATCHER', 'CENTER_LEADER'];

const SEES_EVERY_STEP: readonly Officer['role'][] = ['DISPATCHER', 'CENTER_LEADER', 'AUDITOR'];

/** The version and the last step of a case that an officer sees in full, without the events that are kept from them. */
const countedFor = (by: Officer): readonly [version: string, position: string] => {
  if (SEES_EVERY_STEP.includes(by.role)) return ['version', 'known_from'];
  if (by.role === 'CHILD_DIRECTOR') return ['version - bar_steps - access_steps - police_steps', 'director_position'];
  const isInside = by.agency.kind === 'MINORS_CENTER';
  return [`version - access_steps${isInside ? '' : ' - bar_steps'}`, 'outer_position'];
};

/** The columns that count and show only the steps that the officer sees. */
const seenColumns = (full: string, by: Officer): string => {
  const [version, position] = countedFor(by);
  return [
    `${seen(full, version, 'own_version')} AS version`,
    `${seen(full, position, 'own_position')} AS seen_position`,
    `${seen(full, 'status', 'own_status')} AS status`,
  ].join(', ');
};

/** Cases with a child; of an own report only the children that it names. */
const withChild = (full: string, childId: ChildId, where: Conditions): string => {
  const named = (child: object): string => `children @> ${where.put(JSON.stringify([child]))}::jsonb`;
  if (full === 'true') return named({ childId });
  return `(${full} AND ${named({ childId })}) OR ${named({ childId, reported: true })}`;
};

const overdue = (wanted: boolean, from: string, now: string): string =>
  wanted ? `${from} < ${now}` : `(${from} IS NULL OR ${from} >= ${now})`;

const SHANGHAI_DAY = (placeholder: string): string => `${placeholder}::date::timestamp AT TIME ZONE 'Asia/Shanghai'`;

@Injectable()
export class RegisterQuery {
  constructor(private readonly views: ViewReader) {}

  /** Those of the cases that are SECRET, or were until the leader lifted it. Throws `ViewsUnavailable`. */
  async secretAmong(cases: readonly CaseId[]): Promise<CaseId[]> {
    const rows = await this.views.query<{ case_id: CaseId }>(
      'SELECT case_id FROM register WHERE case_id = ANY ($1::uuid[]) AND secret',
      [cases],
    );
    return rows.map(({ case_id }) => case_id);
  }

  /**
   * Returns a page of the cases that an officer may see, filtered and sorted. `now` is the time of the log, or of the
   * position; `today` always that of the log: it decides what the officer may see.
   */
  async list(by: Officer, filter: RegisterFilter, now: Instant, today = now): Promise<Page<RegisterEntry>> {
    const { text, values, name } = selection(by, { ...filter, limit: filter.limit + 1 }, now, today);
    const rows = await this.views.query<RegisterEntry>(text, values, name);
    return pageOf(rows, filter.limit, ({ sort_key, position }) =>
      encodeCursor(sort_key instanceof Date ? sort_key.toISOString() : sort_key, position),
    );
  }

  /** The same cases up to the limit, of one snapshot, in pages of this size. */
  pages(
    by: Officer,
    filter: RegisterFilter,
    { now, today, size }: { readonly now: Instant; readonly today: Instant; readonly size: number },
  ): AsyncGenerator<readonly RegisterEntry[]> {
    const { text, values } = selection(by, filter, now, today);
    return this.views.pages<RegisterEntry>(text, values, size);
  }
}

/** The query of the cases that an officer may see, of at most `limit` rows. */
const selection = (by: Officer, filter: RegisterFilter, now: Instant, today: Instant) => {
  const { key: keyOf, way, kind } = SORTS[filter.sort];
  const where = new Conditions();
  const full = visibleIn(where, by, today, filter.position !== undefined);
  const columns = dueColumns(by);
  const key = keyOf(full, columns.due);
  narrow(where, filter, full);
  if (filter.overdue !== undefined)
    where.and(`${full} AND ${overdue(filter.overdue, columns.overdue, where.put(now))}`);
  if (filter.unattended) where.and(OF_CENTER.includes(by.role) ? unattended(filter.unattended, where) : 'false');
  if (filter.list !== undefined) where.and(`${full} AND ${onList(filter.list, by, where)}`);
  const after = decodeCursor(filter.cursor, kind, 'position');
  if (after)
    where.and(`(${key}, position) ${way === 'ASC' ? '>' : '<'} (${where.put(after[0])}, ${where.put(after[1])})`);
  const { limit } = filter;
  const query = knownAt(filter.position, 'register', where, (source, _, known) => {
    // no registration is in the future, so the index scan starts at this instant
    const then = known === '' ? '' : `${known} AND registered_at <= ${where.put(now)}`;
    return `SELECT ${COLUMNS}, ${seenColumns(full, by)}, coalesce(${full}, false) AS full_visibility, ${key} AS sort_key FROM ${source} AS known
             WHERE ${where.toString()} ${then} ORDER BY ${key} ${way}, position ${way} LIMIT ${limit}`;
  });
  const ordered = filter.position === undefined ? '' : `ORDER BY sort_key ${way}, position ${way} LIMIT ${limit}`;
  return { text: `${query} ${ordered}`, values: where.values, name: nameOf(filter, by, full) };
};

/**
 * Applies the filters. Filters on fields that require full visibility match only cases with full visibility: the result
 * must not reveal these fields.
 */
const narrow = (where: Conditions, filter: RegisterFilter, full: string): void => {
  const township =
    filter.area && filter.area.length >= TOWNSHIP_DIGITS ? filter.area.slice(0, TOWNSHIP_DIGITS) : undefined;
  where
    .on(filter.status, (status) => `${seen(full, 'status', 'own_status')} = ${status}`)
    .on(township, (area) => `area = ${area}`)
    .on(township ? undefined : filter.area, (area) => `starts_with(area, ${area})`)
    .on(filter.agency, (agency) => `submitted_agency = ${agency}`)
    .on(filter.from, (from) => `registered_at >= ${SHANGHAI_DAY(from)}`)
    .on(filter.to, (to) => `registered_at < ${SHANGHAI_DAY(to)} + interval '1 day'`)
    .on(filter.urgency, (urgency) => `${full} AND urgency = ${urgency}`)
    .on(filter.risk, (risk) => `${full} AND risk = ${risk}`)
    .on(filter.handler, (handler) => `${full} AND (handler_agency = ${handler} OR handler_officer = ${handler})`)
    .on(filter.harm, (harm) => `${full} AND harms @> ARRAY[${harm}::text]`)
    .on(filter.found?.all, (all) => `case_id = ANY (${all}::uuid[])`)
    .on(filter.found?.own, (own) => `${full} OR case_id = ANY (${own}::uuid[])`);
  if (filter.childId) where.and(withChild(full, filter.childId, where));
};
