import type { Deadline } from '@center/deadlines';
import type { AgencyId, AreaCode, CaseId, Instant, Officer } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { type Page, decodeCursor, encodeCursor, pageOf } from '@center/web';
import { Injectable } from '@nestjs/common';
import { Conditions } from '../conditions';
import { seenOrUnbarred } from '../register/visible';

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
  /** whether the officer acts on transfers to the own agency */
  readonly receives: boolean;
  readonly limit: number;
  readonly cursor?: string;
}

export interface DeadlineEntry {
  readonly of_case: CaseId;
  readonly deadline: Deadline;
}

/** Of a case that is not seen in full: those of the own agency, if the case is seen at all, and those of transfers to it. */
const ownIn = (
  where: Conditions,
  by: Officer,
  { seen, receives }: { readonly seen: string } & Pick<DeadlineFilter, 'receives'>,
): string => {
  const agency = where.put(by.agency.id);
  const owed = `(${seen} AND owed_by = ${agency})`;
  if (!receives) return owed;
  return `${owed} OR EXISTS (
    SELECT FROM transfer AS own
     WHERE own.transfer_id = (deadline -> 'subject' ->> 'transferId')::uuid AND own.to_agency = ${agency})`;
};

/** Reads the deadlines of the cases that an officer sees. */
@Injectable()
export class DeadlinesQuery {
  constructor(private readonly views: ViewReader) {}

  /**
   * A page, the first due first: of cases that are seen in full those of steps that the officer may know of, of own reports
   * those of the own agency, and those of transfers to it.
   */
  async list(by: Officer, filter: DeadlineFilter, now: Instant): Promise<Page<DeadlineEntry>> {
    const where = new Conditions();
    const { full, any: seen } = seenOrUnbarred(where, by, now);
    const known = filter.hidden.length === 0 ? 'true' : `NOT step = ANY (${where.put(filter.hidden)}::text[])`;
    where.and(
      full === 'true'
        ? known
        : `CASE WHEN ${full} THEN ${known} ELSE ${ownIn(where, by, { seen, receives: filter.receives })} END`,
    );
    where
      .on(filter.responsible, (owing) => `owed_by = ${owing}`)
      .on(filter.step, (step) => `step = ${step}`)
      .on(filter.area, (area) => `starts_with(area, ${area})`);
    const moment = where.put(now);
    if (filter.overdue !== undefined) {
      const isOverdue = `overdue_since < ${moment}`;
      where.and(filter.overdue ? isOverdue : `(${isOverdue}) IS NOT TRUE`);
    }
    const after = decodeCursor(filter.cursor, 'instant', 'uuid');
    const [state, before, last, id] = [filter.status, filter.dueBefore, after?.[0], after?.[1]].map(
      (value) => value && where.put(value),
    );
    const limit = where.put(filter.limit + 1);
    /** A page of the rows of one form. */
    const page = (form: string, is: { readonly state: string; readonly due: string }): string => {
      const conditions = [
        ...[where.toString(), form],
        ...(state ? [`${is.state} = ${state}`] : []),
        ...(before ? [`${is.due} < ${before}`] : []),
        ...(last ? [`(${is.due}, deadline_id) > (${last}, ${id}::uuid)`] : []),
      ];
      return `(SELECT of_case, deadline, deadline_id, ${is.due} AS due_now
                 FROM deadline JOIN register ON register.case_id = deadline.of_case
                WHERE ${conditions.join(' AND ')} ORDER BY ${is.due}, deadline_id LIMIT ${limit})`;
    };
    // a pause ends by itself without an event: the row is that of the pause still
    const asStored = page(`(resumes <= ${moment}) IS NOT TRUE`, { state: 'state', due: 'due' });
    const resumed = page(`resumes <= ${moment}`, { state: `'RUNNING'`, due: 'due_then' });
    const rows = await this.views.query<DeadlineEntry & { due_now: Date }>(
      `SELECT of_case, deadline, due_now FROM (${asStored} UNION ALL ${resumed}) AS listed
        ORDER BY due_now, deadline_id LIMIT ${limit}`,
      where.values,
    );
    return pageOf(rows, filter.limit, ({ deadline, due_now }) =>
      encodeCursor(due_now.toISOString(), deadline.deadlineId),
    );
  }
}
