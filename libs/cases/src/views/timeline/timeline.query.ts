import type { CaseId, Role } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { type Page, decodeCursor, encodeCursor, pageOf } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { CaseEventType } from '../../domain/events';
import { Conditions } from '../conditions';

/** An event of a case. */
export interface TimelineEntry {
  readonly case_id: CaseId;
  readonly revision: number;
  readonly position: string;
  readonly type: CaseEventType;
  readonly at: Date;
  readonly recorded_at: Date;
  readonly officer_id: string;
  readonly agency_id: string;
  readonly role: Role;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface TimelineFilter {
  /** only events up to this log position */
  readonly upTo: bigint;
  readonly limit: number;
  readonly cursor?: string;
}

/** A case and the event types to show. */
export interface TimelineScope {
  readonly caseId: CaseId;
  readonly types: readonly CaseEventType[];
}

@Injectable()
export class TimelineQuery {
  constructor(private readonly views: ViewReader) {}

  /** Returns a page of the events of a case and of the leads merged into it, in log order. */
  async list(scopes: readonly TimelineScope[], { upTo, limit, cursor }: TimelineFilter): Promise<Page<TimelineEntry>> {
    const where = new Conditions().on(upTo.toString(), (position) => `position <= ${position}`);
    const shown = scopes.map(
      ({ caseId, types }) => `case_id = ${where.put(caseId)} AND type = ANY (${where.put(types)})`,
    );
    where.and(shown.map((scope) => `(${scope})`).join(' OR '));
    const after = decodeCursor(cursor, 'position');
    if (after) where.and(`position > ${where.put(after[0])}`);
    const rows = await this.views.query<TimelineEntry>(
      `SELECT * FROM timeline WHERE ${where.toString()} ORDER BY position LIMIT ${where.put(limit + 1)}`,
      where.values,
    );
    return pageOf(rows, limit, ({ position }) => encodeCursor(position));
  }
}
