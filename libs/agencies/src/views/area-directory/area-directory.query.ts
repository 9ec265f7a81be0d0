import { Injectable } from '@nestjs/common';
import type { AreaCode, Instant, Label } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { decodeCursor, encodeCursor, type Page, pageOf } from '@center/web';

/** An area of the directory. */
export interface AreaRow {
  readonly code: AreaCode;
  readonly name: Label;
  readonly from: Instant;
}

/** Reads the directory of areas. */
@Injectable()
export class AreaDirectoryQuery {
  constructor(private readonly views: ViewReader) {}

  /** A page of the areas by code: the county, then its streets and towns. Throws 400 for an invalid cursor. */
  async page({ limit, cursor }: { readonly limit: number; readonly cursor?: string }): Promise<Page<AreaRow>> {
    const [after] = decodeCursor(cursor, 'text') ?? [''];
    const rows = await this.views.query<AreaRow>(
      'SELECT code, name, "from" FROM area_directory WHERE code > $1 ORDER BY code LIMIT $2',
      [after, limit + 1],
    );
    return pageOf(rows, limit, (last) => encodeCursor(last.code));
  }
}
