import type { Role } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { Injectable } from '@nestjs/common';
import type { BreakGlassFinding, BreakGlassReason } from '../../domain/codes';
import { Conditions } from '../conditions';

export interface BreakGlassFilter {
  readonly reviewed?: boolean;
  readonly limit: number;
  /** the time and the id of the last one of the previous page */
  readonly after?: readonly [openedAt: string, id: string] | undefined;
}

/** A row of the view. */
export interface BreakGlassEntry {
  readonly break_glass_id: string;
  readonly case_id: string;
  readonly opened_at: Date;
  readonly officer_id: string;
  readonly agency_id: string;
  readonly role: Role;
  readonly reason: BreakGlassReason;
  readonly until: Date;
  readonly reviewed_by: string | null;
  readonly reviewed_at: Date | null;
  readonly finding: BreakGlassFinding | null;
}

@Injectable()
export class BreakGlassQuery {
  constructor(private readonly views: ViewReader) {}

  /** The openings of all cases, newest first. Throws `ViewsUnavailable`. */
  list({ reviewed, limit, after }: BreakGlassFilter): Promise<readonly BreakGlassEntry[]> {
    const where = new Conditions().and('true');
    if (reviewed !== undefined) where.and(`reviewed_at IS ${reviewed ? 'NOT ' : ''}NULL`);
    if (after) where.and(`(opened_at, break_glass_id) < (${where.put(after[0])}, ${where.put(after[1])})`);
    return this.views.query<BreakGlassEntry>(
      `SELECT * FROM break_glass WHERE ${where.toString()}
        ORDER BY opened_at DESC, break_glass_id DESC LIMIT ${where.put(limit)}`,
      where.values,
    );
  }
}
