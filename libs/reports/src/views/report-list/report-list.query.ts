import { ViewReader } from '@center/projections';
import { type Page, decodeCursor, encodeCursor, pageOf } from '@center/web';
import { Injectable } from '@nestjs/common';

/** A report of the list. */
export interface ReportRow {
  readonly report_id: string;
  readonly event_position: string;
  readonly published_at: string;
  readonly officer_id: string;
  readonly agency_id: string;
  readonly agency_name: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly as_of: string | null;
  readonly position: string;
  readonly definition: number;
  readonly group_by: readonly string[];
  readonly indicators: readonly string[];
}

/** The filter of the list. */
export interface ReportsAsked {
  readonly limit: number;
  readonly cursor?: string;
  /** the maximum number of dimensions */
  readonly dimensions: number;
}

/** Reads the list of reports. */
@Injectable()
export class ReportListQuery {
  constructor(private readonly views: ViewReader) {}

  /** A page of reports, newest first. Throws 400 for an invalid cursor. */
  async page({ limit, cursor, dimensions }: ReportsAsked): Promise<Page<ReportRow>> {
    const [before] = decodeCursor(cursor, 'position') ?? [null];
    const rows = await this.views.query<ReportRow>(
      `SELECT * FROM report_list WHERE ($1::bigint IS NULL OR event_position < $1) AND cardinality(group_by) <= $2
        ORDER BY event_position DESC LIMIT $3`,
      [before, dimensions, limit + 1],
    );
    return pageOf(rows, limit, (last) => encodeCursor(last.event_position));
  }
}
