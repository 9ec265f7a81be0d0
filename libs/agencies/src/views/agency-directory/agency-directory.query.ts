import { Injectable } from '@nestjs/common';
import type { AgencyId, AgencyKind, AreaCode, Instant, Label } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { decodeCursor, encodeCursor, type Page, pageOf } from '@center/web';

/** An agency of the directory. */
export interface AgencyRow {
  readonly id: AgencyId;
  readonly kind: AgencyKind;
  readonly name: Label;
  readonly areaCode: AreaCode;
  readonly parentId: AgencyId | null;
  readonly from: Instant;
  readonly to: Instant | null;
}

/** The filter of the directory. */
export interface AgencyFilter {
  readonly kind?: AgencyKind;
  /** agencies of this area and its subareas */
  readonly areaCode?: AreaCode;
  /** only agencies that are active, or only those that are not, at `moment` */
  readonly running?: boolean;
  readonly moment: Instant;
  readonly limit: number;
  readonly cursor?: string;
}

/** Reads the directory of agencies. */
@Injectable()
export class AgencyDirectoryQuery {
  constructor(private readonly views: ViewReader) {}

  /** A page of the matching agencies, by area. Throws 400 for an invalid cursor. */
  async page({ kind, areaCode, running, moment, limit, cursor }: AgencyFilter): Promise<Page<AgencyRow>> {
    const [afterArea, afterId] = decodeCursor(cursor, 'text', 'uuid') ?? [null, null];
    const rows = await this.views.query<AgencyRow>(
      `SELECT agency_id AS id, kind, name, area_code AS "areaCode", parent_id AS "parentId", "from", "to"
       FROM agency_directory
       WHERE ($1::text IS NULL OR kind = $1)
         AND ($2::text IS NULL OR starts_with(area_code, $2))
         AND ($3::boolean IS NULL OR ("from" <= $4 AND ("to" IS NULL OR "to" > $4)) = $3)
         AND ($5::text IS NULL OR (area_code, agency_id) > ($5, $6::uuid))
       ORDER BY area_code, agency_id
       LIMIT $7`,
      [kind ?? null, areaCode ?? null, running ?? null, moment, afterArea, afterId, limit + 1],
    );
    return pageOf(rows, limit, (last) => encodeCursor(last.areaCode, last.id));
  }
}
