import { ViewReader } from '@center/projections';
import { Injectable } from '@nestjs/common';
import type { TimelineEntry } from './timeline-entry';

const PAGE = 1_000;

@Injectable()
export class TracesQuery {
  constructor(private readonly views: ViewReader) {}

  /**
   * Iterates over all events up to a log position, grouped by case, in order. Reads page by page, so memory use is
   * constant.
   */
  async *all(upTo: bigint): AsyncGenerator<TimelineEntry> {
    let after: readonly [caseId: string, revision: number] = ['00000000-0000-0000-0000-000000000000', -1];
    for (;;) {
      const page = await this.views.query<TimelineEntry>(
        `SELECT * FROM timeline WHERE (case_id, revision) > ($1, $2) AND position <= $3
          ORDER BY case_id, revision LIMIT $4`,
        [...after, upTo.toString(), PAGE],
      );
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = [last.case_id, last.revision];
    }
  }
}
