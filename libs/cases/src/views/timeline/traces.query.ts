import type { Affiliated } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { Injectable } from '@nestjs/common';
import { TIMELINE_PLACE, type TimelinePlace } from './timeline-place';

const PAGE = 1_000;

@Injectable()
export class TracesQuery {
  constructor(private readonly views: ViewReader) {}

  /**
   * Iterates over all events up to a log position of the cases from which the officer is not barred, grouped by case, in
   * order. Reads page by page, so memory use is constant.
   */
  async *all(upTo: bigint, { affiliations }: Affiliated): AsyncGenerator<TimelinePlace> {
    const isBarred = 'EXISTS (SELECT FROM register WHERE register.case_id = timeline.case_id AND barred && $5::uuid[])';
    const [unbarred, barring] = affiliations.length === 0 ? ['', []] : [`AND NOT ${isBarred}`, [affiliations]];
    let after: readonly [caseId: string, position: string] = ['00000000-0000-0000-0000-000000000000', '0'];
    for (;;) {
      const page = await this.views.query<TimelinePlace>(
        `SELECT ${TIMELINE_PLACE} FROM timeline WHERE (case_id, position) > ($1, $2) AND position <= $3 ${unbarred}
          ORDER BY case_id, position LIMIT $4`,
        [...after, upTo.toString(), PAGE, ...barring],
      );
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = [last.case_id, last.position];
    }
  }
}
