import { Injectable } from '@nestjs/common';
import type { AreaCode, Instant, Label } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { decodeCursor, encodeCursor, type Page, pageOf } from '@center/web';
import type { AreaLevel } from '../../domain/codes';

/** An area of the directory. */
export interface AreaRow {
  readonly code: AreaCode;
  readonly name: Label;
  readonly from: Instant;
  readonly to: Instant | null;
}

/** The filter of the directory. */
export interface AreaFilter {
  /** this area and its subareas */
  readonly areaCode?: AreaCode;
  readonly level?: AreaLevel;
  readonly limit: number;
  readonly cursor?: string;
}

const DIGITS: Readonly<Record<AreaLevel, number>> = { COUNTY: 6, TOWNSHIP: 9, VILLAGE: 12 };

/** Reads the directory of areas. */
@Injectable()
export class AreaDirectoryQuery {
  constructor(private readonly views: ViewReader) {}

  /** A page of the areas by code: the county, then each street or town with its villages. Throws 400 for an invalid cursor. */
  async page({ areaCode, level, limit, cursor }: AreaFilter): Promise<Page<AreaRow>> {
    const [after] = decodeCursor(cursor, 'text') ?? [''];
    const rows = await this.views.query<AreaRow>(
      `SELECT code, name, "from", "to" FROM area_directory
       WHERE code > $1 AND ($2::text IS NULL OR starts_with(code, $2)) AND ($3::int IS NULL OR length(code) = $3)
       ORDER BY code LIMIT $4`,
      [after, areaCode ?? null, level ? DIGITS[level] : null, limit + 1],
    );
    return pageOf(rows, limit, (last) => encodeCursor(last.code));
  }
}
