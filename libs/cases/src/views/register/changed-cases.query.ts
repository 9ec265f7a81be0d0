import type { CaseId, Instant, Officer } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { Injectable } from '@nestjs/common';
import { Conditions } from '../conditions';
import { visibleIn } from './visible';

/** A case and the position of its last event, also if the officer does not see that one. */
export interface ChangedCase {
  readonly case_id: CaseId;
  readonly position: string;
}

@Injectable()
export class ChangedCasesQuery {
  constructor(private readonly views: ViewReader) {}

  /** The cases that an officer sees, the last changed first; with `before` those changed before a position. */
  latest(by: Officer, now: Instant, limit: number, before?: string): Promise<ChangedCase[]> {
    const where = new Conditions();
    visibleIn(where, by, now);
    where.on(before, (position) => `known_from < ${position}`);
    return this.views.query<ChangedCase>(
      `SELECT case_id, known_from AS position FROM register WHERE ${where.toString()}
        ORDER BY known_from DESC LIMIT ${where.put(limit)}`,
      where.values,
    );
  }
}
