import type { AgencyId, CaseId, Instant, Officer, SupervisionId } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { type Page, decodeCursor, encodeCursor, pageOf } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { SupervisionStatus } from '../../domain/codes';
import { Conditions } from '../conditions';
import { seenInFullOr } from '../register/visible';

export interface SupervisionFilter {
  readonly agency?: AgencyId;
  readonly status?: SupervisionStatus;
  readonly case?: CaseId;
  /** steps that the officer may not know of, of cases that the officer sees in full */
  readonly hidden: readonly string[];
  readonly limit: number;
  readonly cursor?: string;
}

/** A row of the view, with its status. */
export interface SupervisionEntry {
  readonly supervision_id: SupervisionId;
  readonly of_case: CaseId;
  readonly agency: AgencyId;
  readonly level: number | null;
  readonly about_deadline: string | null;
  readonly step: string | null;
  readonly due: Date | null;
  readonly issued_at: Date;
  readonly answered_at: Date | null;
  readonly expected_by: Date | null;
  readonly status: SupervisionStatus;
}

const ABOUT = `
  LEFT JOIN deadline AS d ON d.indicator = 'deadlines' AND d.key = s.about_deadline::text AND d.known_to IS NULL`;

/** As `deadlineAt` decides, at an instant: a pause that ends by itself leaves no event. */
const dueAt = (now: string): string => `
  CASE WHEN d.resumes <= ${now} THEN d.at ELSE d.due END`;

/** As `statusOf` decides, at an instant. */
const statusAt = (now: string): string => `
  CASE WHEN s.ended_at IS NOT NULL
         OR (s.about_deadline IS NOT NULL AND (d.state IN ('RUNNING', 'PAUSED') AND ${dueAt(now)} = s.due) IS NOT TRUE)
       THEN 'ENDED'
       WHEN s.answered_at IS NOT NULL THEN 'ANSWERED' ELSE 'OPEN' END`;

/** Reads the supervisions that an officer may know of. */
@Injectable()
export class SupervisionsQuery {
  constructor(private readonly views: ViewReader) {}

  /** A page, newest first: of cases that are seen in full those of steps that the officer may know of, and the own ones. */
  async list(by: Officer, filter: SupervisionFilter, now: Instant): Promise<Page<SupervisionEntry>> {
    const where = new Conditions();
    const statusNow = statusAt(`${where.put(now)}::timestamptz`);
    const known = `coalesce(d.by_step, s.about_step, '') <> ALL (${where.put(filter.hidden)}::text[])`;
    seenInFullOr(where, by, now, { known, own: `s.agency = ${where.put(by.agency.id)}` });
    where
      .on(filter.agency, (agency) => `s.agency = ${agency}`)
      .on(filter.case, (caseId) => `s.of_case = ${caseId}`)
      .on(filter.status, (status) => `${statusNow} = ${status}`);
    const after = decodeCursor(filter.cursor, 'instant', 'uuid');
    if (after) where.and(`(s.issued_at, s.supervision_id) < (${where.put(after[0])}, ${where.put(after[1])}::uuid)`);
    const rows = await this.views.query<SupervisionEntry>(
      `SELECT s.supervision_id, s.of_case, s.agency, s.level, s.about_deadline, coalesce(d.by_step, s.about_step) AS step,
              s.due, s.issued_at, s.answered_at, s.expected_by, ${statusNow} AS status
         FROM supervision AS s JOIN register ON register.case_id = s.of_case
         ${ABOUT}
        WHERE ${where.toString()}
        ORDER BY s.issued_at DESC, s.supervision_id DESC LIMIT ${where.put(filter.limit + 1)}`,
      where.values,
    );
    return pageOf(rows, filter.limit, (last) => encodeCursor(last.issued_at.toISOString(), last.supervision_id));
  }

  /** Those of some supervisions that an agency has and that have not ended at an instant. */
  async running(agency: AgencyId, ids: readonly SupervisionId[], now: Instant): Promise<ReadonlySet<SupervisionId>> {
    if (ids.length === 0) return new Set();
    const rows = await this.views.query<Pick<SupervisionEntry, 'supervision_id'>>(
      `SELECT s.supervision_id FROM supervision AS s ${ABOUT}
        WHERE s.agency = $1 AND s.supervision_id = ANY ($2::uuid[]) AND ${statusAt('$3::timestamptz')} <> 'ENDED'`,
      [agency, ids, now],
    );
    return new Set(rows.map(({ supervision_id }) => supervision_id));
  }
}
