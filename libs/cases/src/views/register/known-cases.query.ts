import type { CaseId, Instant, Officer } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { Injectable } from '@nestjs/common';
import { Conditions } from '../conditions';
import { seenOrUnbarred } from './visible';
import { OPEN } from './work-lists';

/** Which of some cases an officer sees now, and which of the others they are not barred from. */
@Injectable()
export class KnownCasesQuery {
  constructor(private readonly views: ViewReader) {}

  /** Open cases after one, in a fixed order. */
  async open(limit: number, after: CaseId | undefined): Promise<readonly CaseId[]> {
    const rows = await this.views.query<{ case_id: CaseId }>(
      `SELECT case_id FROM register WHERE ${OPEN} AND ($2::uuid IS NULL OR case_id > $2) ORDER BY case_id LIMIT $1`,
      [limit, after ?? null],
    );
    return rows.map(({ case_id }) => case_id);
  }

  /** `true`: the case is seen; `false`: not seen, but not barred either. Others are missing. */
  async among(by: Officer, caseIds: readonly CaseId[], now: Instant): Promise<ReadonlyMap<CaseId, boolean>> {
    const where = new Conditions();
    const { any: seen } = seenOrUnbarred(where, by, now);
    where.and(`case_id = ANY (${where.put(caseIds)}::uuid[])`);
    const rows = await this.views.query<{ case_id: CaseId; seen: boolean }>(
      `SELECT case_id, (${seen}) IS TRUE AS seen FROM register WHERE ${where.toString()}`,
      where.values,
    );
    return new Map(rows.map(({ case_id, seen: isSeen }) => [case_id, isSeen]));
  }
}
