import type { Deadline } from '@center/deadlines';
import type { AgencyId, AreaCode, CaseId, Instant, Officer } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { type Page, decodeCursor, encodeCursor, pageOf } from '@center/web';
import { Injectable } from '@nestjs/common';
import { Conditions } from '../conditions';
import { visibleIn } from '../register/visible';

export interface DeadlineFilter {
  readonly responsible?: AgencyId;
  readonly step?: string;
  readonly status?: string;
  readonly overdue?: boolean;
  readonly dueBefore?: Instant;
  /** the area of the case, or a larger one */
  readonly area?: AreaCode;
  /** steps that the officer may not know of, of cases that the officer sees in full */
  readonly hidden: readonly string[];
  readonly limit: number;
  readonly cursor?: string;
}

export interface DeadlineEntry {
  readonly of_case: CaseId;
  readonly deadline: Deadline;
}

/** Reads the deadlines of the cases that an officer sees. */
@Injectable()
export class DeadlinesQuery {
  constructor(private readonly views: ViewReader) {}

  /**
   * A page, the first due first: of cases that are seen in full those of steps that the officer may know of, of own reports
   * those of the own agency.
   */
  async list(by: Officer, filter: DeadlineFilter, now: Instant): Promise<Page<DeadlineEntry>> {
    const where = new Conditions();
    const full = visibleIn(where, by, now);
    const known =
      filter.hidden.length === 0 ? full : `(${full}) AND NOT step = ANY (${where.put(filter.hidden)}::text[])`;
    where.and(
      full === 'true' ? known : `CASE WHEN ${full} THEN ${known} ELSE owed_by = ${where.put(by.agency.id)} END`,
    );
    where
      .on(filter.responsible, (agency) => `owed_by = ${agency}`)
      .on(filter.step, (step) => `step = ${step}`)
      .on(filter.status, (status) => `state = ${status}`)
      .on(filter.dueBefore, (moment) => `due < ${moment}`)
      .on(filter.area, (area) => `starts_with(area, ${area})`);
    if (filter.overdue !== undefined) {
      const isOverdue = `overdue_since < ${where.put(now)}`;
      where.and(filter.overdue ? isOverdue : `(${isOverdue}) IS NOT TRUE`);
    }
    const after = decodeCursor(filter.cursor, 'instant', 'uuid');
    if (after) where.and(`(due, deadline_id) > (${where.put(after[0])}, ${where.put(after[1])}::uuid)`);
    const rows = await this.views.query<DeadlineEntry>(
      `SELECT of_case, deadline FROM deadline JOIN register ON register.case_id = deadline.of_case
        WHERE ${where.toString()} ORDER BY due, deadline_id LIMIT ${where.put(filter.limit + 1)}`,
      where.values,
    );
    return pageOf(rows, filter.limit, ({ deadline }) => encodeCursor(deadline.dueAt, deadline.deadlineId));
  }
}
