import type { Deadline } from '@center/deadlines';
import { type AgencyId, type AreaCode, type CaseId, type Instant, type Officer, township } from '@center/kernel';
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
  /** the area of the case, or a larger one; of a village, its township, which is as much as a case knows */
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

/** The rows that have a status at an instant, with the column of their due time. Each is read from an index in its order. */
interface Form {
  readonly status: Deadline['status'];
  readonly is: (moment: () => string) => string;
  readonly due: string;
}

/** A pause ends by itself without an event: the row is that of the pause still. */
const FORMS: readonly Form[] = [
  { status: 'RUNNING', is: () => `state = 'RUNNING'`, due: 'due' },
  { status: 'RUNNING', is: (moment) => `state = 'PAUSED' AND resumes <= ${moment()}`, due: 'at' },
  { status: 'PAUSED', is: (moment) => `state = 'PAUSED' AND (resumes <= ${moment()}) IS NOT TRUE`, due: 'due' },
  { status: 'DONE', is: () => `state = 'DONE'`, due: 'due' },
  { status: 'CANCELLED', is: () => `state = 'CANCELLED'`, due: 'due' },
];

/** Of a case that is not seen in full: those of the own agency, if the case is seen at all, and those of transfers to it. */
const ownIn = (
  where: Conditions,
  by: Officer,
  { seen, receives }: { readonly seen: string } & Pick<DeadlineFilter, 'receives'>,
): string => {
  const agency = where.put(by.agency.id);
  const owed = `(${seen} AND by_agency[1] = ${agency}::uuid)`;
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
    const known = filter.hidden.length === 0 ? 'true' : `NOT by_step = ANY (${where.put(filter.hidden)}::text[])`;
    where.and(
      full === 'true'
        ? known
        : `CASE WHEN ${full} THEN ${known} ELSE ${ownIn(where, by, { seen, receives: filter.receives })} END`,
    );
    where
      .on(filter.responsible, (owing) => `by_agency[1] = ${owing}::uuid`)
      .on(filter.step, (step) => `by_step = ${step}`)
      .on(filter.area && township(filter.area), (area) => `starts_with(area, ${area})`);
    const after = decodeCursor(filter.cursor, 'instant', 'uuid');
    const { status, overdue } = filter;
    const forms = FORMS.filter((form) => {
      return (status === undefined || form.status === status) && (overdue !== true || form.status === 'RUNNING');
    });
    if (forms.length === 0) return { items: [], nextCursor: null };
    const [before, last, id] = [filter.dueBefore, after?.[0], after?.[1]].map((value) => value && where.put(value));
    const limit = where.put(filter.limit + 1);
    let put: string | undefined;
    const moment = (): string => (put ??= `${where.put(now)}::timestamptz`); // only if a form needs it
    /** A page of the rows of one form. */
    const page = (form: Form): string => {
      const conditions = [
        ...[where.toString(), 'known_to IS NULL', form.is(moment)],
        ...(overdue !== undefined && form.status === 'RUNNING'
          ? [`${form.due} ${overdue ? '<' : '>='} ${moment()}`]
          : []),
        ...(before ? [`${form.due} < ${before}`] : []),
        ...(last ? [`(${form.due}, key) > (${last}, ${id})`] : []),
      ];
      return `(SELECT subject_id AS of_case, deadline, key, ${form.due} AS due_now
                 FROM deadline JOIN register ON register.case_id = deadline.subject_id
                WHERE ${conditions.join(' AND ')} ORDER BY ${form.due}, key LIMIT ${limit})`;
    };
    const rows = await this.views.query<DeadlineEntry & { due_now: Date }>(
      `SELECT of_case, deadline, due_now FROM (${forms.map(page).join(' UNION ALL ')}) AS listed
        ORDER BY due_now, key LIMIT ${limit}`,
      where.values,
    );
    return pageOf(rows, filter.limit, ({ deadline, due_now }) =>
      encodeCursor(due_now.toISOString(), deadline.deadlineId),
    );
  }
}
