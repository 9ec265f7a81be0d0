import { type Deadline, deadlineAt, isLive, isOverdue } from '@center/deadlines';
import type { Affiliated, Instant } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { Injectable } from '@nestjs/common';
import { TIMELINE_PLACE, type TimelinePlace } from './timeline-place';
import type { TraceDue } from './xes';

const PAGE = 1_000;

const DEADLINES = `
  SELECT case_id, deadline
    FROM deadline_case, unnest(deadlines) AS deadline_id
    JOIN deadline ON indicator = 'deadlines' AND key = deadline_id::text
   WHERE case_id = ANY ($1::uuid[]) AND known_from <= $2::bigint AND (known_to IS NULL OR known_to > $2::bigint)`;

@Injectable()
export class TracesQuery {
  constructor(private readonly views: ViewReader) {}

  /**
   * Iterates over all events up to a log position of the cases from which the officer is not barred, grouped by case, in
   * order, each with what is due in its case then. Reads page by page, so memory use is constant.
   */
  async *all(
    upTo: bigint,
    { affiliations }: Affiliated,
    now: Instant,
  ): AsyncGenerator<TimelinePlace & { readonly due?: TraceDue }> {
    const isBarred = 'EXISTS (SELECT FROM register WHERE register.case_id = timeline.case_id AND barred && $5::uuid[])';
    const [unbarred, barring] = affiliations.length === 0 ? ['', []] : [`AND NOT ${isBarred}`, [affiliations]];
    let after: readonly [caseId: string, position: string] = ['00000000-0000-0000-0000-000000000000', '0'];
    for (;;) {
      const page = await this.views.query<TimelinePlace>(
        `SELECT ${TIMELINE_PLACE} FROM timeline WHERE (case_id, position) > ($1, $2) AND position <= $3 ${unbarred}
          ORDER BY case_id, position LIMIT $4`,
        [...after, upTo.toString(), PAGE, ...barring],
      );
      const due = await this.dueIn(page, upTo, now);
      for (const entry of page) yield { ...entry, ...(due.has(entry.case_id) && { due: due.get(entry.case_id)! }) };
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = [last.case_id, last.position];
    }
  }

  /** What is due in the cases of a page, by the deadlines that are known at a position; none for those without deadlines. */
  private async dueIn(page: readonly TimelinePlace[], upTo: bigint, now: Instant): Promise<Map<string, TraceDue>> {
    const rows = await this.views.query<{ readonly case_id: string; readonly deadline: Deadline }>(DEADLINES, [
      [...new Set(page.map(({ case_id }) => case_id))],
      upTo.toString(),
    ]);
    const due = new Map<string, TraceDue>();
    for (const { case_id, deadline: known } of rows) {
      const deadline = deadlineAt(known, now);
      const before = due.get(case_id) ?? { overdue: false, dueAt: null, nextStep: null };
      const isNext = isLive(deadline) && (before.dueAt === null || deadline.dueAt < before.dueAt);
      due.set(case_id, {
        ...(isNext ? { dueAt: deadline.dueAt, nextStep: deadline.step } : before),
        overdue: before.overdue || isOverdue(deadline, now),
      });
    }
    return due;
  }
}
