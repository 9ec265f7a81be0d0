import type { Deadline } from '@center/deadlines';
import type { CaseId, DeadlineId } from '@center/kernel';
import { Projections, ViewReader, ViewsUnavailable } from '@center/projections';
import { Injectable } from '@nestjs/common';
import { deadlinesView } from './deadlines.view';

/** How long a reader waits for the view. */
const PATIENCE_MS = 10_000;

/** A deadline of a case. */
export interface DeadlineOfCase {
  readonly caseId: CaseId;
  readonly deadline: Deadline;
}

/** Reads deadlines by their ids. */
@Injectable()
export class DeadlinesByIdQuery {
  constructor(
    private readonly views: ViewReader,
    private readonly projections: Projections,
  ) {}

  /** After the view has read the log up to a position. Throws `ViewsUnavailable`. */
  async of(ids: readonly DeadlineId[], upTo: bigint): Promise<ReadonlyMap<DeadlineId, DeadlineOfCase>> {
    if (ids.length === 0) return new Map();
    if (!(await this.projections.reached(deadlinesView.name, upTo, PATIENCE_MS))) throw new ViewsUnavailable();
    const rows = await this.views.query<{ of_case: CaseId; deadline: Deadline }>(
      `SELECT subject_id AS of_case, deadline FROM deadline
        WHERE indicator = 'deadlines' AND key = ANY ($1::text[]) AND known_to IS NULL`,
      [ids],
    );
    return new Map(rows.map(({ of_case: caseId, deadline }) => [deadline.deadlineId, { caseId, deadline }]));
  }
}
